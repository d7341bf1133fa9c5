import cases from "./cases.json";

/** A published or derived case: what goes in, what must come out, where it comes from. */
interface Case {
  readonly id: string;
  readonly title_zh: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly source: string;
}

/** The inputs and answers of one case; a type says what they are. */
export function golden<Inputs, Expected>(id: string): { readonly inputs: Inputs; readonly expected: Expected } {
  const found = (cases as readonly Case[]).find((one) => one.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return { inputs: found.inputs as Inputs, expected: found.expected as Expected };
}
