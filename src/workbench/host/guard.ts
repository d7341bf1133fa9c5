import { HostError, type HostObject, type Member } from "./hostObject";
import { isAtLeast, type Limits } from "./limits";

/** What stands in the way of an add-in now: what the planner does, or has protected. */
export class Hindrances {
  /** A cell is being edited. */
  cellEdit = false;
  /** Another workbook is in front. */
  inactive = false;
  /** The structure of the workbook is protected. */
  structure = false;
  /** The ids of protected sheets. */
  readonly sheets = new Set<string>();
  /** Excel fails at the messages of these numbers: it does not take them, or with `late` does what they say and breaks off before it answers. */
  outage: { readonly first: number; readonly last: number; readonly late: boolean } | undefined;
}

/** How a member is reached for: read or followed, set, or called. */
export type Use = "get" | "set" | "call";

/** What Excel cannot undo, on any of its platforms. */
const NOT_UNDOABLE = new Set([
  "Worksheet.delete",
  "Worksheet.name",
  "Worksheet.position",
  "Worksheet.visibility",
  "NamedItem.comment",
]);

/** What fails with another workbook in front, and how Excel calls it. */
const NEEDS_FRONT = new Map([
  ["Range.select", "GeneralException"],
  ["Workbook.getActiveCell", "InvalidSelection"],
  ["Workbook.getSelectedRange", "InvalidSelection"],
  ["Worksheet.activate", "GeneralException"],
  ["Worksheet.delete", "InvalidSelection"],
  ["Worksheet.gridlines", "GeneralException"],
  ["WorksheetCollection.add", "GeneralException"],
  ["WorksheetFreezePanes.freezeAt", "GeneralException"],
  ["WorksheetFreezePanes.freezeColumns", "GeneralException"],
  ["WorksheetFreezePanes.freezeRows", "GeneralException"],
  ["WorksheetFreezePanes.unfreeze", "GeneralException"],
]);

/** What changes the sheets of a workbook rather than their cells. */
const STRUCTURE = new Set([
  "Worksheet.copy",
  "WorksheetCollection.add",
  "Worksheet.delete",
  "Worksheet.name",
  "Worksheet.position",
  "Worksheet.visibility",
]);

const READING = /^(get|_|select$|activate$|calculate$|suspend)/;

/** Refuses what Excel would refuse. */
export class Guard {
  constructor(
    private readonly limits: Limits,
    private readonly hindrances: Hindrances,
    private readonly isGrouped: boolean,
  ) {}

  /** @throws HostError with Excel's own code */
  check(object: HostObject, name: string, { since }: Member, use: Use): void {
    const member = `${object.typeName}.${name}`;
    if (!isAtLeast(this.limits.excelApi, since))
      throw new HostError("ApiNotFound", `${member} is part of ExcelApi ${since}, which is not offered.`, member);
    if (use === "get") return;
    if (this.limits.undoGroups && this.isGrouped && NOT_UNDOABLE.has(member))
      throw new HostError("UndoNotSupported", "Undo is not supported for this operation.", member, 400);
    const needed = NEEDS_FRONT.get(member);
    if (this.hindrances.inactive && needed)
      throw new HostError(needed, "The workbook of the add-in is not in front.", member, 400);
    if (use === "call" && READING.test(name)) return;
    const isLocked = STRUCTURE.has(member)
      ? this.hindrances.structure
      : object.sheetId !== undefined && this.hindrances.sheets.has(object.sheetId);
    if (isLocked) throw new HostError("AccessDenied", "You cannot perform the requested operation.", member, 403);
  }
}
