import type { Text } from "../text";
import type { NameUnit } from "./define";

/** A text of a cell is told up to so many letters, and words of Excel's own, which stand last, up to more. */
const LONGEST = 40;
const LONGEST_REASON = 160;

/** Facts as they are told: long texts with their beginning. */
export function shortened(facts: unknown): unknown {
  if (typeof facts === "string") return short(facts);
  if (typeof facts !== "object" || facts === null) return facts;
  // Lists of numbers may be long, and hold nothing to cut.
  if (Array.isArray(facts)) return typeof facts[0] === "number" ? facts : facts.map(shortened);
  const told = Object.entries(facts).map(([key, fact]: [string, unknown]) => [
    key,
    key === "reason" && typeof fact === "string" ? short(fact, LONGEST_REASON) : shortened(fact),
  ]);
  return Object.fromEntries(told) as unknown;
}

export function shortNames(nameUnit: NameUnit): NameUnit {
  const { column } = nameUnit;
  const both = ({ zh, en }: Text): Text => ({ zh: short(zh), en: short(en) });
  const name = (unit: number) => both(nameUnit(unit));
  return column ? Object.assign(name, { column: (at: number) => both(column(at)) }) : name;
}

function short(text: string, longest = LONGEST): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
