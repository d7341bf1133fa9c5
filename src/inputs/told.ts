import type { NameUnit } from "../locale/errors/define";
import type { Text } from "../locale/text";
import { areaName, parseArea } from "./address";

/** The sentence of an error in a cell, with what its units are called where that is known better than by their rows. */
export type Sentence = (nameUnit?: NameUnit) => Text;

/** What functions last said, by the cell. Excel for desktop may show no more than the error; the pane tells the rest. */
const sentences = new Map<string, Sentence>();
const MOST = 5000;

/** Keeps what a function says in a cell; nothing where it has an answer. */
export function tell(address: string, sentence: Sentence | undefined): void {
  const key = keyOf(address);
  sentences.delete(key);
  if (!sentence) return;
  sentences.set(key, sentence);
  // The oldest goes first; it is said anew when its cell is worked out again.
  for (const oldest of sentences.keys()) {
    if (sentences.size <= MOST) break;
    sentences.delete(oldest);
  }
}

/** What the function in a cell last said. */
export function toldAt(address: string): Sentence | undefined {
  return sentences.get(keyOf(address));
}

function keyOf(address: string): string {
  const area = parseArea(address);
  return area ? areaName(area).toUpperCase() : address;
}
