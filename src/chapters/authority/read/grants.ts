import { withoutBrackets } from "../../../domain/kernel/names";
import { checkGrants, type GrantFinding } from "../../../domain/authority/check";
import type { Ledger } from "../../../domain/authority/ledger";
import { isoDate } from "../../../inputs/cell";
import type { Row } from "../../../inputs/columns";
import { fault, type Fault } from "../../../inputs/faults";
import { TownNames } from "../../../inputs/town";
import type { Grant } from "../answer/case";
import { grantTable, type GrantReading } from "../tables";
import { CodeNames } from "./codes";
import { FindingList } from "./findings";
import type { Catalogue } from "./items";
import { saysExtension } from "./opinions";
import type { TownList } from "./towns";

/** The ledger on the catalogue and the towns. */
export interface Grants {
  readonly ledger: Ledger;
  readonly grants: readonly Grant[];
  /** The codes of the catalogue, or of the ledger where there is none; and so of the towns. */
  readonly codes: readonly string[];
  readonly towns: readonly string[];
  readonly list: FindingList<typeof grantTable.columns>;
}

/**
 * Reads the ledger against a catalogue and a list of towns. Without one of them the ledger's own codes or towns serve.
 * Nothing stops here: what is wrong is told, and grants that cannot be placed are left out of the ledger.
 */
export function readGrants(reading: GrantReading, catalogue?: Catalogue, towns?: TownList): Grants {
  const reader = new GrantReader(reading, catalogue, towns);
  const rows = reading.rows.flatMap((row, index) => (reader.place(row, index) ? [index] : []));
  const { codes, places, columns, grants, list } = reader;
  const ledger: Ledger = { towns: places.names.length, items: codes.names.length, ...columns };
  for (const finding of checkGrants(ledger)) tellInterval(finding, ledger, rows, reader);
  towns?.towns.forEach(({ name }, town) => {
    if (!reader.mentioned.has(town))
      towns.list.tell("note", fault("ledger.townWithoutRows", { found: name }), towns.rows[town] ?? 0, "town");
  });
  return { ledger, grants, codes: codes.names, towns: places.names, list };
}

/** 已收回: the record is over, whatever its days say; 未收回 and 未被收回 say that it is not. */
const ENDED = /^(?:现?已|已?被)?(收回|取消|废止|失效|终止|停用|撤销)$|^(recalled|revoked|ended|expired|withdrawn)$/i;

type GrantRow = Row<typeof grantTable.columns>;

/** Places the records on items, towns and days, column by column. */
class GrantReader {
  readonly list: Grants["list"];
  readonly codes: CodeNames;
  readonly places: TownNames;
  /** Towns that some record names, whatever else is wrong with it. */
  readonly mentioned = new Set<number>();
  readonly grants: Grant[] = [];
  readonly columns = {
    town: [] as number[],
    item: [] as number[],
    start: [] as number[],
    end: [] as number[],
    scope: [] as number[],
    saysExtension: [] as number[],
  };
  readonly #scopes = new Map<string, number>([["", 0]]);
  /** Whether the ledger tells starts at all; if not, its grants have always been in force. */
  readonly #dated: boolean;

  constructor(
    private readonly reading: GrantReading,
    private readonly catalogue: Catalogue | undefined,
    private readonly towns: TownList | undefined,
  ) {
    this.list = new FindingList(grantTable, reading);
    this.codes = catalogue?.codes ?? new CodeNames();
    this.places = towns?.names ?? new TownNames();
    this.#dated = reading.rows.some(({ start }) => start !== undefined && Number.isFinite(start));
  }

  /** Whether the record could be placed; if not, it was told why. */
  place(row: GrantRow, index: number): boolean {
    const item = this.#itemOf(row.code, index);
    const town = this.#townOf(row.town, index);
    if (town !== undefined) this.mentioned.add(town);
    const days = this.#daysOf(row, index);
    if (item === undefined || town === undefined || days === undefined) return false;
    const { scope = "", mode = "", document = "" } = row;
    if (!this.#scopes.has(scope)) this.#scopes.set(scope, this.#scopes.size);
    this.columns.town.push(town);
    this.columns.item.push(item);
    this.columns.start.push(days.start);
    this.columns.end.push(days.end);
    this.columns.scope.push(this.#scopes.get(scope) ?? 0);
    this.columns.saysExtension.push(saysExtension(`${scope} ${mode}`) ? 1 : 0);
    this.grants.push({ mode, document });
    this.#tellStaying(item, index);
    return true;
  }

  /** From the first day to that on which it is out of force: the day that it ends, or the one after its last. */
  #daysOf(row: GrantRow, index: number): { start: number; end: number } | undefined {
    const { start: given, status = "" } = row;
    const end = Math.min(row.end ?? Infinity, (row.last ?? Infinity) + 1);
    const isUndated = end === Infinity && ENDED.test(withoutBrackets(status));
    if (isUndated) this.list.tell("error", fault("ledger.endMissing", { found: status }), index, "status");
    const start = this.reading.has("start") ? given : -Infinity;
    const isMissing = this.#dated && start === -Infinity;
    if (isMissing) this.list.tell("error", fault("ledger.startMissing", {}), index, "start");
    const isBroken = this.reading.isBroken(index, "end") || this.reading.isBroken(index, "last");
    return isMissing || isUndated || start === undefined || isBroken ? undefined : { start, end };
  }

  #itemOf(code: string | undefined, row: number): number | undefined {
    if (code === undefined) return undefined;
    if (code === "") {
      this.list.tell("error", fault("ledger.codeMissing", {}), row, "code");
      return undefined;
    }
    const item = this.catalogue ? this.codes.find(code) : this.codes.findOrAdd(code);
    const read = this.codes.names[item ?? -1];
    if (read === undefined) this.list.tell("error", fault("ledger.codeUnknown", { found: code }), row, "code");
    else if (read !== code)
      this.list.tell("repair", fault("ledger.codeCase", { found: code, read }), row, "code", read);
    return item;
  }

  #townOf(name: string | undefined, row: number): number | undefined {
    if (name === undefined) return undefined;
    if (name === "") {
      this.list.tell("error", fault("ledger.townMissing", {}), row, "town");
      return undefined;
    }
    const town = this.towns ? this.places.find(name) : this.places.findOrAdd(name);
    const read = this.places.names[town ?? -1];
    if (read === undefined) this.list.tell("error", fault("ledger.townUnknown", { found: name }), row, "town");
    else if (read !== name)
      this.list.tell("repair", fault("ledger.townSpelling", { found: name, read }), row, "town", read);
    return town;
  }

  #tellStaying(item: number, row: number): void {
    if (!this.catalogue?.items[item]?.stays) return;
    const { reading, rows } = this.catalogue;
    const level = reading.rows[rows[item] ?? -1]?.level ?? "";
    const code = this.codes.names[item] ?? "";
    this.list.tell("error", fault("ledger.grantRetained", { code, level }), row, "code");
  }
}

/** Tells what is odd about a grant beside the others of its town and item; `rows` are the records of the grants. */
function tellInterval(
  { grant, kind, with: other }: GrantFinding,
  { item, town: towns, start: starts, end: ends }: Ledger,
  rows: readonly number[],
  { list, codes, places }: GrantReader,
): void {
  const code = codes.names[item[grant] ?? -1] ?? "";
  const town = places.names[towns[grant] ?? -1] ?? "";
  const first = other === undefined ? 0 : list.reading.record(rows[other] ?? 0);
  const start = isoDay(starts[grant]);
  const oddities = {
    endBeforeStart: ["error", fault("ledger.endBeforeStart", { start, end: isoDay(ends[grant]) }), "end"],
    neverInForce: ["note", fault("ledger.neverInForce", { day: start }), "end"],
    extension: ["note", fault("ledger.extension", { code, town, first }), "scope"],
    extensionAlone: ["error", fault("ledger.extensionAlone", { code, town }), undefined],
    duplicate: ["note", fault("ledger.duplicate", { code, town, first }), "code"],
    duplicateDiffers: ["error", fault("ledger.duplicateDiffers", { code, town, first }), "end"],
    overlap: ["note", fault("ledger.overlap", { code, town, first }), "code"],
  } as const satisfies Record<GrantFinding["kind"], readonly ["error" | "note", Fault, keyof GrantRow | undefined]>;
  const [severity, what, column] = oddities[kind];
  list.tell(severity, what, rows[grant] ?? 0, column);
}

function isoDay(day: number | undefined): string {
  return day !== undefined && Number.isFinite(day) ? isoDate(day) : "";
}
