import { sourceRange } from "../../kit/formulas";
import { speaker, type Speaker } from "../../kit/sheet";
import { gapOf } from "../../../chapters/layout/report/proof";
import type { Text } from "../../../locale/text";
import type { AtResult } from "../compute";

export const sayIn = ({ context }: AtResult): Speaker => speaker(context.language);

/** Where the units and their borders are, as formulas write them; undefined where headings were mapped by hand. */
export function sourceRanges({ context: { sources } }: AtResult) {
  const rangeOf = (key: string) => {
    const source = sources[key];
    return source && Object.keys(source.mapping).length === 0 ? sourceRange(source) : undefined;
  };
  const [units, neighbours] = [rangeOf("units"), rangeOf("neighbours")];
  return units !== undefined && neighbours !== undefined ? { units, neighbours } : undefined;
}

/** A title that says so where the plan is not proved, was moved by hand, or was not searched at all. */
export function titled({ result }: AtResult, { zh, en }: Text): Text {
  const { found, base, now } = result;
  if (base !== now) return { zh: `${zh}（已人工调整）`, en: `${en} (moved by hand)` };
  if (!found) return { zh: `${zh}（现状，未搜索）`, en: `${en} (today, not searched)` };
  if (found.proved) return { zh, en };
  const percent = (100 * gapOf(found)).toFixed(1);
  return { zh: `${zh}（未证明最优，至多差 ${percent}%）`, en: `${en} (not proved optimal, at most ${percent} % lost)` };
}
