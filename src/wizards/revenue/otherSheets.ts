import { toNumber, type Rational } from "../../domain/kernel/exact";
import { townTable } from "../../inputs/revenue/townTable";
import { settlementColumns } from "../../locale/revenue/settlement";
import { treasuryWords, unitWords } from "../../locale/revenue/words";
import { fraction } from "../../policy/validate";
import { speaker, writtenLine } from "../layout";
import type { Block, PlanCell, SheetPlan } from "../plan";
import { baseRule } from "./compute";
import type { Ready } from "./ready";
import { layOut, resultCellFrom, SCHEME_HEADING, type SheetNames } from "./sheetLayout";
import { MONEY_FORMAT } from "./settlementSheet";

/** The shares of every tax with their documents: the table that the settlement reads, to be edited, copied and printed. */
export function schemeSheet({ value, choices, context }: Ready, names: SheetNames): SheetPlan {
  const say = speaker(context.language);
  const { levels, taxes } = value.shares.scheme;
  const width = levels.length + 4;
  const status = { verified: say({ zh: "已核实", en: "verified" }), assumed: say({ zh: "假定", en: "assumed" }) };
  const rows = taxes.flatMap(({ title, versions }) => versions.map((version): PlanCell[] => [
    say(title), version.from, ...levels.map((_, level) => shareCell(version.values?.[level])), version.basis, status[version.status],
  ]));
  return {
    name: names.scheme,
    blocks: [
      { row: 0, column: 0, role: "title", merged: true, cells: [[say({ zh: `${choices.year} 年财政体制:各级分享比例`, en: `Shares of the levels, ${choices.year}` }), ...Array<null>(width - 1).fill(null)]] },
      { row: 1, column: 0, role: "note", merged: true, cells: [[say({ zh: "每行合计为 1;同一税种按施行日期由早到晚;三分之一写 1/3。状态为“假定”的须以本县文件为准。", en: "Each row adds up to 1; rows of a tax by date; a third is 1/3. What is assumed waits for the county's document." }), ...Array<null>(width - 1).fill(null)]] },
      { row: SCHEME_HEADING, column: 0, role: "heading", wrap: true, cells: [[say({ zh: "税种", en: "Tax" }), say({ zh: "施行日期", en: "From" }), ...levels.map(({ title }) => say(title)), say({ zh: "依据", en: "Document" }), say({ zh: "状态", en: "Status" })]] },
      { row: SCHEME_HEADING + 1, column: 0, role: "input", formats: [null, null, ...levels.map(() => "0.00%"), null, null], cells: rows },
    ],
    widths: [24, 12, ...levels.map(() => 10), 40, 10],
    frozenRows: SCHEME_HEADING + 1, frozenColumns: 1,
    print: { orientation: "landscape", area: { row: 0, column: 0, rows: SCHEME_HEADING + 1 + rows.length, columns: width }, repeatRows: { row: SCHEME_HEADING, rows: 1 }, pagesWide: 1 },
  };
}

/** A share as a number where that says it exactly, otherwise as a fraction. */
function shareCell(share: Rational | undefined): PlanCell {
  if (!share) return null;
  const text = fraction(share);
  return text.includes("/") ? text : toNumber(share);
}

/** Next year's table of towns: bases rolled forward from this settlement, this year kept as the last. */
export function nextSheet(ready: Ready, names: SheetNames): SheetPlan {
  const { value, result, choices, context } = ready;
  const say = speaker(context.language);
  const layout = layOut(ready);
  const columns = townTable().columns;
  const unit = say(unitWords[choices.unit]);
  const townLevel = value.kinds.flatMap((kind, level) => (kind === "town" ? [`level${level}`] : []));
  const cell = (town: number, id: string) => resultCellFrom(names, layout, town, id);
  const decimals = choices.unit === "wan" ? 6 : 2;
  const rule = baseRule(choices);
  const baseCell = (town: number): PlanCell => {
    if (result.settlement.towns[town]?.base === null) return null;
    const oneOffs = value.oneOffs[town] ?? 0;
    const actual = `${townLevel.map((id) => cell(town, id)).join("+")}${oneOffs === 0 ? "" : `-${oneOffs / (choices.unit === "wan" ? 1_000_000 : 100)}`}`;
    if (rule.kind === "fixed") return { formula: `=${cell(town, "base")}` };
    if (rule.kind === "growth") return { formula: `=ROUND(${cell(town, "base")}*(1+${choices.baseGrowth}%),${decimals})` };
    return { formula: rule.kind === "prior" ? `=${actual}` : `=MAX(${cell(town, "base")},${actual})` };
  };
  const headings = (["town", "treasury", "base", "spendingBase", "need", "transfers", "oneOffs", "previousRemittance", "lastResources"] as const).map((key, index) => say(columns[key].label) + (index < 2 ? "" : `(${unit})`));
  const spending = (town: number): PlanCell => {
    const fen = result.accounts[town]?.spendingBase;
    return fen === null || fen === undefined ? null : fen / (choices.unit === "wan" ? 1_000_000 : 100);
  };
  const rows = value.towns.map((town, index): PlanCell[] => [
    town, say(treasuryWords[result.accounts[index]?.treasury ?? "own"]), baseCell(index), spending(index), { formula: `=${cell(index, "need")}` }, { formula: `=${cell(index, "transfers")}` }, null,
    { formula: `=${cell(index, "remittance")}` }, { formula: `=${cell(index, "final")}` },
  ]);
  return {
    name: names.next,
    blocks: [
      { row: 0, column: 0, role: "title", merged: true, cells: [[say({ zh: `${choices.year + 1} 年镇街财政(由 ${choices.year} 年结算滚动)`, en: `Town finance ${choices.year + 1}, rolled forward from ${choices.year}` }), ...Array<null>(headings.length - 1).fill(null)]] },
      { row: 1, column: 0, role: "note", merged: true, cells: [[`${writtenLine(context)} · ${say({ zh: "一次性收入已从基数中剔除;支出需求、转移支付请按新年度核定。", en: "One-off receipts are taken out of the bases; fix needs and transfers anew." })}`, ...Array<null>(headings.length - 1).fill(null)]] },
      { row: 2, column: 0, role: "heading", wrap: true, cells: [headings] },
      { row: 3, column: 0, role: "input", formats: [null, null, ...headings.slice(2).map(() => MONEY_FORMAT)], cells: rows },
    ],
    widths: [16, 12, ...headings.slice(2).map(() => 14)],
    frozenRows: 3, frozenColumns: 1,
    print: { orientation: "landscape", area: { row: 0, column: 0, rows: 3 + rows.length, columns: headings.length }, pagesWide: 1 },
  };
}

const FORM_WIDTH = 4;

/** The form of one town (体制结算单): what was settled, line by line, with room to sign. */
export function formSheet(ready: Ready, names: SheetNames, town: number): SheetPlan {
  const { value, result, choices, context } = ready;
  const say = speaker(context.language);
  const layout = layOut(ready);
  const settled = result.settlement.towns[town];
  const title = value.towns[town] ?? "";
  const across = (text: string): PlanCell[][] => [[text, ...Array<null>(FORM_WIDTH - 1).fill(null)]];
  const columns = settlementColumns(value.shares.scheme.levels.map((level) => level.title));
  const shown = columns.filter(({ id, fen }) => id !== "countyNet" && settled && (ALWAYS.has(id) || id.startsWith("level") || (fen(settled) ?? 0) !== 0));
  const lines = shown.map(({ id, label }, index): PlanCell[] => [index + 1, say(label), { formula: `=${resultCellFrom(names, layout, town, id)}` }, say(remarks[id] ?? { zh: "", en: "" })]);
  const signRow = 5 + lines.length + 2;
  const signatures: Block[] = [
    { row: signRow, column: 0, role: "signature", cells: [[say({ zh: "县财政局(盖章):", en: "County finance bureau (seal):" }), null, say({ zh: "镇街(盖章):", en: "Town (seal):" }), null]] },
    { row: signRow + 1, column: 0, role: "signature", cells: [[say({ zh: "负责人:", en: "Head:" }), null, say({ zh: "负责人:", en: "Head:" }), null]] },
    { row: signRow + 2, column: 0, role: "signature", cells: [[say({ zh: "经办人:", en: "Prepared by:" }), null, say({ zh: "经办人:", en: "Prepared by:" }), null]] },
    { row: signRow + 3, column: 0, role: "signature", cells: [[say({ zh: "日期:  年  月  日", en: "Date:" }), null, say({ zh: "日期:  年  月  日", en: "Date:" }), null]] },
  ];
  return {
    name: names.forms[town] ?? title,
    blocks: [
      { row: 0, column: 0, role: "title", merged: true, cells: across(say({ zh: `${title} ${choices.year} 年财政体制结算单`, en: `Settlement of ${title}, ${choices.year}` })) },
      { row: 2, column: 0, role: "label", cells: [[say({ zh: `体制:${treasuryWords[settled?.treasury ?? "own"].zh}`, en: `Treasury: ${treasuryWords[settled?.treasury ?? "own"].en}` })]] },
      { row: 2, column: FORM_WIDTH - 1, role: "unit", cells: [[say({ zh: `单位:${unitWords[choices.unit].zh}`, en: `Unit: ${unitWords[choices.unit].en}` })]] },
      { row: 3, column: 0, role: "heading", cells: [[say({ zh: "行次", en: "No." }), say({ zh: "项目", en: "Item" }), say({ zh: "金额", en: "Amount" }), say({ zh: "说明", en: "Remarks" })]] },
      { row: 4, column: 0, role: "body", formats: ["0", null, MONEY_FORMAT, null], align: ["center", "left", "right", "left"], cells: lines },
      ...signatures,
    ],
    widths: [18, 24, 20, 34],
    print: { orientation: "portrait", area: { row: 0, column: 0, rows: signRow + 4, columns: FORM_WIDTH }, pagesWide: 1 },
  };
}

/** Lines that a form shows even where they are 0. */
const ALWAYS = new Set(["gross", "base", "excess", "shortfall", "remittance", "subsidy", "resources", "need", "gap", "grant", "final", "remainingGap"]);

const remarks: Readonly<Record<string, { zh: string; en: string }>> = {
  excessTown: { zh: "按超收分档", en: "by tiers" },
  remittance: { zh: "收入基数大于支出基数的部分", en: "revenue base above spending base" },
  subsidy: { zh: "支出基数大于收入基数的部分", en: "spending base above revenue base" },
  gap: { zh: "支出需求 − 财力", en: "need − resources" },
  final: { zh: "财力 + 缺口补助", en: "resources + grant" },
};
