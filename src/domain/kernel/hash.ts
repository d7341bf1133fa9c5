/**
 * A short mark of words in their order (FNV-1a, 32 bits): the same for the same words, for recognising a change. Not for
 * secrets. Marks are kept in workbooks, so the way they are made must not change.
 */
export function markOf(words: Iterable<string>): string {
  let hash = 0x811c9dc5;
  for (const word of words) {
    hash = mixed(hash, word);
    hash = mixed(hash, "\u0001");
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

function mixed(hash: number, word: string): number {
  let mix = hash;
  for (let index = 0; index < word.length; index++) mix = Math.imul(mix ^ word.charCodeAt(index), 0x01000193);
  return mix;
}
