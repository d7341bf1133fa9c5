import type { Answer } from "../../chapters/authority/answer";
import { codeList, kindName } from "../../chapters/authority/report/coverage";
import { findingWords, publicCode } from "../../chapters/authority/report/findings";
import { reasonText } from "../../chapters/authority/report/lists";
import { additionSteps, coverageSteps } from "../../chapters/authority/report/steps";
import { words } from "../../chapters/authority/words";
import type { Coverage, Share } from "../../domain/authority/coverage";
import type { Issue } from "../../inputs/faults";
import { say, type Text } from "../../locale/text";
import { isReady } from "../kit/define";
import { townNamed } from "../kit/fields";
import type { Explanation, FiguresView, HeatmapView, NotesView, TableView, View, ViewCell } from "../kit/view";
import { otherYear } from "./choices";
import type { At, AtResult } from "./compute";

const percent = (value: number | null | undefined): ViewCell =>
  value === null || value === undefined ? null : { value, as: "percent", digits: 1 };
const count = (value: number): ViewCell => ({ value, as: "count" });
const hours = (value: number): ViewCell => ({ value, as: "decimal", digits: 1 });
const ofShare = (share: Share | undefined): ViewCell => (share ? { part: share.part, whole: share.whole } : null);

/** More than this many rows are counted, not shown; the sheets have all of them. */
const SHOWN_ROWS = 200;

const noted = (tone: NotesView["tone"], ...lines: readonly Text[]): NotesView => ({ kind: "notes", tone, lines });

/** A column of a table of towns: a cell for each town, and the county's. */
interface TownColumn {
  readonly label: Text;
  readonly help?: Text;
  readonly cell: (town: number) => ViewCell;
  readonly county: ViewCell;
}

function townTable(
  { value: { authority } }: AtResult,
  columns: readonly TownColumn[],
  row: (town: number) => Pick<TableView["rows"][number], "why" | "marked">,
): TableView {
  return {
    kind: "table",
    columns: [{ label: words.town }, ...columns.map(({ label, help }) => ({ label, ...(help ? { help } : {}) }))],
    rows: authority.towns.map(({ name }, town) => ({
      id: name,
      cells: [name, ...columns.map(({ cell }) => cell(town))],
      ...row(town),
    })),
    total: [words.county, ...columns.map(({ county }) => county)],
  };
}

export function checkViews({ value, choices, context }: At): View[] {
  if (!value) return [];
  const {
    authority: { items, towns, ledger },
    findings,
  } = value;
  const found = (wanted: Issue["severity"]) => count(findings.filter(({ severity }) => severity === wanted).length);
  const figures: FiguresView = {
    kind: "figures",
    figures: [
      { label: { zh: "目录事项", en: "Items" }, value: count(items.length) },
      { label: { zh: "镇街", en: "Towns" }, value: count(towns.length) },
      { label: { zh: "赋权记录", en: "Grants" }, value: count(ledger.town.length) },
      { label: { zh: "已修复", en: "Repaired" }, value: found("repair") },
      { label: { zh: "提示", en: "Notes" }, value: found("note") },
    ],
  };
  const layout = codeLayout(
    items.map(({ code }) => code),
    choices.codeLength,
    (text) => say(text, context.language),
  );
  if (findings.length === 0)
    return [figures, ...layout, noted("success", { zh: "未发现问题。", en: "No faults were found." })];
  const table: TableView = {
    kind: "table",
    title: { zh: "逐条核对", en: "Record by record" },
    columns: [{ label: { zh: "位置", en: "Where" } }, { label: { zh: "说明", en: "What" } }],
    rows: findings.slice(0, SHOWN_ROWS).map((finding, index) => {
      const { where, sentence } = findingWords(finding);
      return { id: `${publicCode(finding)}-${index}`, cells: [where, sentence] };
    }),
  };
  return [figures, ...layout, table];
}

/** Codes that are not as long as the province lays down. */
function codeLayout(codes: readonly string[], wanted: number | null, speak: (text: Text) => string): NotesView[] {
  const odd = wanted === null ? [] : codes.filter((code) => [...code].length !== wanted);
  if (odd.length === 0) return [];
  const named = speak(codeList(odd));
  return [
    noted("warning", {
      zh: `${odd.length} 个事项编码不是 ${wanted} 位：${named}`,
      en: `${odd.length} codes have not ${wanted} characters: ${named}`,
    }),
  ];
}

export function coverageViews(at: At): View[] {
  if (!isReady(at)) return [];
  const { value, result, context } = at;
  const { authority } = value;
  const heat: HeatmapView = {
    kind: "heatmap",
    title: { zh: "镇街×领域覆盖率", en: "Coverage, towns × fields" },
    rows: authority.towns.map(({ name }) => name),
    columns: result.matrix.kinds.map((kind) => say(kindName(kind), context.language)),
    values: result.matrix.towns,
  };
  const table = townTable(at, coverageColumns(result), (town) => ({
    why: () => coverageSteps(authority, result, town),
  }));
  const notes = noted(
    "info",
    {
      zh: `分母为所选目录的 ${result.held.columns} 项；各镇街的清单是否都出自这一目录，以目录为准，属于假设。`,
      en: `The denominator is the ${result.held.columns} items of the chosen catalogue; that every town's list comes from it is an assumption.`,
    },
    {
      zh: "覆盖率高低本身不是目标，请与空转率、匹配率一并看。",
      en: "High coverage is no goal in itself; read it beside the idle rate and the capacity match.",
    },
  );
  const title = { zh: "各镇街覆盖率", en: "Coverage of the towns" };
  const why = otherYear(at.choices);
  return [
    keyFigures(result),
    ...(why ? [noted("info", why)] : []),
    ...(authority.known.has("field") ? [heat] : []),
    { ...table, title },
    notes,
  ];
}

function coverageColumns({ coverage: { items, fields, executable, volume } }: Answer): TownColumn[] {
  const of = (
    coverage: Coverage | undefined,
    cell: (share: Share | undefined) => ViewCell,
    words: Pick<TownColumn, "label" | "help">,
  ) =>
    coverage ? [{ ...words, cell: (town: number) => cell(coverage.towns[town]), county: cell(coverage.county) }] : [];
  const ratio = (share: Share | undefined) => percent(share?.ratio);
  const officers = {
    zh: "领域内有已赋事项，且持证人员达到要求。",
    en: "Fields with an item held and enough certified officers.",
  };
  return [
    ...of(items, ofShare, { label: { zh: "事项", en: "Items" } }),
    ...of(items, ratio, { label: words.coverage }),
    ...of(fields, ofShare, { label: { zh: "领域", en: "Fields" } }),
    ...of(executable, ofShare, { label: { zh: "可执行领域", en: "Enforceable" }, help: officers }),
    ...of(volume, ratio, { label: { zh: "办件量覆盖", en: "By volume" } }),
  ];
}

/** Coverage, idle rate and capacity match side by side: none of them says enough alone. */
function keyFigures({ coverage, idle, capacity, byPeople, distinct, common }: Answer): FiguresView {
  return {
    kind: "figures",
    figures: [
      {
        label: { zh: "覆盖率（镇街×事项）", en: "Coverage (towns × items)" },
        value: percent(coverage.items.county.ratio),
      },
      { label: words.idleRate, value: idle ? percent(idle.county.ratio) : { zh: "无办件表", en: "no cases" } },
      {
        label: { zh: "事权匹配率", en: "Capacity match" },
        value: capacity ? percent(capacity.county) : { zh: "缺工时", en: "no hours" },
      },
      ...(byPeople === undefined
        ? []
        : [{ label: { zh: "人口加权覆盖率", en: "Weighted by people" }, value: percent(byPeople) }]),
      { label: { zh: "至少一镇承接", en: "Held somewhere" }, value: ofShare(distinct) },
      { label: { zh: "各镇都承接", en: "Held everywhere" }, value: ofShare(common) },
    ],
  };
}

export function capacityViews(at: At): View[] {
  if (!isReady(at)) return [];
  const { result } = at;
  const { idle, capacity } = result;
  if (!idle && !capacity)
    return [
      noted("warning", {
        zh: "没有办件表或工时，不能计算空转率和匹配率。可以继续，也可以回到“数据”补充。",
        en: "Without cases or hours there is no idle rate and no capacity match. Go on, or add them under Data.",
      }),
    ];
  const isShort = (town: number) => (capacity?.towns[town] ?? 1) < 1;
  return [keyFigures(result), townTable(at, capacityColumns(result), (town) => ({ marked: isShort(town) }))];
}

/** The two rates come first: a narrow pane shows them without scrolling. */
function capacityColumns({ idle, capacity }: Answer): TownColumn[] {
  const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
  const idleHelp = {
    zh: "已赋而全年没有办件的事项 ÷ 已赋事项。",
    en: "Items held without a case in the year ÷ items held.",
  };
  const matchHelp = {
    zh: "可用少于所需时小于 100%；一镇有余不抵另一镇不足。",
    en: "Below 100 % where hours are short; one town's surplus never offsets another's lack.",
  };
  const rates: TownColumn[] = [];
  const amounts: TownColumn[] = [];
  if (idle) {
    const cell = (town: number) => percent(idle.towns[town]?.ratio);
    rates.push({ label: words.idleRate, help: idleHelp, cell, county: percent(idle.county.ratio) });
    const label = { zh: "空转/已赋", en: "Idle / held" };
    amounts.push({ label, cell: (town) => ofShare(idle.towns[town]), county: ofShare(idle.county) });
  }
  if (capacity) {
    const { towns, county, demand, available } = capacity;
    const inHours = (label: Text, values: readonly number[]): TownColumn => ({
      label,
      cell: (town) => hours(values[town] ?? 0),
      county: hours(sum(values)),
    });
    rates.push({ label: words.match, help: matchHelp, cell: (town) => percent(towns[town]), county: percent(county) });
    amounts.push(inHours(words.hoursAsked, demand), inHours(words.hoursThere, available));
  }
  return [...rates, ...amounts];
}

export function proposalViews(at: At): View[] {
  return isReady(at) ? [additionView(at), recallView(at)] : [];
}

function additionView({ value: { authority }, result: { additions } }: AtResult): View {
  if (additions.length === 0)
    return noted("info", {
      zh: "缺少年办件量、单件工时、可用工时或办件表，不能推算下一批事项。",
      en: "Without volumes, hours a case, hours available or cases, the next items cannot be worked out.",
    });
  return {
    kind: "table",
    title: { zh: "可用工时内下一批放哪些", en: "What to devolve next within the hours" },
    columns: [
      { label: words.town },
      { label: { zh: "余下工时", en: "Hours left" } },
      { label: { zh: "事项", en: "Items" } },
      { label: { zh: "将用工时", en: "Hours used" } },
      { label: words.cases },
    ],
    rows: additions.map((one) => ({
      id: `next-${one.town}`,
      cells: [
        authority.towns[one.town]?.name ?? "",
        ...[hours(one.room), count(one.items.length), hours(one.hours), count(one.cases)],
      ],
      ...(one.items.length > 0 ? { why: additionSteps(authority, one) } : {}),
    })),
  };
}

function recallView({ value: { authority }, result: { recalls } }: AtResult): View {
  if (recalls.length === 0)
    return noted("success", { zh: "没有事项达到收回条件。", en: "No item meets the conditions for recall." });
  return {
    kind: "table",
    title: { zh: `可考虑收回（${recalls.length} 项次）`, en: `Candidates for recall (${recalls.length})` },
    columns: [{ label: words.town }, { label: { zh: "事项", en: "Item" } }, { label: words.reasons }],
    rows: recalls.slice(0, SHOWN_ROWS).map(({ town, item, reasons }) => {
      const { code = "", name = "" } = authority.items[item] ?? {};
      return {
        id: `recall-${town}-${item}`,
        cells: [authority.towns[town]?.name ?? "", `${code} ${name}`.trim(), reasonText(reasons)],
      };
    }),
  };
}

/** The coverage of one town. */
export function explain({ value: { authority }, result }: AtResult, row: string): Explanation[] {
  const town = townNamed(
    authority.towns.map(({ name }) => name),
    row,
  );
  return town === undefined ? [] : [coverageSteps(authority, result, town)];
}
