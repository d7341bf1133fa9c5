import type { Outcome } from "../../chapters/layout/answer";
import { measures } from "../../chapters/layout/report/compare";
import { breachText, townSteps } from "../../chapters/layout/report/outcome";
import { proofText } from "../../chapters/layout/report/proof";
import { mergeRules } from "../../chapters/layout/words";
import { schematic } from "../../domain/layout/schematic";
import { name, type Text } from "../../locale/text";
import { isReady } from "../kit/define";
import type {
  Explanation,
  FiguresView,
  Figure,
  MapState,
  MapView,
  NotesView,
  TableView,
  View,
  ViewCell,
} from "../kit/view";
import { measureOf, type At, type AtResult, type LayoutValue } from "./compute";

const count = (value: number): Figure => ({ value, as: "count" });
const decimal = (value: number, digits = 1): Figure => ({ value, as: "decimal", digits });
const orNone = (value: number | undefined, show: (value: number) => Figure): ViewCell =>
  value === undefined ? null : show(value);
const noted = (tone: NotesView["tone"], ...lines: readonly Text[]): NotesView => ({ kind: "notes", tone, lines });

/** So many found plans have a map each. */
const MAPS = 3;

/** What the tables say: how many units and borders, and a map of today. */
export function dataViews(at: At): View[] {
  const { value, result } = at;
  if (!value) return [];
  const { units, borders } = value.layout;
  const neighbours = borders?.neighbours ?? [];
  const alone = units.filter((_, unit) => neighbours[unit]?.length === 0).map(({ unit }) => unit);
  const figures: FiguresView = {
    kind: "figures",
    figures: [
      { label: { zh: "单元", en: "Units" }, value: count(units.length) },
      { label: { zh: "相邻", en: "Borders" }, value: count(bordersOf(value).length) },
      { label: { zh: "人口", en: "Population" }, value: count(totalOf(value)) },
    ],
  };
  const lonely = noted("warning", {
    zh: `没有任何相邻关系，只能单独成镇：${alone.join("、")}`,
    en: `Without any border, so a town of its own each: ${alone.join(", ")}`,
  });
  const today = result?.today;
  return [
    figures,
    ...(alone.length > 0 && units.length > 1 ? [lonely] : []),
    ...(today ? [mapOf(value, [stateOf(today, { zh: "现镇街", en: "Today" })])] : []),
  ];
}

const totalOf = ({ layout }: LayoutValue) => layout.units.reduce((sum, { people }) => sum + people, 0);

/** What the wishes mean for the mean town, and the rules that hold. */
export function wishViews({ value, choices }: At): View[] {
  if (!value) return [];
  const { layout } = value;
  const total = totalOf(value);
  const figures: FiguresView = {
    kind: "figures",
    figures: [
      { label: { zh: "人口", en: "Population" }, value: count(total) },
      ...(choices.count === "number"
        ? [{ label: { zh: "平均每镇", en: "Mean of a town" }, value: count(Math.round(total / choices.towns)) }]
        : []),
    ],
  };
  if (layout.rules.length === 0) return [figures];
  const rules: TableView = {
    kind: "table",
    title: { zh: "规则", en: "Rules" },
    columns: [
      { label: { zh: "规则", en: "Rule" } },
      { label: { zh: "单元", en: "Units" } },
      { label: { zh: "名称", en: "Name" } },
    ],
    rows: layout.rules.map((rule, at) => ({
      id: `rule-${at}`,
      cells: [
        mergeRules[rule.kind].label,
        rule.units.map((unit) => layout.units[unit]?.unit ?? "").join("、"),
        rule.name ?? "",
      ],
    })),
  };
  return [figures, rules];
}

/** The plan in hand: whether it is proved, what it reaches beside today's, what a move breaks and costs, where it lies. */
export function planViews(at: At): View[] {
  if (!isReady(at)) return [];
  const { result } = at;
  return [
    ...statusViews(at),
    keyFigures(at),
    ...breachViews(at),
    mapOf(at.value, statesOf(at)),
    townsView(at, result.now),
  ];
}

function statusViews(at: AtResult): NotesView[] {
  const { found, isStale } = at.result;
  if (found) return [noted(found.proved ? "success" : "warning", proofText(found, measureOf(at.choices)))];
  if (isStale)
    return [
      noted("warning", {
        zh: "上次的结果属于别的数据或要求，不再采用。请重新搜索。",
        en: "What was found belongs to other figures or wishes and is not used. Search again.",
      }),
    ];
  return [noted("info", { zh: "还没有搜索，下面是现状。", en: "Nothing was searched yet; below is today." })];
}

function keyFigures(at: AtResult): FiguresView {
  const { result, choices } = at;
  const { now, base, today, found } = result;
  const measure = measureOf(choices);
  const differences = (from: Outcome | undefined, label: Text) =>
    from?.value === undefined || now.value === undefined || from === now
      ? []
      : [{ label, value: { value: now.value - from.value, as: "difference", digits: 1 } satisfies Figure }];
  return {
    kind: "figures",
    figures: [
      { label: { zh: "新镇", en: "New towns" }, value: count(now.names.length) },
      { label: measure, value: orNone(now.value, decimal) },
      ...differences(today, { zh: "比现状", en: "Against today" }),
      ...(found ? differences(base, { zh: "移动的代价", en: "Cost of the moves" }) : []),
    ],
  };
}

/** What the plan in hand does not keep to; a found one keeps to everything. */
function breachViews({ value, choices, result: { now, base } }: AtResult): NotesView[] {
  const moves = Object.entries(choices.moved);
  if (moves.length === 0) return [];
  const told = now.breaches.map((breach) => breachText(value.layout, now, breach));
  const moved: Text = {
    zh: `已移动：${moves.map(([unit, town]) => `${unit}→${town}`).join("、")}`,
    en: `Moved: ${moves.map(([unit, town]) => `${unit} → ${town}`).join(", ")}`,
  };
  const kept: Text = { zh: "仍符合全部要求。", en: "All wishes are still kept." };
  const remedy = { label: { zh: "恢复搜索结果", en: "Take the moves back" }, choices: { ...choices, moved: {} } };
  const note = noted(told.length > 0 ? "error" : "info", moved, ...(told.length > 0 ? told : [kept]));
  return [now === base ? note : { ...note, remedy }];
}

function statesOf(at: AtResult): MapState[] {
  const { value, choices, result } = at;
  const { today, found, now } = result;
  const todays = today ? [stateOf(today, { zh: "现状", en: "Today" })] : [];
  const isTodays = now === today;
  const others = (found?.plans ?? [])
    .slice(0, MAPS)
    .flatMap((_, plan): MapState[] => (plan === choices.plan ? [] : [otherState(at, plan)]));
  const label: Text = isTodays
    ? { zh: "现状", en: "Today" }
    : { zh: `方案 ${choices.plan + 1}`, en: `Plan ${choices.plan + 1}` };
  const marked = choices.picked === null ? -1 : value.layout.units.findIndex(({ unit }) => unit === choices.picked);
  const inHand: MapState = {
    ...stateOf(now, label, result.base.names),
    ...(marked < 0 ? {} : { marked }),
    pick: (place) => picked(at, place),
  };
  return [...(isTodays ? [] : todays), ...others, inHand];
}

function otherState({ value, result }: AtResult, plan: number): MapState {
  const townOf = result.found?.plans[plan] ?? [];
  const first = (town: number) => value.layout.units[townOf.indexOf(town)]?.unit ?? "";
  const towns = [...new Set(townOf)];
  return {
    label: { zh: `方案 ${plan + 1}`, en: `Plan ${plan + 1}` },
    groups: towns.map((town) => ({ name: first(town) })),
    groupOf: townOf.map((town) => towns.indexOf(town)),
    ringed: [],
  };
}

/** A click takes a unit in hand; a click on another then moves it to that one's town, and on itself puts it down. */
function picked({ value, choices, result: { now } }: AtResult, place: number): unknown {
  const { units } = value.layout;
  const clicked = units[place]?.unit ?? null;
  if (choices.picked === null || choices.picked === clicked)
    return { ...choices, picked: choices.picked === clicked ? null : clicked };
  return { ...choices, picked: null, moved: { ...choices.moved, [choices.picked]: now.townOf[place] ?? "" } };
}

/** @param first towns that keep their letters, whatever units have left them */
function stateOf({ names: own, effects, townOf }: Outcome, label: Text, first: readonly string[] = []): MapState {
  const names = [...new Set([...first, ...own])];
  const groups = names.map((town) => {
    const people = (effects.get(town)?.people ?? 0).toLocaleString("en-US");
    return { name: town, note: { zh: `${people} 人`, en: people } };
  });
  const ringed = [...effects.values()].flatMap(({ seat }) => seat ?? []);
  return { label, groups, groupOf: townOf.map((town) => names.indexOf(town)), ringed };
}

function bordersOf({ layout }: LayoutValue): (readonly [number, number])[] {
  return (layout.borders?.neighbours ?? []).flatMap((list, unit) =>
    list.flatMap((next) => (unit < next ? [[unit, next] as const] : [])),
  );
}

function mapOf(value: LayoutValue, states: readonly MapState[]): MapView {
  const { units } = value.layout;
  const borders = bordersOf(value);
  const isSchematic = units.some(({ x, y }) => x === undefined || y === undefined);
  const points = isSchematic ? schematic(units.length, borders) : units.map(({ x = 0, y = 0 }) => ({ x, y }));
  const places = points.map((point, unit) => ({ ...point, name: units[unit]?.unit ?? "" }));
  return { kind: "map", title: { zh: "布局图", en: "Map" }, places, borders, states, isSchematic };
}

function townsView({ value }: AtResult, outcome: Outcome): TableView {
  const broken = new Set(
    outcome.breaches.flatMap((breach) => (breach.kind === "rule" ? [] : [outcome.names[breach.town]])),
  );
  return {
    kind: "table",
    title: { zh: "各新镇", en: "The new towns" },
    columns: [
      { label: { zh: "新镇", en: "New town" } },
      { label: { zh: "单元", en: "Units" } },
      { label: { zh: "人口", en: "Population" } },
      { label: { zh: "驻地", en: "Seat" } },
      { label: { zh: "人公里", en: "Person-km" } },
      { label: { zh: "最远公里", en: "Farthest, km" } },
    ],
    rows: [...outcome.effects].map(([town, { members, people, seat, travel, farthest }]) => ({
      id: town,
      marked: broken.has(town),
      cells: [
        town,
        count(members.length),
        count(people),
        seat === undefined ? null : (value.layout.units[seat]?.unit ?? ""),
        orNone(travel, (tenths) => decimal(tenths / 10)),
        orNone(farthest, (tenths) => decimal(tenths / 10)),
      ],
      why: () => townSteps(value.layout, outcome, town) ?? { title: name(town), lines: [] },
    })),
  };
}

/** Before and after, each line with where it comes from. */
export function effectViews(at: At): View[] {
  if (!isReady(at)) return [];
  const { units, today, now } = at.result;
  const isToday = today && today !== now;
  const table: TableView = {
    kind: "table",
    title: { zh: "合并前后", en: "Before and after" },
    columns: [
      { label: { zh: "项目", en: "What" } },
      { label: { zh: "原单元", en: "Units" }, help: { zh: "每个单元各为一镇", en: "each unit a town of its own" } },
      ...(isToday ? [{ label: { zh: "现状", en: "Today" } }] : []),
      { label: { zh: "新方案", en: "New" } },
      { label: isToday ? { zh: "比现状", en: "Against today" } : { zh: "比原单元", en: "Against the units" } },
    ],
    rows: measures(at.choices).map(({ id, label, digits, of }) => {
      const show = (value: number | undefined) =>
        orNone(value, (one) => (digits === 0 ? count(one) : decimal(one, digits)));
      const [before, after] = [of(isToday ? today : units), of(now)];
      const change =
        before === undefined || after === undefined
          ? null
          : { value: after - before, as: "difference" as const, digits };
      return { id, cells: [label, show(of(units)), ...(isToday ? [show(before)] : []), show(after), change] };
    }),
  };
  const notes = noted("info", {
    zh: "编制按现有数相加；新镇的编制、财力和考核分圈，请把“布局方案”的新镇名写入各表后在相应向导中重算。",
    en: "Posts are added up as they are. For new quotas, money and rings, put the new names into those tables and run their wizards.",
  });
  return [table, notes];
}

/** How a new town came about, asked by its name or by that of one of its units. */
export function explain({ value, result: { now } }: AtResult, row: string): Explanation[] {
  const unit = value.layout.units.findIndex((one) => one.unit === row);
  const town = now.effects.has(row) ? row : now.townOf[unit];
  const steps = town === undefined ? undefined : townSteps(value.layout, now, town);
  return steps ? [steps] : [];
}
