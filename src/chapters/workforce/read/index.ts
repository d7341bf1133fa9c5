import type { CalendarDay } from "../../../domain/workforce/months";
import type { PersonKind, Sex } from "../../../domain/workforce/retirement";
import { spelling } from "../../../domain/kernel/names";
import { date, isBlank, isoDate, show, type CellReader, type CellValue, type Day } from "../../../inputs/cell";
import { wordReader } from "../../../inputs/choices";
import { fault, type Fault, type Issue } from "../../../inputs/faults";
import { rowNumber } from "../../../inputs/grid";
import { TownNames } from "../../../inputs/town";
import { rosterTable, type RosterReading } from "../tables";
import { categoryReader, personKinds, sexes, statuses, usualKinds, type Category, type Status } from "../words";
import { birthNote, birthOf } from "./birth";
import { identityOf, type Identity } from "./identity";
import { Told, type OnceCode } from "./told";

/** Somebody on the roll: of a town by its number, in post or away. */
export interface Person {
  /** The row of the grid. */
  readonly row: number;
  readonly town: number;
  readonly category: Category;
  readonly isAway: boolean;
  readonly sex: Sex;
  readonly kind: PersonKind;
  readonly birth: CalendarDay;
  /** The day that was given for the retirement, which always wins. */
  readonly retiresOn: CalendarDay | undefined;
}

/** Somebody who serves in a town and does not stand on its roll. */
export interface Other {
  readonly town: number;
  readonly status: Exclude<Status, "inPost" | "away" | "gone">;
}

export interface RosterRead {
  readonly people: readonly Person[];
  readonly others: readonly Other[];
  /** Everything that stops the work, all at once. */
  readonly errors: readonly Issue[];
  /** What was read otherwise than it is written, each kind once. */
  readonly notes: readonly Issue[];
}

export function calendarDay(day: Day): CalendarDay {
  const [year = 0, month = 0, date = 0] = isoDate(day).split("-").map(Number);
  return { year, month, day: date };
}

type Key = keyof (typeof rosterTable)["columns"];

/** Reads a roster person by person; names and numbers of people leave it in no sentence. */
export function readRoster(reading: RosterReading, towns: readonly string[], asOf: Day): RosterRead {
  const reader = new RosterReader(reading, new TownNames(towns), calendarDay(asOf));
  reading.rows.forEach((_, row) => reader.read(row));
  return {
    people: reader.people,
    others: reader.others,
    errors: [...reading.issues.filter(({ severity }) => severity === "error"), ...reader.missing(), ...reader.errors],
    notes: reader.told.issues(),
  };
}

const readers = { sex: wordReader(sexes), kind: wordReader(personKinds), status: wordReader(statuses) };
const day = date();

class RosterReader {
  readonly people: Person[] = [];
  readonly others: Other[] = [];
  readonly errors: Issue[] = [];
  readonly told: Told;
  /** The row of an identity number that has been. */
  readonly #seen = new Map<string, number>();
  #above = "";

  constructor(
    private readonly reading: RosterReading,
    private readonly towns: TownNames,
    private readonly asOf: CalendarDay,
  ) {
    this.told = new Told(reading);
  }

  /** What the table lacks as a whole: a birth can be told from a date, an identity number or an age. */
  missing(): Issue[] {
    const { reading } = this;
    if (reading.headings.length === 0 || (["birth", "id", "age"] as const).some((key) => reading.has(key))) return [];
    const found = reading.headings.map(({ text }) => text).filter(Boolean);
    const heading = rosterTable.columns.birth.label;
    return [reading.issue("error", fault("input.missingColumn", { heading, found }))];
  }

  read(row: number): void {
    if (this.#isHeadingAgain(row)) return this.told.add("note", "people.headingAgain", row, "town");
    const written = show(this.#cell(row, "town")).trim();
    // Under a merged cell the unit stands above.
    const name = written === "" ? this.#above : written;
    this.#above = name;
    if (written === "" && name !== "") this.told.add("repair", "people.filledDown", row, "town");
    const status = this.#word(row, "status", readers.status, "inPost");
    if (status === "gone") return this.told.add("note", "people.gone", row, "status");
    const town = this.#townOf(name, row);
    if (status === undefined) return;
    if (status !== "inPost" && status !== "away") {
      if (town !== undefined) this.others.push({ town, status });
      return;
    }
    this.#onRoll(row, town, status === "away");
  }

  #onRoll(row: number, town: number | undefined, isAway: boolean): void {
    const identity = identityOf(this.#cell(row, "id"));
    this.#tellTwin(row, identity?.number);
    const category = this.#word(row, "category", categoryReader, undefined);
    const kind = this.#word(row, "kind", readers.kind, category && usualKinds[category]);
    const sex = this.#sexOf(row, identity?.sex);
    const birth = this.#birthOf(row, identity?.birth);
    const retiresOn = this.#retiresOn(row);
    this.#noteOn(row, identity);
    if (town === undefined || category === undefined || kind === undefined || !sex || !birth || retiresOn === null)
      return;
    this.people.push({ row: this.reading.gridRows[row] ?? 0, town, category, isAway, sex, kind, birth, retiresOn });
  }

  /** What was taken from elsewhere than from its own cell, or differs from the identity number. */
  #noteOn(row: number, identity: Identity | undefined): void {
    const { reading } = this;
    const note = (code: OnceCode, key: Key, severity: "note" | "repair" = "note") =>
      this.told.add(severity, code, row, key);
    const isOpen = (key: Key) => isBlank(this.#cell(row, key));
    if (isOpen("kind")) note("people.kindAssumed", "kind");
    if (isOpen("status")) note("people.statusAssumed", "status");
    if (!isOpen("id") && !identity?.sex) note("people.idUnread", "id");
    if (identity && !identity.isChecked) note("people.idCheck", "id");
    const sex = readers.sex.read(this.#cell(row, "sex"));
    if (isOpen("sex")) note("people.sexFromId", "sex");
    else if (/^[12]$/.test(show(this.#cell(row, "sex")).trim())) note("people.sexCode", "sex", "repair");
    if ("value" in sex && identity?.sex && sex.value !== identity.sex) note("people.sexDiffers", "sex");
    if (!reading.has("birth") && !reading.has("id")) return note("people.ageEstimated", "age");
    const birth = birthNote(this.#cell(row, "birth"), identity?.birth);
    if (birth) note(birth, "birth", birth === "people.monthFromId" ? "repair" : "note");
  }

  #townOf(name: string, row: number): number | undefined {
    const found = this.towns.find(name);
    const read = found === undefined ? undefined : this.towns.names[found];
    if (read !== undefined && spelling(read) !== spelling(name)) this.told.spelled(name, read, row);
    if (found === undefined)
      this.#tell(
        row,
        "town",
        name === ""
          ? fault("people.blank", {})
          : fault("people.unknownTown", { found: name, nearest: this.#nearest(name) }),
      );
    return found;
  }

  /** The town with the most characters in common, at least half of them. */
  #nearest(name: string): string | null {
    const letters = new Set(spelling(name));
    let [best, most] = [null as string | null, letters.size / 2];
    for (const town of this.towns.names) {
      const common = [...new Set(spelling(town))].filter((letter) => letters.has(letter)).length;
      if (common >= most && common > 0) [best, most] = [town, common + 0.5];
    }
    return best;
  }

  #sexOf(row: number, told: Sex | undefined): Sex | undefined {
    if (!isBlank(this.#cell(row, "sex"))) return this.#word(row, "sex", readers.sex, undefined);
    if (told) return told;
    const hasLost = typeof this.#cell(row, "id") === "number";
    this.#tell(row, hasLost ? "id" : "sex", hasLost ? fault("people.idDigitsLost", {}) : fault("people.blank", {}));
    return undefined;
  }

  #birthOf(row: number, told: CalendarDay | undefined): CalendarDay | undefined {
    const { reading } = this;
    if (!reading.has("birth") && !reading.has("id")) return this.#fromAge(row);
    const cell = this.#cell(row, "birth");
    const read = birthOf(cell, told, this.asOf);
    if ("value" in read) return read.value;
    const isUnreadable = isBlank(cell) && !isBlank(this.#cell(row, "id"));
    if (isUnreadable && !told) this.#tell(row, "id", fault("people.idUnreadable", {}));
    else this.#tell(row, reading.has("birth") ? "birth" : "id", read.fault);
    return undefined;
  }

  /** Where a whole table tells ages only: the middle of the year in which a person of that age is born. */
  #fromAge(row: number): CalendarDay | undefined {
    const age = Number(show(this.#cell(row, "age")).replace(/岁$/, ""));
    const isAge = Number.isInteger(age) && age >= 16 && age <= 75;
    if (isAge) return { year: this.asOf.year - age, month: 7, day: 1 };
    this.#tell(row, "age", fault("input.notNumber", { found: show(this.#cell(row, "age")) }));
    return undefined;
  }

  /** The given day; undefined where there is none, null where it cannot be read. */
  #retiresOn(row: number): CalendarDay | undefined | null {
    const cell = this.#cell(row, "retiresOn");
    if (isBlank(cell) || cell === 0) return undefined;
    const read = day.read(cell);
    if ("value" in read) return calendarDay(read.value);
    this.#tell(row, "retiresOn", read.fault);
    return null;
  }

  #tellTwin(row: number, number: string | undefined): void {
    if (number === undefined || typeof this.#cell(row, "id") === "number") return;
    const first = this.#seen.get(number);
    if (first === undefined) this.#seen.set(number, this.reading.gridRows[row] ?? 0);
    else this.#tell(row, "id", fault("people.sameId", { firstRow: rowNumber(this.reading.grid, first) }));
  }

  /** Reads the word of a cell; what stands for a blank, or undefined and told. */
  #word<T>(row: number, key: Key, reader: CellReader<T>, blank: T | undefined): T | undefined {
    const cell = this.#cell(row, key);
    if (isBlank(cell) || cell === 0) {
      if (blank === undefined && !(key === "kind")) this.#tell(row, key, fault("people.blank", {}));
      return blank;
    }
    const read = reader.read(cell);
    if ("value" in read) return read.value;
    this.#tell(row, key, read.fault);
    return undefined;
  }

  /** Printed rosters repeat their headings on each page. */
  #isHeadingAgain(row: number): boolean {
    const { reading } = this;
    const found = (["town", "sex", "birth", "category", "status"] as const).filter((key) => reading.has(key));
    return (
      found.length > 1 &&
      found.every(
        (key) =>
          spelling(show(this.#cell(row, key))) === spelling(reading.headings[reading.found[key] ?? -1]?.text ?? "-"),
      )
    );
  }

  #cell(row: number, key: Key): CellValue {
    return this.reading.rows[row]?.[key] ?? "";
  }

  #tell(row: number, key: Key, what: Fault): void {
    this.errors.push(this.reading.issue("error", what, row, this.reading.has(key) ? key : "town"));
  }
}
