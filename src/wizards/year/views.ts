import { DomainError } from "../../domain/kernel/errors";
import { fromFen } from "../../domain/revenue/money";
import { explain } from "../../locale/errors";
import type { Text } from "../../locale/text";
import type { Figure, TableView, View, ViewCell } from "../kit/view";
import type { TownFigures } from "../kit/townFigures";
import { allFigures, townsOf, valueIn, type YearChapter } from "./chapters";
import { holds, type YearCheck } from "./checks";
import type { CapAnswer, YearCost } from "./cost";
import { yearWords as words } from "./words";

/** A value of its kind; money in 万元. */
function shown(value: number | undefined, kind: TownFigures["kind"]): Figure | null {
  if (value === undefined) return null;
  if (kind === "money") return { value: fromFen(value, "wan"), as: "wan", digits: 2 };
  if (kind === "rate") return { value, as: "percent" };
  return kind === "points" ? { value, as: "decimal", digits: 2 } : { value, as: "count" };
}

/** What each town is given in every chapter. */
export function townsView(chapters: readonly YearChapter[]): View[] {
  const figures = allFigures(chapters);
  if (figures.length === 0) return [];
  const sum = ({ rows, kind }: TownFigures): ViewCell =>
    kind === "rate" || kind === "points"
      ? null
      : shown(
          rows.reduce((all, { value }) => all + value, 0),
          kind,
        );
  return [
    {
      kind: "table",
      title: { zh: "各镇街", en: "Town by town" },
      columns: [
        { label: words.town },
        ...figures.map(({ label, kind }) => ({ label: kind === "money" ? inWan(label) : label })),
      ],
      rows: townsOf(chapters).map((town) => ({
        id: town,
        cells: [town, ...figures.map((one) => shown(valueIn(one, town), one.kind))],
      })),
      total: [words.county, ...figures.map(sum)],
    },
  ];
}

export function inWan(label: Text): Text {
  return { zh: `${label.zh}（万元）`, en: `${label.en} (10k yuan)` };
}

/** Every check with its two figures; what does not hold comes first and is marked. */
export function checksView(checks: readonly YearCheck[]): View[] {
  if (checks.length === 0) return [];
  const wrong = checks.filter((check) => !holds(check));
  const ordered = [...wrong, ...checks.filter(holds)];
  const table: TableView = {
    kind: "table",
    columns: [
      { label: { zh: "核对", en: "Check" } },
      { label: { zh: "一方", en: "One side" } },
      { label: { zh: "另一方", en: "The other" } },
    ],
    rows: ordered.map((check) => ({
      id: check.id,
      cells: [check.label, shown(check.left, check.kind), shown(check.right, check.kind)],
      marked: !holds(check),
    })),
  };
  const told = wrong.flatMap(({ about, label }) =>
    about ? [{ zh: `${label.zh}：${about.zh}`, en: `${label.en}: ${about.en}` }] : [],
  );
  return [
    wrong.length === 0
      ? {
          kind: "notes",
          tone: "success",
          lines: [{ zh: `${checks.length} 项核对全部相符。`, en: `All ${checks.length} checks hold.` }],
        }
      : {
          kind: "notes",
          tone: "warning",
          lines: [
            {
              zh: `${checks.length} 项核对中 ${wrong.length} 项不符。`,
              en: `${wrong.length} of ${checks.length} checks do not hold.`,
            },
            ...told,
          ],
        },
    table,
  ];
}

/** What the posts of each town cost and whether its resources carry them; then what a cap pays for. */
export function costViews(cost: YearCost): View[] {
  const money = (fen: number | undefined) => shown(fen, "money");
  const hasResources = cost.county.resources !== undefined;
  const line = (label: ViewCell, { heads, cost: fen, share, balance }: YearCost["county"]): ViewCell[] => [
    label,
    { value: heads, as: "count" },
    money(fen),
    ...(hasResources ? [share === undefined ? null : ({ value: share, as: "percent" } as const), money(balance)] : []),
  ];
  return [
    ...short(cost),
    {
      kind: "table",
      title: words.cost,
      unit: words.wan,
      columns: [
        { label: words.town },
        { label: { zh: "编制", en: "Posts" } },
        { label: words.cost },
        ...(hasResources ? [{ label: words.share }, { label: words.balance }] : []),
      ],
      rows: cost.towns.map((town, index) => ({
        id: cost.names[index] ?? "",
        cells: line(cost.names[index] ?? "", town),
        marked: (town.balance ?? 0) < 0,
      })),
      total: line(words.county, cost.county),
    },
    ...capViews(cost),
  ];
}

/** Towns whose posts cost more than they have. */
function short({ names, towns }: YearCost): View[] {
  const told = towns.flatMap(({ balance = 0 }, town) => (balance < 0 ? [{ name: names[town] ?? "", balance }] : []));
  if (told.length === 0) return [];
  const list = (join: string) => told.map(({ name, balance }) => `${name} ${fromFen(-balance, "wan")}`).join(join);
  return [
    {
      kind: "notes",
      tone: "warning",
      lines: [
        {
          zh: `${told.length} 个镇街的财力不够支付人员经费，缺口（万元）：${list("、")}。`,
          en: `The resources of ${told.length} towns do not carry their staff; short by (10k yuan): ${list(", ")}.`,
        },
      ],
    },
  ];
}

function capViews({ overCap, caps }: YearCost): View[] {
  if (overCap === null) return [];
  const first: Text =
    overCap === 0
      ? { zh: "人员经费在上限之内。", en: "Staff cost is within the cap." }
      : {
          zh: `人员经费超过上限 ${fromFen(overCap, "wan")} 万元。`,
          en: `Staff cost is ${fromFen(overCap, "wan")} (10k yuan) above the cap.`,
        };
  return [{ kind: "notes", tone: overCap === 0 ? "success" : "warning", lines: [first, ...caps.map(capLine)] }];
}

function capLine({ category: { label }, today, within }: CapAnswer): Text {
  if (within instanceof DomainError) return explain(within);
  const { total, next } = within;
  const more: Text =
    next === null
      ? { zh: "，到封顶为止", en: ", where the ceilings end" }
      : {
          zh: `；再加一名，全县共 ${fromFen(next, "wan")} 万元`,
          en: `; one more would make ${fromFen(next, "wan")} (10k yuan) in all`,
        };
  return {
    zh: `其他编制不变，上限内最多可核${label.zh} ${total} 名（本方案 ${today} 名）${more.zh}。`,
    en: `With the other posts as they are, the cap pays for ${total} ${label.en.toLowerCase()} (${today} in this plan)${more.en}.`,
  };
}
