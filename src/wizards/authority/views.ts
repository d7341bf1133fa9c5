import { kindName } from "../../chapters/authority/read/kinds";
import { codeList } from "../../chapters/authority/read/codes";
import { name as nameOf, type Language } from "../../locale/text";
import type { Explanation, FiguresView, HeatmapView, NotesView, TableView, View, ViewCell } from "../kit/view";
import type { Additions } from "./proposals";
import type { AuthorityValue } from "./value";
import type { Share } from "../../domain/authority/coverage";
import { findingWords, itemFacts, reasonText, words, type At } from "./words";

const percent = (value: number | null | undefined): ViewCell =>
  value === null || value === undefined ? null : { value, as: "percent", digits: 1 };
const count = (value: number | null | undefined): ViewCell =>
  value === null || value === undefined ? null : { value, as: "count" };
const hours = (value: number | null | undefined): ViewCell =>
  value === null || value === undefined ? null : { value, as: "decimal", digits: 1 };
const ofShare = (share: Share | undefined): ViewCell => (share ? { part: share.part, whole: share.whole } : null);

/** More than this many rows are counted, not shown; the sheets have all of them. */
const SHOWN_ROWS = 200;

export function checkViews({ value, choices, context }: At): View[] {
  if (!value) return [];
  const {
    authority: { catalogue, towns, ledger },
    findings,
  } = value;
  const figures: FiguresView = {
    kind: "figures",
    figures: [
      { label: { zh: "目录事项", en: "Items" }, value: count(catalogue.codes.length) },
      { label: { zh: "镇街", en: "Towns" }, value: count(towns.names.length) },
      { label: { zh: "赋权记录", en: "Grants" }, value: count(ledger.town.length) },
      {
        label: { zh: "已修复", en: "Repaired" },
        value: count(findings.filter(({ severity }) => severity === "repair").length),
      },
      {
        label: { zh: "提示", en: "Notes" },
        value: count(findings.filter(({ severity }) => severity === "note").length),
      },
    ],
  };
  const layout = codeLayout(catalogue.codes, choices.codeLength, context.language);
  if (findings.length === 0)
    return [
      figures,
      ...layout,
      { kind: "notes", tone: "success", lines: [{ zh: "未发现问题。", en: "No faults were found." }] },
    ];
  const table: TableView = {
    kind: "table",
    title: { zh: "逐条核对", en: "Record by record" },
    columns: [{ label: { zh: "位置", en: "Where" } }, { label: { zh: "说明", en: "What" } }],
    rows: findings.slice(0, SHOWN_ROWS).map((finding, index) => {
      const { where, code, sentence } = findingWords(finding);
      return { id: `${code}-${index}`, cells: [where, sentence] };
    }),
  };
  return [figures, ...layout, table];
}

/** Codes that are not as long as the province lays down. */
function codeLayout(codes: readonly string[], wanted: number | null, language: Language): NotesView[] {
  const odd = wanted === null ? [] : codes.filter((code) => [...code].length !== wanted);
  if (odd.length === 0) return [];
  const named = codeList(odd, language);
  return [
    {
      kind: "notes",
      tone: "warning",
      lines: [
        {
          zh: `${odd.length} 个事项编码不是 ${wanted} 位：${named}`,
          en: `${odd.length} codes have not ${wanted} characters: ${named}`,
        },
      ],
    },
  ];
}

export function coverageViews({ value, result, context }: At): View[] {
  if (!value || !result) return [];
  const names = value.authority.towns.names;
  const notes: NotesView = {
    kind: "notes",
    tone: "info",
    lines: [
      {
        zh: `分母为所选目录的 ${result.held.columns} 项；各镇街的清单是否都出自这一目录，以目录为准，属于假设。`,
        en: `The denominator is the ${result.held.columns} items of the chosen catalogue; that every town's list comes from it is an assumption.`,
      },
      {
        zh: "覆盖率高低本身不是目标，请与空转率、匹配率一并看。",
        en: "High coverage is no goal in itself; read it beside the idle rate and the capacity match.",
      },
    ],
  };
  const heat: HeatmapView = {
    kind: "heatmap",
    title: { zh: "镇街×领域覆盖率", en: "Coverage, towns × fields" },
    rows: names,
    columns: value.fields.names.map((name) => kindName(name, context.language)),
    values: result.matrix.towns.map((row) => row.map(({ ratio }) => ratio)),
  };
  const table: TableView = {
    kind: "table",
    title: { zh: "各镇街覆盖率", en: "Coverage of the towns" },
    columns: [
      { label: words.town },
      { label: { zh: "事项", en: "Items" } },
      { label: { zh: "覆盖率", en: "Coverage" } },
      { label: { zh: "领域", en: "Fields" } },
      ...(result.executable
        ? [
            {
              label: { zh: "可执行领域", en: "Enforceable" },
              help: {
                zh: "领域内有已赋事项，且持证人员达到要求。",
                en: "Fields with an item held and enough certified officers.",
              },
            },
          ]
        : []),
      ...(result.volume ? [{ label: { zh: "办件量覆盖", en: "By volume" } }] : []),
    ],
    rows: names.map((name, town) => ({ id: name, cells: coverageCells(name, (coverage) => coverage.towns[town]) })),
    total: coverageCells(words.county, (coverage) => coverage.county),
  };
  return [keyFigures(result), ...(value.hasFields ? [heat] : []), table, notes];

  function coverageCells(
    name: ViewCell,
    of: (coverage: NonNullable<At["result"]>["items"]) => Share | undefined,
  ): ViewCell[] {
    const { items, fields, executable, volume } = result as NonNullable<At["result"]>;
    return [
      name,
      ofShare(of(items)),
      percent(of(items)?.ratio),
      ofShare(of(fields)),
      ...(executable ? [ofShare(of(executable))] : []),
      ...(volume ? [percent(of(volume)?.ratio)] : []),
    ];
  }
}

/** Coverage, idle rate and capacity match side by side: none of them says enough alone. */
function keyFigures({ items, idle, capacity, byPeople, distinct, common }: NonNullable<At["result"]>): FiguresView {
  return {
    kind: "figures",
    figures: [
      { label: { zh: "覆盖率（镇街×事项）", en: "Coverage (towns × items)" }, value: percent(items.county.ratio) },
      {
        label: { zh: "空转率", en: "Idle rate" },
        value: idle ? percent(idle.county.ratio) : { zh: "无办件表", en: "no cases" },
      },
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

export function capacityViews({ value, result }: At): View[] {
  if (!value || !result) return [];
  const { idle, capacity } = result;
  if (!idle && !capacity)
    return [
      {
        kind: "notes",
        tone: "warning",
        lines: [
          {
            zh: "没有办件表或工时，不能计算空转率和匹配率。可以继续，也可以回到“数据”补充。",
            en: "Without cases or hours there is no idle rate and no capacity match. Go on, or add them under Data.",
          },
        ],
      },
    ];
  const names = value.authority.towns.names;
  const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
  const shortOfStaff = (town: number) => capacity !== undefined && (capacity.towns[town] ?? 1) < 1;
  // The two rates come first: a narrow pane shows them without scrolling.
  const table: TableView = {
    kind: "table",
    columns: [
      { label: words.town },
      ...(idle
        ? [
            {
              label: { zh: "空转率", en: "Idle rate" },
              help: {
                zh: "已赋而全年没有办件的事项 ÷ 已赋事项。",
                en: "Items held without a case in the year ÷ items held.",
              },
            },
          ]
        : []),
      ...(capacity
        ? [
            {
              label: { zh: "匹配率", en: "Match" },
              help: {
                zh: "可用少于所需时小于 100%；一镇有余不抵另一镇不足。",
                en: "Below 100 % where hours are short; one town's surplus never offsets another's lack.",
              },
            },
          ]
        : []),
      ...(idle ? [{ label: { zh: "空转/已赋", en: "Idle / held" } }] : []),
      ...(capacity
        ? [{ label: { zh: "所需工时", en: "Hours asked" } }, { label: { zh: "可用工时", en: "Hours there are" } }]
        : []),
    ],
    rows: names.map((name, town) => ({
      id: name,
      marked: shortOfStaff(town),
      cells: [
        name,
        ...(idle ? [percent(idle.towns[town]?.ratio)] : []),
        ...(capacity ? [percent(capacity.towns[town])] : []),
        ...(idle ? [ofShare(idle.towns[town])] : []),
        ...(capacity ? [hours(capacity.demand[town]), hours(capacity.available[town])] : []),
      ],
    })),
    total: [
      words.county,
      ...(idle ? [percent(idle.county.ratio)] : []),
      ...(capacity ? [percent(capacity.county)] : []),
      ...(idle ? [ofShare(idle.county)] : []),
      ...(capacity ? [hours(sum(capacity.demand)), hours(sum(capacity.available))] : []),
    ],
  };
  return [keyFigures(result), table];
}

export function proposalViews({ value, result }: At): View[] {
  if (!value || !result) return [];
  const names = value.authority.towns.names;
  const views: View[] = [];
  if (result.additions.length > 0)
    views.push({
      kind: "table",
      title: { zh: "可用工时内下一批放哪些", en: "What to devolve next within the hours" },
      columns: [
        { label: words.town },
        { label: { zh: "余下工时", en: "Hours left" } },
        { label: { zh: "事项", en: "Items" } },
        { label: { zh: "将用工时", en: "Hours used" } },
        { label: words.cases },
      ],
      rows: result.additions.map(({ town, room, items, hours: used, cases, tied }) => ({
        id: `next-${town}`,
        cells: [names[town] ?? "", hours(room), count(items.length), hours(used), count(cases)],
        ...(items.length > 0 ? { why: chosenItems(value, names[town] ?? "", items, tied) } : {}),
      })),
    });
  else
    views.push({
      kind: "notes",
      tone: "info",
      lines: [
        {
          zh: "缺少年办件量、单件工时、可用工时或办件表，不能推算下一批事项。",
          en: "Without volumes, hours a case, hours available or cases, the next items cannot be worked out.",
        },
      ],
    });
  views.push(
    result.recalls.length === 0
      ? {
          kind: "notes",
          tone: "success",
          lines: [{ zh: "没有事项达到收回条件。", en: "No item meets the conditions for recall." }],
        }
      : {
          kind: "table",
          title: {
            zh: `可考虑收回（${result.recalls.length} 项次）`,
            en: `Candidates for recall (${result.recalls.length})`,
          },
          columns: [{ label: words.town }, { label: { zh: "事项", en: "Item" } }, { label: words.reasons }],
          rows: result.recalls.slice(0, SHOWN_ROWS).map(({ town, item, reasons }) => ({
            id: `recall-${town}-${item}`,
            cells: [
              names[town] ?? "",
              `${itemFacts(value, item).code} ${itemFacts(value, item).name}`.trim(),
              reasonText(reasons),
            ],
          })),
        },
  );
  return views;
}

/** The chosen items of one town with the hours that each takes. */
function chosenItems(value: AuthorityValue, town: string, items: Additions["items"], tied: boolean): Explanation {
  const lines = items.map(({ item, cases, hours: asked }): Explanation["lines"][number] => {
    const { code, name } = itemFacts(value, item);
    return {
      label: nameOf(name || code),
      value: hours(asked),
      detail: { zh: `${code}，约 ${cases} 件`, en: `${code}, about ${cases} cases` },
    };
  });
  const tie = {
    label: { zh: "并列", en: "Tie" },
    value: {
      zh: "另有办件相同的方案；已取工时少、表中靠前的",
      en: "another choice serves as many; least hours, then earlier rows",
    },
  };
  return { title: { zh: `${town}：下一批事项`, en: `${town}: the next items` }, lines: tied ? [...lines, tie] : lines };
}
