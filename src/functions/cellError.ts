import type { Sentence } from "../inputs/told";
import { say, type Language } from "../locale/text";

/** A fault as a cell shows it: the error value and the sentence on it. */
export class CellError extends Error {
  constructor(
    readonly value: "#VALUE!" | "#N/A",
    readonly sentence: Sentence,
    language: Language,
  ) {
    super(say(sentence(), language));
    this.name = "CellError";
  }
}
