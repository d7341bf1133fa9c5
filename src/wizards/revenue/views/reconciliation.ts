import { usedTiers } from "../../../chapters/revenue/words/rules";
import { compare, exact, ONE } from "../../../domain/kernel/exact";
import { addFen, fromFen, type Fen } from "../../../domain/revenue/money";
import type { Text } from "../../../locale/text";
import type { NotesView, View } from "../../kit/view";
import type { Ready } from "../compute";
import { money } from "./figures";

/** Gross receipts against everything that was made of them, each side by its own book. */
function reconciliationLines({ value, result }: Ready): readonly { readonly label: Text; readonly fen: Fen }[] {
  const { county } = result.settlement;
  const above = value.shares.scheme.levels.flatMap((level, index) =>
    value.kinds[index] === "above" ? [{ label: level.title, fen: county.levels[index] ?? 0 }] : [],
  );
  return [
    ...above,
    { label: { zh: "县级净财力", en: "County net" }, fen: county.countyNet },
    { label: { zh: "镇街最终财力", en: "Towns, final" }, fen: county.final },
    { label: { zh: "减：其他来源", en: "Less inflows" }, fen: 0 - county.inflows },
  ];
}

export function reconciliation(at: Ready): View {
  const { gross } = at.result.settlement.county;
  const parts = reconciliationLines(at);
  const off = gross - addFen(...parts.map(({ fen }) => fen));
  return {
    kind: "figures",
    figures: [
      { label: { zh: "入库总额", en: "Gross receipts" }, value: money(gross, at.choices) },
      ...parts.filter(({ fen }) => fen !== 0).map(({ label, fen }) => ({ label, value: money(fen, at.choices) })),
      { label: { zh: "差额", en: "Difference" }, value: money(off, at.choices), tone: off === 0 ? "good" : "bad" },
    ],
  };
}

/** What is not wrong but should be known before anything is written. */
export function notes(at: Ready): NotesView[] {
  const lines = [...at.value.warnings, ...ruleNotes(at), ...resultNotes(at)];
  return lines.length === 0 ? [] : [{ kind: "notes", tone: "warning", lines }];
}

function ruleNotes({ choices }: Ready): Text[] {
  const tiers = usedTiers(choices.rules.tiers);
  const lines: Text[] = [];
  if (choices.shares === "template")
    lines.push({
      zh: "各级比例来自模板，省以下均为假定，请换成本县体制表。",
      en: "Shares come from the template and are assumed below the centre; use your county's own table.",
    });
  if (tiers.every(({ rate }) => compare(exact(rate), ONE) === 0))
    lines.push({
      zh: "增量全部归镇。国办发〔2022〕20号要求规范“增量全留”的做法，请核定分成比例。",
      en: "Towns keep all of their increment. Guobanfa [2022] 20 asks to end such deals; fix a rate.",
    });
  if (choices.rules.mode === "whole" && tiers.length > 1)
    lines.push({
      zh: "全额套档在档界处有跳跃：多收一元，镇得可能骤增或骤减。",
      en: "Whole-amount tiers jump at each edge: one yuan more may change the town's part sharply.",
    });
  return lines;
}

function resultNotes({ value, result }: Ready): Text[] {
  const { settlement, enteredDifference } = result;
  const finalBelow = (least: (town: number) => Fen) =>
    value.towns.filter((_, town) => (settlement.towns[town]?.final ?? 0) < least(town));
  const [negative, unmet] = [finalBelow(() => 0), finalBelow((town) => value.needs?.[town]?.guaranteed ?? 0)];
  const { poolLeft } = settlement.county;
  const lines: Text[] = [];
  if (negative.length > 0)
    lines.push({
      zh: `最终财力为负：${negative.join("、")}。`,
      en: `Final resources below 0: ${negative.join(", ")}.`,
    });
  if (unmet.length > 0)
    lines.push({
      zh: `“三保”支出未足额保障：${unmet.join("、")}。`,
      en: `Final resources do not cover basic livelihood, wages and operation: ${unmet.join(", ")}.`,
    });
  if (enteredDifference !== 0)
    lines.push({
      zh: `国库已分级金额与体制计算相差 ${fromFen(enteredDifference)} 元，以国库为准。`,
      en: `Amounts split by the treasury differ from the scheme by ${fromFen(enteredDifference)} yuan; the treasury's hold.`,
    });
  if (poolLeft !== null && poolLeft > 0)
    lines.push({ zh: `补助资金结余 ${fromFen(poolLeft)} 元。`, en: `${fromFen(poolLeft)} yuan of the pool is left.` });
  return lines;
}
