import { noBits, setBit } from "../../../domain/authority/bits";
import { fault } from "../../../inputs/faults";
import type { TownNames } from "../../../inputs/town";
import type { Handled } from "../answer/case";
import { caseTable, type CaseReading } from "../tables";
import type { CodeNames } from "./codes";
import { FindingList } from "./findings";

export interface Cases {
  readonly handled: Handled;
  readonly list: FindingList<typeof caseTable.columns>;
}

/** Cases on the catalogue and the towns: what each pair accepted, several records of one pair together. */
export function readCases(reading: CaseReading, codes: CodeNames, towns: TownNames): Cases {
  const list = new FindingList(caseTable, reading);
  const accepted = towns.names.map(() => new Float64Array(codes.names.length));
  const used = noBits(towns.names.length, codes.names.length);
  reading.rows.forEach(({ town: name, code, accepted: taken, completed = 0 }, row) => {
    if (name === "") list.tell("error", fault("ledger.townMissing", {}), row, "town");
    if (code === "") list.tell("error", fault("ledger.codeMissing", {}), row, "code");
    const item = code ? codes.find(code) : undefined;
    const town = name ? towns.find(name) : undefined;
    if (code && item === undefined) list.tell("error", fault("ledger.codeUnknown", { found: code }), row, "code");
    if (name && town === undefined) list.tell("error", fault("ledger.townUnknown", { found: name }), row, "town");
    const ofTown = accepted[town ?? -1];
    if (item === undefined || town === undefined || ofTown === undefined || taken === undefined) return;
    if (completed > taken)
      list.tell("note", fault("ledger.completedAboveAccepted", { accepted: taken, completed }), row, "completed");
    ofTown[item] = (ofTown[item] ?? 0) + taken;
    if (taken > 0) setBit(used, town, item);
  });
  return { handled: { accepted, used }, list };
}
