import { columnsOf, hasBit, without, type BitTable } from "../../../domain/authority/bits";
import type { RecallTest } from "../../../domain/authority/recall";
import type { Text } from "../../../locale/text";
import type { Answer } from "../answer";
import { toTenths } from "../answer/capacity";
import type { AuthorityCase, Item } from "../answer/case";
import { recallTests, words } from "../words";
import { tieWords } from "./steps";
import type { Cell, Table } from "../../../locale/table";

/** What lists tell of an item. */
type Fact = "code" | "name" | "type" | "field" | "department" | "basis" | "volume";

const heads = (facts: readonly Fact[]): Text[] => facts.map((fact) => words[fact]);
const cells = (item: Item | undefined, facts: readonly Fact[]): Cell[] => facts.map((fact) => item?.[fact]);

const gapFacts = ["code", "name", "type", "field", "department", "volume"] as const;

/** The items of the catalogue that a town does not hold. */
export function gapTable({ items }: AuthorityCase, held: BitTable, town: number): Table {
  const lacking = items.filter((_, item) => !hasBit(held, town, item));
  return [heads(gapFacts), ...lacking.map((item) => cells(item, gapFacts))];
}

const gapMark: Text = { zh: "缺", en: "gap" };

/** The items that some of these towns lack: how many lack each, and a mark for each of them. */
export function gapsTable({ items, towns }: AuthorityCase, held: BitTable, among: readonly number[]): Table {
  const rows = items.flatMap((item, index): Cell[][] => {
    const marks = among.map((town): Cell => (hasBit(held, town, index) ? "" : gapMark));
    const lacking = marks.filter((mark) => mark !== "").length;
    return lacking === 0 ? [] : [[...cells(item, gapFacts), lacking, ...marks]];
  });
  const names = among.map((town) => towns[town]?.name);
  return [[...heads(gapFacts), { zh: "缺项镇街", en: "Towns without" }, ...names], ...rows];
}

/** The items that towns were given or lost between two days, those that were added first. */
export function changedTable({ items, towns }: AuthorityCase, { held, before }: Answer): Table {
  const facts = ["code", "type", "field", "department", "volume", "name"] as const;
  const rows = (what: Text, bits: BitTable): Cell[][] =>
    towns.flatMap(({ name }, town) =>
      columnsOf(bits, town).map((item): Cell[] => [name, what, ...cells(items[item], facts)]),
    );
  return [
    [words.town, { zh: "变化", en: "Change" }, ...heads(facts)],
    ...rows({ zh: "新增", en: "added" }, without(held, before)),
    ...rows({ zh: "收回", en: "recalled" }, without(before, held)),
  ];
}

/** For each town in detail the hours that it has left, and what the next items would use of them. */
export function roomTable({ towns }: AuthorityCase, { additions }: Answer): Table {
  return [
    [
      words.town,
      { zh: "余下工时", en: "Hours left" },
      { zh: "建议事项", en: "Items" },
      words.cases,
      { zh: "将用工时", en: "Hours used" },
      { zh: "用后剩余", en: "Left after" },
      { zh: "说明", en: "Remark" },
    ],
    ...additions.map(({ town, room, items, hours, cases, tied }): Cell[] => [
      towns[town]?.name,
      ...[room, items.length, cases, hours, toTenths(room - hours)],
      tied && items.length > 0 ? tieWords : "",
    ]),
  ];
}

/** The items to devolve next, town by town. */
export function additionTable({ items, towns }: AuthorityCase, { additions }: Answer): Table {
  return [
    [words.town, words.code, words.type, words.cases, words.hours, words.field, words.name],
    ...additions.flatMap(({ town, items: chosen }) =>
      chosen.map(({ item, cases: expected, hours }): Cell[] => [
        ...[towns[town]?.name, ...cells(items[item], ["code", "type"])],
        ...[expected, hours, ...cells(items[item], ["field", "name"])],
      ]),
    ),
  ];
}

/** What might be recalled from whom, and why. */
export function recallTable({ items, towns }: AuthorityCase, { recalls }: Answer): Table {
  const facts = ["code", "name", "type", "field", "department"] as const;
  return [
    [words.town, ...heads(facts), words.cases, words.reasons],
    ...recalls.map(({ town, item, reasons, cases: found }): Cell[] => [
      ...[towns[town]?.name, ...cells(items[item], facts)],
      ...[found, reasonText(reasons)],
    ]),
  ];
}

export function reasonText(reasons: readonly RecallTest[]): Text {
  const labels = reasons.map((test) => recallTests[test].label);
  return { zh: labels.map(({ zh }) => zh).join("、"), en: labels.map(({ en }) => en).join(", ") };
}

/** One town's powers in force: each item with the newest grant of it. */
export function powerTable(authority: AuthorityCase, { held, settings: { day } }: Answer, town: number): Table {
  const inForce = newestGrants(authority, town, day);
  const facts = ["code", "name", "type", "field", "department"] as const;
  const rows = columnsOf(held, town).map((item, index): Cell[] => {
    const grant = inForce.get(item);
    const start = grant && Number.isFinite(grant.start) ? grant.start : "";
    return [
      ...[index + 1, ...cells(authority.items[item], facts)],
      ...[grant?.mode, start, authority.items[item]?.basis, grant?.document],
    ];
  });
  const headings = [...heads(facts), words.mode, words.start, words.basis, words.document];
  return [[{ zh: "序号", en: "No." }, ...headings], ...rows];
}

/** For each item that the town holds on a day the newest grant in force. */
function newestGrants({ ledger, grants }: AuthorityCase, town: number, day: number) {
  const newest = new Map<number, { mode: string; start: number; document: string }>();
  grants.forEach((grant, index) => {
    const [start = Infinity, end = -Infinity, item = -1] = [ledger.start[index], ledger.end[index], ledger.item[index]];
    if (ledger.town[index] !== town || start > day || day >= end) return;
    const known = newest.get(item);
    if (!known || start >= known.start) newest.set(item, { ...grant, start });
  });
  return newest;
}
