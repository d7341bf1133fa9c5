import { toNumber } from "../../domain/kernel/exact";
import { excessPart } from "../../domain/revenue/excess";
import { selfSufficiency } from "../../domain/revenue/need";
import { addFen, fromFen, sumFen, type Fen } from "../../domain/revenue/money";
import { settlementColumns } from "../../locale/revenue/settlement";
import { settlementSteps } from "../../locale/revenue/steps";
import { unitWords } from "../../locale/revenue/words";
import { name, type Text } from "../../locale/text";
import { linesByTax } from "../../policy/receipts";
import type { CurveView, Explanation, NotesView, TableView, View, ViewCell, WaterfallView } from "../kit/view";
import { difference, isReady, money, type At, type Ready } from "./ready";
import { usedTiers } from "./ruleSheet";

/** What the planner checks before anything is written: levels, reconciliation, towns, the chosen town, and the next percent. */
export function previewViews(at: At): View[] {
  if (!isReady(at)) return [];
  return [
    reconciliation(at),
    ...notes(at),
    levelsTable(at),
    townTable(at),
    ...lastYear(at),
    waterfall(at),
    ...curve(at),
    coverage(at),
    nextPercent(at),
  ];
}

/** The place of the chosen town; the first where it is gone. */
export function chosenTown({ value, choices }: Ready): number {
  return Math.max(0, value.towns.indexOf(choices.town));
}

const townLabel: Text = { zh: "镇街", en: "Town" };

/** Gross receipts against everything that was made of them: the difference is 0.00, or the settlement would have refused. */
export function reconciliationLines({ value, result }: Ready): readonly { readonly label: Text; readonly fen: Fen }[] {
  const { county } = result.settlement;
  const above = value.shares.scheme.levels.flatMap((level, index) =>
    value.kinds[index] === "above" ? [{ label: level.title, fen: county.levels[index] ?? 0 }] : [],
  );
  return [
    { label: { zh: "入库总额", en: "Gross receipts" }, fen: county.gross },
    ...above,
    { label: { zh: "县级净财力", en: "County net" }, fen: county.countyNet },
    { label: { zh: "镇街最终财力", en: "Towns, final" }, fen: county.final },
    { label: { zh: "减：其他来源", en: "Less inflows" }, fen: 0 - county.inflows },
  ];
}

function reconciliation(at: Ready): View {
  const [gross, ...parts] = reconciliationLines(at);
  const off = addFen(gross?.fen ?? 0, ...parts.map(({ fen }) => 0 - fen));
  return {
    kind: "figures",
    figures: [
      ...(gross ? [gross] : [])
        .concat(parts.filter(({ fen }) => fen !== 0))
        .map(({ label, fen }) => ({ label, value: money(fen, at.choices) })),
      { label: { zh: "差额", en: "Difference" }, value: money(off, at.choices), tone: off === 0 ? "good" : "bad" },
    ],
  };
}

function notes({ value, result, choices }: Ready): NotesView[] {
  const lines: Text[] = [...value.warnings];
  const tiers = usedTiers(choices);
  if (choices.shares === "template")
    lines.push({
      zh: "各级比例来自模板，省以下均为假定，请换成本县体制表。",
      en: "Shares come from the template and are assumed below the centre; use your county's own table.",
    });
  if (tiers.length === 0 || tiers.every(({ rate }) => rate === 100))
    lines.push({
      zh: "增量全部归镇。国办发〔2022〕20号要求规范“增量全留”的做法，请核定分成比例。",
      en: "Towns keep all of their increment. Guobanfa [2022] 20 asks to end such deals; fix a rate.",
    });
  if (choices.mode === "whole" && tiers.length > 1)
    lines.push({
      zh: "全额套档在档界处有跳跃：多收一元，镇得可能骤增或骤减。",
      en: "Whole-amount tiers jump at each edge: one yuan more may change the town's part sharply.",
    });
  const negative = value.towns.filter((_, town) => (result.settlement.towns[town]?.final ?? 0) < 0);
  if (negative.length > 0)
    lines.push({
      zh: `最终财力为负：${negative.join("、")}。`,
      en: `Final resources below 0: ${negative.join(", ")}.`,
    });
  const unmet = value.towns.filter(
    (_, town) => (result.settlement.towns[town]?.final ?? 0) < (value.needs?.[town]?.guaranteed ?? 0),
  );
  if (unmet.length > 0)
    lines.push({
      zh: `“三保”支出未足额保障：${unmet.join("、")}。`,
      en: `Final resources do not cover basic livelihood, wages and operation: ${unmet.join(", ")}.`,
    });
  if (result.enteredDifference !== 0)
    lines.push({
      zh: `国库已分级金额与体制计算相差 ${fromFen(result.enteredDifference)} 元，以国库为准。`,
      en: `Amounts split by the treasury differ from the scheme by ${fromFen(result.enteredDifference)} yuan; the treasury's hold.`,
    });
  const { poolLeft } = result.settlement.county;
  if (poolLeft !== null && poolLeft > 0)
    lines.push({ zh: `补助资金结余 ${fromFen(poolLeft)} 元。`, en: `${fromFen(poolLeft)} yuan of the pool is left.` });
  return lines.length === 0 ? [] : [{ kind: "notes", tone: "warning", lines }];
}

function levelsTable({ value, result, choices }: Ready): TableView {
  const county = result.settlement.county.levels;
  // Levels that have nothing would only push the others out of a narrow pane.
  const levels = value.shares.scheme.levels
    .map(({ title }, level) => ({ title, level }))
    .filter(({ level }) => result.receipts.some(({ parts }) => parts[level] !== 0));
  const taxes = [...new Set(result.receipts.map(({ tax }) => tax))];
  return {
    kind: "table",
    title: { zh: "分税种分级", en: "Taxes by level" },
    unit: unitWords[choices.unit],
    columns: [
      { label: { zh: "税种", en: "Tax" } },
      { label: { zh: "入库", en: "Receipts" } },
      ...levels.map(({ title }) => ({ label: title })),
    ],
    rows: taxes.map((tax) => {
      const own = result.receipts.filter((receipt) => receipt.tax === tax);
      return {
        id: tax.id,
        cells: [
          tax.title,
          money(sumFen(own.map(({ amount }) => amount)), choices),
          ...levels.map(({ level }) => money(sumFen(own.map(({ parts }) => parts[level] ?? 0)), choices)),
        ],
      };
    }),
    total: [
      { zh: "合计", en: "Total" },
      money(result.settlement.county.gross, choices),
      ...levels.map(({ level }) => money(county[level] ?? 0, choices)),
    ],
  };
}

function townTable(at: Ready): TableView {
  const { value, result, choices } = at;
  const { towns } = result.settlement;
  const columns: readonly (readonly [Text, (town: (typeof towns)[number]) => Fen])[] = [
    [{ zh: "最终财力", en: "Final" }, (town) => town.final],
    [{ zh: "镇级收入", en: "Town level" }, ({ townLevel }) => townLevel],
    [{ zh: "超收归镇", en: "Excess, town" }, ({ excessTown }) => excessTown],
    [{ zh: "短收", en: "Shortfall" }, ({ shortfall }) => shortfall],
    [{ zh: "上解", en: "Remittance" }, ({ remittance }) => remittance],
    [{ zh: "体制补助", en: "Subsidy" }, ({ subsidy }) => subsidy],
    [{ zh: "财力", en: "Resources" }, ({ resources }) => resources],
    [{ zh: "缺口", en: "Gap" }, ({ gap }) => gap],
    [{ zh: "缺口补助", en: "Grant" }, ({ grant }) => grant],
  ];
  return {
    kind: "table",
    title: { zh: "各镇街结算", en: "Settlement by town" },
    unit: unitWords[choices.unit],
    columns: [{ label: townLabel }, ...columns.map(([label]) => ({ label }))],
    rows: towns.map((town, index) => ({
      id: value.towns[index] ?? "",
      cells: [value.towns[index] ?? "", ...columns.map(([, fen]) => money(fen(town), choices))],
      why: why(at, index),
      marked: town.final < 0,
    })),
    total: [{ zh: "合计", en: "Total" }, ...columns.map(([, fen]) => money(sumFen(towns.map(fen)), choices))],
  };
}

/** The steps from receipts to final resources of one town. */
export function why({ value, result, choices }: Ready, town: number): Explanation {
  const settled = result.settlement.towns[town];
  const title = value.towns[town] ?? "";
  if (!settled) return { title: name(title), lines: [] };
  const lines = linesByTax(
    result.receipts.filter((receipt) => receipt.town === town),
    value.kinds,
  );
  const steps = settlementSteps(
    settled,
    lines,
    value.shares.scheme.levels.map((level) => level.title),
    result.rules,
    (rule) => result.written.documents.get(rule) ?? "",
    choices.unit,
  );
  const join = (parts: readonly string[]) => parts.filter(Boolean).join(" · ");
  return {
    title: { zh: `${title}：从收入到财力`, en: `${title}: from receipts to resources` },
    lines: steps.map(({ label, rule, formula, numbers, amount, document }) => ({
      label,
      value: money(amount, choices),
      detail: {
        zh: join([rule.zh, formula.zh, numbers, document]),
        en: join([rule.en, formula.en, numbers, document]),
      },
    })),
  };
}

/** Who gains and who loses against last year: the figures as bars, the differences as a table. */
function lastYear({ value, result, choices }: Ready): View[] {
  const towns = value.towns.map((town, index) => ({
    town,
    before: value.lastResources[index],
    after: result.settlement.towns[index]?.final ?? 0,
  }));
  const known = towns.flatMap(({ before, after }) => (before === undefined ? [] : [{ before, after }]));
  if (known.length === 0) return [];
  const changes = (before: Fen, after: Fen): ViewCell[] => [
    difference(after - before, choices),
    before > 0 ? { value: (after - before) / before, as: "percentDifference" } : null,
  ];
  return [
    {
      kind: "bars",
      title: { zh: "最终财力：上年与本年", en: "Final resources: last year and this" },
      beforeLabel: { zh: "上年", en: "Last year" },
      afterLabel: { zh: "本年", en: "This year" },
      unit: unitWords[choices.unit],
      rows: towns.map(({ town, before, after }) => ({
        label: town,
        ...(before === undefined ? {} : { before: fromFen(before, choices.unit) }),
        after: fromFen(after, choices.unit),
      })),
    },
    {
      kind: "table",
      title: { zh: "比上年增减", en: "Against last year" },
      unit: unitWords[choices.unit],
      columns: [
        { label: townLabel },
        { label: { zh: "增减", en: "Change" } },
        { label: { zh: "增幅", en: "In percent" } },
      ],
      rows: towns.map(({ town, before, after }) => ({
        id: town,
        cells: [town, ...(before === undefined ? [null, null] : changes(before, after))],
      })),
      total: [
        { zh: "合计", en: "Total" },
        ...changes(sumFen(known.map(({ before }) => before)), sumFen(known.map(({ after }) => after))),
      ],
    },
  ];
}

/** One move between receipts and final resources: a column of the settlement, added or taken off. */
export interface Move {
  readonly label: Text;
  readonly column: string;
  readonly sign: 1 | -1;
  readonly fen: Fen;
  readonly isLevel?: boolean;
}

/** From all that was collected in the chosen town to what it has in the end. */
export function waterfallMoves(at: Ready): readonly Move[] {
  const { value, result } = at;
  const { levels } = value.shares.scheme;
  const columns = settlementColumns(levels.map(({ title }) => title));
  const town = result.settlement.towns[chosenTown(at)];
  if (!town) return [];
  const move = (column: string, sign: 1 | -1, label?: Text): Move => {
    const found = columns.find(({ id }) => id === column);
    return { column, sign, label: label ?? found?.label ?? name(column), fen: sign * (found?.fen(town) ?? 0) };
  };
  const isOwn = town.treasury === "own";
  const above = levels.flatMap((_, level) => (value.kinds[level] === "town" ? [] : [move(`level${level}`, -1)]));
  const toCounty = levels.flatMap((_, level) =>
    value.kinds[level] === "town" ? [move(`level${level}`, -1, { zh: "县级统管", en: "To the county" })] : [],
  );
  const moves = [
    ...above,
    ...(isOwn ? [move("excessCounty", -1)] : [...toCounty, move("excessTown", 1, { zh: "超收激励", en: "Incentive" })]),
    ...["shortfallTransfer", "subsidy", "allotment", "transfers", "refundTransfer", "inflows", "grant"].map((column) =>
      move(column, 1),
    ),
    move("remittance", -1),
  ];
  return [
    { ...move("gross", 1), isLevel: true },
    ...moves.filter(({ fen }) => fen !== 0),
    { ...move("final", 1), isLevel: true },
  ];
}

function waterfall(at: Ready): WaterfallView {
  const title = at.value.towns[chosenTown(at)] ?? "";
  return {
    kind: "waterfall",
    title: { zh: `${title}：从入库到财力`, en: `${title}: from receipts to resources` },
    unit: unitWords[at.choices.unit],
    steps: waterfallMoves(at).map(({ label, fen, isLevel }) => ({
      label,
      amount: fromFen(fen, at.choices.unit),
      ...(isLevel ? { isLevel } : {}),
    })),
  };
}

/** The town's part of an excess by growth, with the town on it. */
function curve(at: Ready): CurveView[] {
  const { value, result, choices } = at;
  const town = result.settlement.towns[chosenTown(at)];
  const rule = result.rules.excess;
  if (!town?.base || town.treasury !== "own" || !rule) return [];
  const { base } = town;
  const title = value.towns[chosenTown(at)] ?? "";
  const growth = (town.townLevel - base) / base;
  const edges = rule.tiers.flatMap(({ upTo }) => (upTo ? [toNumber(upTo)] : []));
  const end = Math.max(growth * 1.2, (edges[edges.length - 1] ?? 0.2) * 1.3);
  const closed = rule.tiers[rule.tiers.length - 1]?.upTo !== null;
  const last = closed ? Math.min(end, edges[edges.length - 1] ?? end) : end;
  const part = (share: number) => fromFen(excessPart(base + Math.round(base * share), base, rule), choices.unit);
  const jumps = rule.mode === "whole" ? edges.filter((edge) => edge < last).map((edge) => edge + 1e-6) : [];
  const xs = [0, ...edges.filter((edge) => edge <= last), ...jumps, last].sort((a, b) => a - b);
  return [
    {
      kind: "curve",
      title: { zh: `${title}：超收分成`, en: `${title}: part of the excess` },
      xLabel: { zh: "比基数增长 %", en: "growth over the base, %" },
      yLabel: { zh: `超收归镇（${unitWords[choices.unit].zh}）`, en: `town's part (${unitWords[choices.unit].en})` },
      points: xs.map((x) => ({ x: 100 * x, y: part(x) })),
      marks: growth >= 0 ? [{ x: 100 * growth, y: fromFen(town.excessTown, choices.unit), label: title }] : [],
    },
  ];
}

function coverage({ value, result }: Ready): TableView {
  const percent = (part: Fen, whole: Fen) =>
    whole > 0 ? { value: part / whole, as: "percent" as const, digits: 1 } : null;
  return {
    kind: "table",
    title: { zh: "保障率（财力 ÷ 支出需求）：补助前后", en: "Coverage (resources ÷ need) before and after the pool" },
    columns: [
      { label: townLabel },
      { label: { zh: "补助前", en: "Before" } },
      { label: { zh: "补助后", en: "After" } },
      { label: { zh: "自给率", en: "Own means" } },
    ],
    rows: result.settlement.towns.map(({ need, resources, final, townLevel }, town) => {
      const own = selfSufficiency(townLevel, final);
      return {
        id: value.towns[town] ?? "",
        cells: [
          value.towns[town] ?? "",
          percent(resources, need ?? 0),
          percent(final, need ?? 0),
          own && { value: toNumber(own), as: "percent", digits: 1 },
        ],
      };
    }),
  };
}

function nextPercent({ value, result, choices }: Ready): TableView {
  const { gross, above, county, towns } = result.nextPercent;
  const share = (fen: Fen) => (gross === 0 ? null : { value: fen / gross, as: "percent" as const, digits: 1 });
  return {
    kind: "table",
    title: { zh: "收入再增 1%，增量归谁", en: "Who gets the next 1 % of receipts" },
    unit: unitWords[choices.unit],
    columns: [
      { label: { zh: "归属", en: "To" } },
      { label: { zh: "增量", en: "More" } },
      { label: { zh: "占增量", en: "Part" } },
    ],
    rows: [
      { id: "above", cells: [{ zh: "上级", en: "Levels above" }, difference(above, choices), share(above)] },
      { id: "county", cells: [{ zh: "县级", en: "County" }, difference(county, choices), share(county)] },
      ...towns.map((fen, town) => ({
        id: value.towns[town] ?? "",
        cells: [value.towns[town] ?? "", difference(fen, choices), share(fen)],
      })),
    ],
    total: [{ zh: "合计", en: "Total" }, difference(gross, choices), share(gross)],
  };
}
