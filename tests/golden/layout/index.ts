import file from "./cases.json";

/** A published or derived case of MERGE.PLANS: what goes in, what must come out under the headings, where it comes from. */
interface Case {
  readonly id: string;
  readonly title_en: string;
  /** As Excel passes them. */
  readonly args: readonly unknown[];
  /** Rows under the headings, null where nothing is compared; or an error with its code. */
  readonly expected: readonly (readonly unknown[])[] | { readonly error: string; readonly code: string };
  readonly source: string;
  /** The plans are not compared, only their number and value. */
  readonly firstPlanAny?: boolean;
}

export const cases = file.cases as readonly Case[];
