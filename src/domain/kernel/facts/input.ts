import type { Title } from "../names";

/** What a cell, a range or a table can have wrong. */
export interface InputFacts {
  "input.missing": Record<string, never>;
  /** A blank among numbers that counts as 0 only where the planner says so for its column. */
  "input.blank": Record<string, never>;
  "input.notNumber": { found: string };
  "input.notText": { found: string };
  "input.notDate": { found: string };
  "input.notYesNo": { found: string };
  "input.notWhole": { found: string };
  "input.below": { found: string; least: number };
  "input.above": { found: string; most: number };
  "input.notOneOf": { found: string; choices: readonly (string | Title)[] };
  "input.cellError": { found: string };
  "input.notVector": { rows: number; columns: number };
  "input.lengths": { found: number; wanted: number; other: Title };
  "input.noRows": Record<string, never>;
  "input.noHeadings": { wanted: readonly Title[] };
  "input.missingColumn": { heading: Title; found: readonly string[] };
  "input.doubleColumn": { heading: Title; found: readonly string[] };
  "input.duplicate": { found: string; firstRow: number };
  "input.sameTown": { found: string; other: string; otherRow: number };
  "input.numberAsText": { found: string; read: string };
  /** More digits than a number in Excel can hold. */
  "input.tooManyDigits": { found: string };
  /** A unit stands behind the number in the cell. */
  "input.unitInCell": { found: string; unit: string };
  /** Amounts are in a unit of money that is not read: 千元, 亿元, 美元. */
  "input.unitUnknown": { found: string };
  "input.trimmed": { found: string; read: string };
  "input.totalsRow": { found: string };
  "input.noteRow": { found: string };
  "input.blankRow": Record<string, never>;
  /** Another table begins here. */
  "input.tableEnds": Record<string, never>;
  "input.hiddenRow": Record<string, never>;
}
