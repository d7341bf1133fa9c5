import cases from "./cases.json";

interface Case {
  readonly id: string;
  /** The function without TOWN. */
  readonly fn: string;
  readonly title_en: string;
  /** As Excel passes them; "" is a blank cell. */
  readonly args: readonly unknown[];
  /** Rows, or a flat list where each unit has one value; null is not compared; or the error value. */
  readonly expected: readonly unknown[] | { readonly error: string; readonly code: string };
  readonly tolerance: number;
  readonly source: string;
}

/** The worked cases of one function. */
export function goldenOf(fn: string): readonly Case[] {
  return (cases as readonly Case[]).filter((one) => one.fn === fn);
}
