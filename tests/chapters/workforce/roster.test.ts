import { readRoster } from "../../../src/chapters/workforce/read";
import { rosterTable } from "../../../src/chapters/workforce/tables";
import { dayOf, type CellValue } from "../../../src/inputs/cell";
import { readTable } from "../../../src/inputs/table";

const HEADINGS = ["单位", "姓名", "性别", "身份证号", "出生年月", "编制类型", "人员类别", "在编状态"];
const TOWNS = ["东河镇", "西山镇"];

/** Ten digits and eight more with the right check digit, of a province that there is not. */
function idOf(birth: string, order: string): string {
  const body = `990785${birth}${order}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return body + "10X98765432"[weights.reduce((all, weight, place) => all + weight * Number(body[place]), 0) % 11];
}

const MAN = idOf("19750315", "001");
const clean: CellValue[] = ["东河镇", "示例", "男", MAN, "1975.03", "行政", "公务员", "在岗"];

/** A clean roster of two with a third row that differs in one column, or in more. */
function notesOf(changed: Readonly<Record<number, CellValue>>) {
  const third = clean.map((cell, column) => (column === 3 ? idOf("19750315", "003") : cell));
  const other = clean.map((cell, column) => (column === 3 ? idOf("19750315", "005") : cell));
  const cells = [HEADINGS, clean, other, third.map((cell, column) => (column in changed ? changed[column] : cell))];
  const reading = readTable(rosterTable, { cells, origin: { sheet: "Roster", row: 0, column: 0 } });
  const { errors, notes } = readRoster(reading, TOWNS, dayOf(2026, 12, 31) ?? 0);
  const told = ({ fault, place }: (typeof notes)[number]) => `${fault.code} ${place.address}`;
  return { errors: errors.map(told), notes: notes.map(told) };
}

describe("A roster that is read", () => {
  it("tells nothing of what is in order", () => {
    expect(notesOf({})).toEqual({ errors: [], notes: [] });
  });

  it.each<[string, Readonly<Record<number, CellValue>>, string]>([
    ["a unit under a merged cell", { 0: "" }, "people.filledDown Roster!A4"],
    ["a town without its rank", { 0: "东河" }, "people.townSpelling Roster!A4"],
    ["a birth that only the ID number tells", { 4: "" }, "people.birthFromId Roster!E4"],
    ["a year whose month the ID number tells", { 4: 1975 }, "people.monthFromId Roster!E4"],
    ["a month without an ID number", { 3: "" }, "people.monthOnly Roster!E4"],
    ["a birth that differs from the ID number", { 4: "1976.03" }, "people.birthDiffers Roster!E4"],
    ["a sex that differs from the ID number", { 2: "女" }, "people.sexDiffers Roster!C4"],
    ["a sex that only the ID number tells", { 2: "" }, "people.sexFromId Roster!C4"],
    ["a sex as a number", { 2: 1 }, "people.sexCode Roster!C4"],
    [
      "an ID number with a wrong check digit",
      { 3: MAN.replace(/.$/, MAN.endsWith("1") ? "2" : "1") },
      "people.idCheck Roster!D4",
    ],
    ["nobody's kind", { 6: "" }, "people.kindAssumed Roster!G4"],
    ["nobody's status", { 7: "" }, "people.statusAssumed Roster!H4"],
    ["somebody who has retired", { 7: "退休" }, "people.gone Roster!H4"],
    [
      "headings again",
      Object.fromEntries(HEADINGS.map((heading, column) => [column, heading])),
      "people.headingAgain Roster!A4",
    ],
  ])("goes on over %s, tells it with its cell, and nothing else", (_what, changed, told) => {
    expect(notesOf(changed)).toEqual({ errors: [], notes: [told] });
  });

  it.each<[string, Readonly<Record<number, CellValue>>, string]>([
    ["a unit that is no town", { 0: "南湖镇" }, "people.unknownTown Roster!A4"],
    ["a month that a number has lost", { 3: "", 4: 1975.1 }, "people.monthLost Roster!E4"],
    ["a year alone", { 3: "", 4: "1975年" }, "people.yearOnly Roster!E4"],
    ["an age for a birth", { 3: "", 4: "52岁" }, "people.ageInstead Roster!E4"],
    ["a birth of nobody at work", { 3: "", 4: "2020.03" }, "people.birthRange Roster!E4"],
    ["the ID number of another row", { 3: MAN }, "people.sameId Roster!D4"],
    ["posts of no category", { 5: "" }, "people.blank Roster!F4"],
  ])("stops at %s, with its cell, and at nothing else", (_what, changed, told) => {
    expect(notesOf(changed).errors).toEqual([told]);
  });
});
