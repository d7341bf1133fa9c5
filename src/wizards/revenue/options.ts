import type { Text } from "../../locale/text";
import type { Option } from "../kit/define";

/** The options of a field from the words of what it chooses. */
export function optionsOf<Choice extends string>(words: Readonly<Record<Choice, Text>>): Option[] {
  return (Object.keys(words) as Choice[]).map((value) => ({ value, label: words[value] }));
}

export const percentSign: Text = { zh: "%", en: "%" };
