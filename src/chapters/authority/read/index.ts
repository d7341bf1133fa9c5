import { DomainError } from "../../../domain/kernel/errors";
import { dayOf, isoDate, type Day } from "../../../inputs/cell";
import { InputError, type Issue } from "../../../inputs/faults";
import { TownNames } from "../../../inputs/town";
import { fieldsOf, type AuthorityCase, type Item, type Known } from "../answer/case";
import {
  grantTable,
  itemTable,
  townTable,
  type CaseReading,
  type GrantReading,
  type ItemReading,
  type TownReading,
} from "../tables";
import { readCases } from "./cases";
import { inOrder, type Finding, type Purpose } from "./findings";
import { readGrants } from "./grants";
import { readItems } from "./items";
import { refuse, refuseMissing } from "./refuse";
import { readOfficers, readTowns } from "./towns";

/** The tables as they were read. Without a catalogue or towns the ledger's own codes and towns serve. */
export interface Tables {
  readonly items?: ItemReading;
  readonly grants: GrantReading;
  readonly towns?: TownReading;
  readonly cases?: CaseReading;
}

/** The tables as one, with everything that was found on the way; whether it stops anything depends on what is asked. */
export interface AuthorityReading {
  readonly authority: AuthorityCase;
  /** Of the ledger, the catalogue and the towns. */
  readonly findings: readonly Finding[];
  /** Of the cases. */
  readonly caseFindings: readonly Finding[];
  /** All of them together with what could not be read for certain and so speaks for nothing. */
  readonly all: readonly Finding[];
  /** Numbers of officers that are none. */
  readonly officerIssues: readonly Issue[];
}

export function readAuthority({ items, grants, towns, cases }: Tables): AuthorityReading {
  const catalogue = items && readItems(items);
  const list = towns && readTowns(towns);
  const placed = readGrants(grants, catalogue, list);
  const handled = cases && catalogue && list && readCases(cases, catalogue.codes, list.names);
  const catalogued = catalogue?.items ?? placed.codes.map(unknownItem);
  const officers =
    list && items?.has("field")
      ? readOfficers(list, fieldsOf({ items: catalogued }).names)
      : { table: undefined, issues: [] };
  const found = [placed.list.findings, catalogue?.list.findings ?? [], list?.list.findings ?? []];
  const doubts = [[], catalogue?.doubts.findings ?? [], list?.doubts.findings ?? []];
  const caseFindings = inOrder(handled?.list.findings ?? []);
  return {
    authority: {
      items: catalogued,
      towns:
        list?.towns ?? placed.towns.map((name) => ({ name, class: "", population: undefined, workload: undefined })),
      ledger: placed.ledger,
      grants: placed.grants,
      known: knownIn({ items, grants, towns }),
      officers: officers.table,
      handled: handled?.handled,
    },
    findings: found.flatMap(inOrder),
    caseFindings,
    all: [...found.flatMap((one, table) => inOrder([...one, ...(doubts[table] ?? [])])), ...caseFindings],
    officerIssues: officers.issues,
  };
}

/** An item of which the ledger tells no more than its code. */
function unknownItem(code: string): Item {
  const unknown = undefined;
  return {
    ...{ code, name: "", type: "", field: "", department: "", basis: "", stays: false },
    ...{ volume: unknown, hours: unknown, requires: unknown, objects: unknown, enforcement: unknown },
    ...{ difficult: unknown, unsound: unknown, obstacle: unknown },
  };
}

function knownIn({ items, grants, towns }: Tables): ReadonlySet<Known> {
  const ofItems = (["field", "department", "type", "volume", "hours"] as const).filter((column) => items?.has(column));
  const ofTowns = (["population", "workload"] as const).filter((column) => towns?.has(column));
  return new Set<Known>([...ofItems, ...ofTowns, ...(grants.has("mode") ? (["mode"] as const) : [])]);
}

/**
 * The tables as one, once nothing in them would change the answer.
 * @throws InputError that names the faults with their records, or a column that is needed and missing
 */
export function soundAuthority(tables: Tables, needs: readonly Purpose[] = []): AuthorityCase {
  const { authority, findings, caseFindings, officerIssues } = readAuthority(tables);
  refuse(findings, needs);
  refuse(caseFindings, needs);
  for (const need of needs) refuseWithout(tables, authority, need);
  if (needs.includes("officers") && officerIssues.length > 0) throw new InputError(officerIssues);
  return authority;
}

function refuseWithout({ items, grants, towns }: Tables, { officers }: AuthorityCase, need: Purpose): void {
  if (need === "mode") refuseMissing(grantTable, grants, need);
  else if (need === "population" || need === "workload") {
    if (towns) refuseMissing(townTable, towns, need);
  } else if (need === "officers") {
    if (towns && !officers) refuseMissing(townTable, towns, need);
  } else if (need !== "cases" && need !== "other" && items) refuseMissing(itemTable, items, need);
}

/**
 * The town of a name, in whatever spelling.
 * @throws authority.townNotInLedger
 */
export function findTown({ towns }: AuthorityCase, name: string): number {
  const town = new TownNames(towns.map((one) => one.name)).find(name);
  if (town === undefined) throw new DomainError("authority.townNotInLedger", { found: name });
  return town;
}

/** The first day of a calendar year and the first one after it. */
export function daysOfYear(year: number): { readonly from: Day; readonly until: Day } {
  return { from: dayOf(year, 1, 1) ?? 0, until: dayOf(year + 1, 1, 1) ?? 0 };
}

/** @throws authority.datesReversed */
export function refuseReversed(from: Day, to: Day): void {
  if (from > to) throw new DomainError("authority.datesReversed", { from: isoDate(from), to: isoDate(to) });
}
