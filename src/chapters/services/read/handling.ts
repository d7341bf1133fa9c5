import { spelling } from "../../../domain/kernel/names";
import type { Handled } from "../../../domain/services/handling";
import { kindsOf } from "../../../inputs/choices";
import { TownNames } from "../../../inputs/town";
import type { Grouped, ItemCase } from "../answer/handling";
import type { CaseReading, ItemReading } from "../tables/handling";
import { levels, type CaseGrouping, type Handle } from "../words";
import { needed, refuse } from "./refuse";

/** Cases by town, department, item or level. @throws InputError with every fault of the table */
export function readCases(reading: CaseReading, by: CaseGrouping): Grouped<Handled> {
  refuse([...reading.issues, ...needed(reading, by)]);
  const called = reading.rows.map((row) => row[by] ?? "");
  const records = reading.rows.map(({ accepted, completed, onTime }): Handled => ({ accepted, completed, onTime }));
  return { ...(by === "town" ? townGroups(called) : nameGroups(called)), records };
}

/** Items by department, or all in one. @throws InputError with every fault of the table */
export function readItems(reading: ItemReading, by: "department" | "none"): ItemCase {
  refuse([...reading.issues, ...(by === "department" ? needed(reading, by) : [])]);
  const all = kindsOf(levels);
  return {
    ...nameGroups(by === "none" ? [] : reading.rows.map(({ department }) => department ?? "")),
    told: new Set(all.filter((level) => reading.has(level))),
    records: reading.rows.map((row) => ({
      levels: new Set(all.filter((level) => canBeHad(row[level]))),
      visits: row.visits,
    })),
  };
}

const HAD: ReadonlySet<Handle | undefined> = new Set(["done", "taken", "brought", "there"]);

function canBeHad(handle: Handle | undefined): boolean {
  return HAD.has(handle);
}

type Groups = Pick<Grouped<unknown>, "names" | "of">;

/** 夏庄 and 夏庄镇 are one town, where only one can be meant; known by its first spelling. */
function townGroups(called: readonly string[]): Groups {
  const towns = new TownNames();
  const of = called.map((name) => towns.findOrAdd(name));
  return { names: towns.names, of };
}

function nameGroups(called: readonly string[]): Groups {
  const known = new Map<string, number>();
  const names: string[] = [];
  const of = called.map((name) => {
    const key = spelling(name);
    const found = known.get(key) ?? names.push(name) - 1;
    known.set(key, found);
    return found;
  });
  return { names, of };
}
