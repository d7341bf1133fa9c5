import { checkGrants } from "../../../domain/authority/check";
import type { Ledger } from "../../../domain/authority/ledger";
import { isoDate } from "../../../inputs/cell";
import { fault } from "../../../inputs/faults";
import { FindingList, type Finding } from "./findings";
import { codeKey, CodeNames } from "./codes";
import { TownNames } from "../../../inputs/town";
import {
  caseTable,
  grantTable,
  itemTable,
  townTable,
  type CaseReading,
  type GrantReading,
  type ItemReading,
  type TownReading,
} from "../tables";

/** A catalogue: the rows that count, each code once. */
export interface Catalogue {
  readonly codes: readonly string[];
  /** For each item its row in the reading. */
  readonly rows: readonly number[];
  readonly list: FindingList | undefined;
  readonly reading: ItemReading | undefined;
}

export interface TownList {
  readonly names: readonly string[];
  readonly rows: readonly number[];
  readonly list: FindingList | undefined;
  readonly reading: TownReading | undefined;
}

/** The ledger on the catalogue and the towns, with everything that was found on the way. */
export interface Authority {
  readonly catalogue: Catalogue;
  readonly towns: TownList;
  readonly ledger: Ledger;
  /** For each grant its row in the reading. */
  readonly grantRows: readonly number[];
  readonly grants: GrantReading;
  readonly lists: readonly FindingList[];
  readonly findings: readonly Finding[];
}

const STAYS = /保留|不下放|不赋权|不放权|retain|stays/i;

/** Whether the level of an item says that it is not to be devolved. */
export function staysWithCity(level: string | undefined): level is string {
  return level !== undefined && STAYS.test(level);
}

const EXTENDS = /扩大|扩展|扩围|扩面|延伸|extend|extension|widen/i;

export function readCatalogue(reading: ItemReading): Catalogue {
  const list = new FindingList(itemTable, reading);
  const seen = new Map<string, number>();
  const codes: string[] = [];
  const rows: number[] = [];
  const told = new Set(list.findings.filter(({ column }) => column === "volume").map(({ place }) => place.row));
  reading.rows.forEach(({ code, level, volume, field, type, department }, row) => {
    if (!code) {
      if (code === "") list.tell("error", fault("ledger.codeMissing", {}), row, "code");
      return;
    }
    const first = seen.get(codeKey(code));
    if (first !== undefined) {
      list.tell("error", fault("ledger.codeTwice", { found: code, first: list.recordOf(first) }), row, "code");
      return;
    }
    seen.set(codeKey(code), row);
    codes.push(code);
    rows.push(row);
    if (staysWithCity(level)) list.tell("note", fault("ledger.itemRetained", { code, level }), row, "level");
    for (const [key, kind] of Object.entries({ field, type, department }))
      if (reading.found[key as "field"] !== undefined && !kind)
        list.tell("error", fault("ledger.kindMissing", { code }), row, key);
    if (reading.found.volume !== undefined && volume === undefined && !told.has(reading.gridRows[row]))
      list.tell("note", fault("ledger.volumeMissing", { code }), row, "volume");
  });
  reading.rows.forEach(({ requires }, row) => {
    if (requires && !seen.has(codeKey(requires)))
      list.tell("note", fault("ledger.codeUnknown", { found: requires }), row, "requires");
  });
  return { codes, rows, list, reading };
}

export function readTowns(reading: TownReading): TownList {
  const list = new FindingList(townTable, reading);
  const known = new TownNames();
  const rows: number[] = [];
  reading.rows.forEach(({ town }, row) => {
    if (!town) {
      if (town === "") list.tell("error", fault("ledger.townMissing", {}), row, "town");
      return;
    }
    const twin = known.find(town);
    if (twin !== undefined)
      list.tell(
        "error",
        fault("ledger.townTwice", { found: town, first: list.recordOf(rows[twin] as number) }),
        row,
        "town",
      );
    else {
      known.add(town);
      rows.push(row);
    }
  });
  return { names: known.names, rows, list, reading };
}

/**
 * Reads the ledger against a catalogue and a list of towns. Without one of them the ledger's own codes or towns serve.
 * Nothing stops here: what is wrong stands in `findings`, and grants that cannot be placed are left out of the ledger.
 */
export function readAuthority(
  grants: GrantReading,
  catalogue: Catalogue | undefined,
  towns: TownList | undefined,
): Authority {
  const list = new FindingList(grantTable, grants);
  const codes = new CodeNames(catalogue?.codes);
  const places = new TownNames(towns?.names);
  const dated = grants.rows.some(({ start }) => start !== undefined && Number.isFinite(start));
  const scopes = new Map<string, number>([["", 0]]);
  const columns = {
    town: [] as number[],
    item: [] as number[],
    start: [] as number[],
    end: [] as number[],
    scope: [] as number[],
    saysExtension: [] as number[],
  };
  const grantRows: number[] = [];
  const brokenRows = new Set(
    list.findings
      .filter(
        ({ severity, column }) =>
          severity === "error" && (column === "start" || column === "end" || column === "code" || column === "town"),
      )
      .map(({ place }) => place.row),
  );
  const mentioned = new Set<number>();

  grants.rows.forEach((row, index) => {
    const broken = brokenRows.has(grants.gridRows[index]);
    const item = itemOf(row.code, index);
    const town = townOf(row.town, index);
    if (town !== undefined) mentioned.add(town);
    const start = grants.found.start === undefined ? -Infinity : row.start;
    if (dated && start === -Infinity) list.tell("error", fault("ledger.startMissing", {}), index, "start");
    if (item === undefined || town === undefined || start === undefined || broken || (dated && start === -Infinity))
      return;
    const scope = row.scope ?? "";
    if (!scopes.has(scope)) scopes.set(scope, scopes.size);
    columns.town.push(town);
    columns.item.push(item);
    columns.start.push(start);
    columns.end.push(row.end ?? Infinity);
    columns.scope.push(scopes.get(scope) ?? 0);
    columns.saysExtension.push(EXTENDS.test(`${scope} ${row.mode ?? ""}`) ? 1 : 0);
    grantRows.push(index);
    const level = catalogue?.reading?.rows[catalogue.rows[item] ?? -1]?.level;
    if (staysWithCity(level))
      list.tell("error", fault("ledger.grantRetained", { code: codes.names[item] ?? "", level }), index, "code");
  });

  const ledger: Ledger = { towns: places.names.length, items: codes.names.length, ...columns };
  tellIntervals();
  towns?.names.forEach((found, town) => {
    if (!mentioned.has(town))
      towns.list?.tell("note", fault("ledger.townWithoutRows", { found }), towns.rows[town], "town");
  });

  const lists = [list, catalogue?.list, towns?.list].filter((one): one is FindingList => one !== undefined);
  return {
    catalogue: catalogue ?? { codes: codes.names, rows: [], list: undefined, reading: undefined },
    towns: towns ?? { names: places.names, rows: [], list: undefined, reading: undefined },
    ledger,
    grantRows,
    grants,
    lists,
    findings: lists.flatMap(inOrder),
  };

  function itemOf(code: string | undefined, row: number): number | undefined {
    if (code === undefined) return undefined;
    if (code === "") {
      list.tell("error", fault("ledger.codeMissing", {}), row, "code");
      return undefined;
    }
    const item = catalogue ? codes.find(code) : codes.findOrAdd(code);
    if (item === undefined) list.tell("error", fault("ledger.codeUnknown", { found: code }), row, "code");
    else if (codes.names[item] !== code)
      list.tell(
        "repair",
        fault("ledger.codeCase", { found: code, read: codes.names[item] ?? "" }),
        row,
        "code",
        codes.names[item],
      );
    return item;
  }

  function townOf(name: string | undefined, row: number): number | undefined {
    if (name === undefined) return undefined;
    if (name === "") {
      list.tell("error", fault("ledger.townMissing", {}), row, "town");
      return undefined;
    }
    const town = towns ? places.find(name) : places.findOrAdd(name);
    if (town === undefined) list.tell("error", fault("ledger.townUnknown", { found: name }), row, "town");
    else if (places.names[town] !== name)
      list.tell(
        "repair",
        fault("ledger.townSpelling", { found: name, read: places.names[town] ?? "" }),
        row,
        "town",
        places.names[town],
      );
    return town;
  }

  function tellIntervals(): void {
    for (const { grant, kind, with: other } of checkGrants(ledger)) {
      const row = grantRows[grant] as number;
      const code = codes.names[ledger.item[grant] as number] ?? "";
      const town = places.names[ledger.town[grant] as number] ?? "";
      const first = other === undefined ? 0 : list.recordOf(grantRows[other] as number);
      const start = isoDay(ledger.start[grant]);
      if (kind === "endBeforeStart")
        list.tell("error", fault("ledger.endBeforeStart", { start, end: isoDay(ledger.end[grant]) }), row, "end");
      else if (kind === "neverInForce") list.tell("note", fault("ledger.neverInForce", { day: start }), row, "end");
      else if (kind === "extension") list.tell("note", fault("ledger.extension", { code, town, first }), row, "scope");
      else if (kind === "extensionAlone")
        list.tell("error", fault("ledger.extensionAlone", { code, town }), row, undefined);
      else if (kind === "duplicateDiffers")
        list.tell("error", fault("ledger.duplicateDiffers", { code, town, first }), row, "end");
      else
        list.tell(
          "note",
          kind === "duplicate"
            ? fault("ledger.duplicate", { code, town, first })
            : fault("ledger.overlap", { code, town, first }),
          row,
          "code",
        );
    }
  }
}

/** Cases on the catalogue and the towns: what each pair accepted and completed, several records of one pair together. */
export interface Cases {
  readonly list: FindingList;
  readonly town: readonly number[];
  readonly item: readonly number[];
  readonly accepted: readonly number[];
  readonly completed: readonly number[];
}

export function readCases(reading: CaseReading, catalogue: Catalogue, towns: TownList): Cases {
  const list = new FindingList(caseTable, reading);
  const codes = new CodeNames(catalogue.codes);
  const places = new TownNames(towns.names);
  const columns = { town: [] as number[], item: [] as number[], accepted: [] as number[], completed: [] as number[] };
  reading.rows.forEach(({ town: name, code, accepted, completed }, row) => {
    if (name === "") list.tell("error", fault("ledger.townMissing", {}), row, "town");
    if (code === "") list.tell("error", fault("ledger.codeMissing", {}), row, "code");
    const item = code ? codes.find(code) : undefined;
    const town = name ? places.find(name) : undefined;
    if (code && item === undefined) list.tell("error", fault("ledger.codeUnknown", { found: code }), row, "code");
    if (name && town === undefined) list.tell("error", fault("ledger.townUnknown", { found: name }), row, "town");
    if (item === undefined || town === undefined || accepted === undefined) return;
    if ((completed ?? 0) > accepted)
      list.tell(
        "note",
        fault("ledger.completedAboveAccepted", { accepted, completed: completed ?? 0 }),
        row,
        "completed",
      );
    columns.town.push(town);
    columns.item.push(item);
    columns.accepted.push(accepted);
    columns.completed.push(completed ?? 0);
  });
  return { list, ...columns };
}

/** Findings record by record; in a record what must be mended comes first, then by the columns of the table. */
export function inOrder({ findings, table }: FindingList): Finding[] {
  const severities = { error: 0, note: 1, repair: 2 } as const;
  const columns = Object.keys(table.columns);
  const rank = ({ record = 0, severity, column = "" }: Finding) =>
    [record, severities[severity], columns.indexOf(column)] as const;
  return findings
    .map((finding) => ({ finding, rank: rank(finding) }))
    .sort((left, right) => left.rank[0] - right.rank[0] || left.rank[1] - right.rank[1] || left.rank[2] - right.rank[2])
    .map(({ finding }) => finding);
}

function isoDay(day: number | undefined): string {
  return day !== undefined && Number.isFinite(day) ? isoDate(day) : "";
}
