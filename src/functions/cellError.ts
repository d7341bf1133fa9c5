/** A fault as a cell shows it: the error value and the sentence on it. */
export class CellError extends Error {
  constructor(
    readonly value: "#VALUE!" | "#N/A",
    sentence: string,
  ) {
    super(sentence);
    this.name = "CellError";
  }
}
