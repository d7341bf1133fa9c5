import file from "./cases.json";

/** A published or derived case of SITES: what goes in, what must come out under the headings, where it comes from. */
interface Case {
  readonly id: string;
  readonly title_en: string;
  /** As Excel passes them; { $data } names a matrix of the file. */
  readonly args: readonly unknown[];
  /** Rows under the headings, null where nothing is compared; or an error with its code. */
  readonly expected: readonly (readonly unknown[])[] | { readonly error: string; readonly code: string };
  readonly source: string;
  readonly firstRowOnly?: boolean;
  readonly anyOrder?: boolean;
}

const data: Readonly<Record<string, unknown>> = file.data;

function withData(argument: unknown): unknown {
  const name = (argument as { readonly $data?: string } | null)?.$data;
  return name === undefined ? argument : data[name];
}

export const cases = (file.cases as readonly Case[]).map((one) => ({ ...one, args: one.args.map(withData) }));
