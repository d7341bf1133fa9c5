import { smallest } from "../../../domain/kernel/extremes";
import { fault, type Fault } from "../../../inputs/faults";
import type { Row } from "../../../inputs/columns";
import type { Item } from "../answer/case";
import { itemTable, type ItemReading } from "../tables";
import { takesOfficers } from "../words";
import { CodeNames } from "./codes";
import { FindingList } from "./findings";
import { hasObstacle, isDifficult, isUnsound, staysAbove, type Opinion } from "./opinions";

/** A catalogue: the rows that count, each code once. */
export interface Catalogue {
  readonly reading: ItemReading;
  readonly codes: CodeNames;
  readonly items: readonly Item[];
  /** For each item its row in the reading. */
  readonly rows: readonly number[];
  readonly list: FindingList<typeof itemTable.columns>;
  /** What cannot be read for certain, so that it speaks for nothing and against nothing. */
  readonly doubts: FindingList<typeof itemTable.columns>;
}

type Column = "type" | "hours" | "difficulty" | "assessment" | "obstacle";
type ItemRow = Row<typeof itemTable.columns>;

export function readItems(reading: ItemReading): Catalogue {
  const list = new FindingList(itemTable, reading);
  const doubts = new FindingList(itemTable, reading, false);
  const { codes, rows } = readCodes(reading, list);
  reading.rows.forEach(({ requires }, row) => {
    if (requires && codes.find(requires) === undefined)
      list.tell("note", fault("ledger.codeUnknown", { found: requires }), row, "requires");
  });
  const items = rows.map((row, item) =>
    readItem(reading, row, codes, (what, column) => doubts.tell("note", what, row, column), item),
  );
  tellCircles(items, (item, what) => doubts.tell("note", what, rows[item] ?? 0, "requires"));
  return { reading, codes, items, rows, list, doubts };
}

/** The rows with a code of their own; what is missing in them is told. */
function readCodes(reading: ItemReading, list: Catalogue["list"]): Pick<Catalogue, "codes" | "rows"> {
  const codes = new CodeNames();
  const rows: number[] = [];
  reading.rows.forEach(({ code, ...row }, index) => {
    if (!code) {
      if (code === "") list.tell("error", fault("ledger.codeMissing", {}), index, "code");
      return;
    }
    const first = codes.find(code);
    if (first !== undefined) {
      const record = reading.record(rows[first] ?? 0);
      list.tell("error", fault("ledger.codeTwice", { found: code, first: record }), index, "code");
      return;
    }
    codes.add(code);
    rows.push(index);
    if (row.level && staysAbove(row.level))
      list.tell("note", fault("ledger.itemRetained", { code, level: row.level }), index, "level");
    const lacks = (column: keyof typeof row) =>
      reading.has(column) && !row[column] && row[column] !== 0 && !reading.isBroken(index, column);
    for (const column of ["field", "type", "department"] as const)
      if (lacks(column)) list.tell("error", fault("ledger.kindMissing", { code }), index, column);
    if (lacks("volume")) list.tell("note", fault("ledger.volumeMissing", { code }), index, "volume");
  });
  return { codes, rows };
}

type Tell = (what: Fault, column: Column) => void;

function readItem(reading: ItemReading, index: number, codes: CodeNames, doubt: Tell, item: number): Item {
  const row = reading.rows[index] as ItemRow;
  const code = codes.names[item] ?? "";
  const known = (column: "difficulty" | "assessment" | "obstacle", read: (text: string) => Opinion) => {
    const found = row[column] ?? "";
    const opinion = read(found);
    if (opinion !== "unclear") return opinion;
    doubt(fault("ledger.opinionUnclear", { found, of: column }), column);
    return undefined;
  };
  const { name = "", type = "", field = "", department = "", basis = "", volume, hours, objects } = row;
  const enforcement = type === "" ? undefined : takesOfficers(type);
  if (type !== "" && enforcement === undefined) doubt(fault("ledger.typeUnclear", { found: type }), "type");
  if (reading.has("hours") && hours === undefined && !reading.isBroken(index, "hours"))
    doubt(fault("ledger.hoursMissing", { code }), "hours");
  return {
    ...{ code, name, type, field, department, basis, volume, hours, objects, enforcement },
    requires: row.requires ? (codes.find(row.requires) ?? "unknown") : undefined,
    stays: staysAbove(row.level ?? ""),
    difficult: known("difficulty", isDifficult),
    unsound: known("assessment", isUnsound),
    obstacle: known("obstacle", hasObstacle),
  };
}

/** Items that need one another in a circle, so that none of them can come first: each circle is told once, at its first item. */
function tellCircles(items: readonly Item[], tell: (item: number, what: Fault) => void): void {
  const settled = new Set<number>();
  items.forEach((_, start) => {
    const path: number[] = [];
    for (let next: Item["requires"] = start; typeof next === "number"; next = items[next]?.requires) {
      const from = path.indexOf(next);
      if (from >= 0) {
        const circle = path.slice(from);
        tell(smallest(circle), fault("ledger.requiresCircle", { codes: circle.map((one) => items[one]?.code ?? "") }));
        break;
      }
      if (settled.has(next)) break;
      path.push(next);
    }
    for (const item of path) settled.add(item);
  });
}
