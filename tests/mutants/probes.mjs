/** Which tests run which places: a copy of the text whose places tell when they are reached. */
import { mutantsOf } from "./mutations.mjs";

/** A file's places, each once, in the order of the mutants' first mention. */
export function placesOf(mutants) {
  const places = new Map();
  for (const { probe } of mutants)
    if (!places.has(keyOf(probe))) places.set(keyOf(probe), { ...probe, order: places.size });
  return places;
}

export function keyOf({ start, end }) {
  return `${start}-${end}`;
}

/** The text with a probe at each of its places; `first` is the number of the first. */
export function probed(file, text, first) {
  const places = [...placesOf(mutantsOf(file, text)).values()];
  const marks = places.flatMap(({ start, end, shape, order }) => {
    const hit = `globalThis.__reached[${first + order}] = 1`;
    const [before, after] = { expression: [`(${hit}, `, ")"], branch: [`{ ${hit}; `, " }"], line: [`${hit}; `, ""] }[
      shape
    ];
    return [
      { at: start, opens: true, reach: end, text: before },
      { at: end, opens: false, reach: start, text: after },
    ];
  });
  // At one position what closes comes first, the inner before the outer; then what opens, the outer before the inner.
  marks.sort((a, b) => a.at - b.at || a.opens - b.opens || b.reach - a.reach);
  let at = 0;
  let written = "";
  for (const mark of marks) {
    written += text.slice(at, mark.at) + mark.text;
    at = mark.at;
  }
  return { text: written + text.slice(at), places: places.length };
}
