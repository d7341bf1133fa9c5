import type { MoneyUnit, Fen } from "../../../domain/revenue/money";
import type { StaffedTown } from "../../../domain/workforce/staffCost";
import { comparable } from "../../../domain/kernel/names";
import { count, readCell } from "../../../inputs/cell";
import { fault, InputError, type Issue } from "../../../inputs/faults";
import { TownNames } from "../../../inputs/town";
import { moneyUnit } from "../../../inputs/units";
import { isRemarkHeading, isSerialHeading, isTotalsHeading } from "../../../inputs/words";
import type { FinanceReading, HeadReading, RateReading } from "../tables";

export interface StaffRead {
  readonly names: readonly string[];
  readonly towns: readonly StaffedTown[];
  /** Fen a head and year, for each category. */
  readonly rates: readonly Fen[];
  /** The unit of the resources; yuan without them. */
  readonly unit: MoneyUnit;
}

const people = count();

/** People, rates and resources together. @throws InputError with every fault of the three tables */
export function readStaffCost(heads: HeadReading, rates: RateReading, finance: FinanceReading | undefined): StaffRead {
  const issues: Issue[] = [...heads.issues, ...rates.issues, ...(finance?.issues ?? [])];
  const known = new Map(rates.rows.map(({ category, rate }) => [comparable(category), rate]));
  const categories = heads.headings.flatMap(({ text, name }, column) =>
    text === "" ||
    column === heads.found.town ||
    [isSerialHeading, isRemarkHeading, isTotalsHeading].some((is) => is(name))
      ? []
      : [{ name, column }],
  );
  const missing = categories.filter(({ name }) => !known.has(comparable(name)));
  for (const { name } of missing)
    issues.push(
      heads.issue(
        "error",
        fault("staffcost.rateMissing", { found: name, rates: rates.rows.map((row) => row.category) }),
      ),
    );
  const listed = new TownNames(finance?.rows.map(({ town }) => town));
  const towns = heads.rows.map(({ town }, row): StaffedTown => {
    const at = finance && listed.find(town);
    if (finance && at === undefined)
      issues.push(heads.issue("error", fault("staffcost.townUnknown", { found: town }), row, "town"));
    const own = at === undefined ? undefined : finance?.rows[at];
    return {
      heads: categories.map(({ column }) => {
        const read = readCell(people, heads.cell(row, column));
        if ("value" in read) return read.value;
        issues.push(heads.issue("error", read.fault, row, column));
        return 0;
      }),
      resources: own?.resources,
      guaranteed: own?.guaranteed,
    };
  });
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new InputError(errors);
  return {
    names: heads.rows.map(({ town }) => town),
    towns,
    rates: categories.map(({ name }) => known.get(comparable(name)) ?? 0),
    unit: finance ? (moneyUnit(finance.headings[finance.found.resources ?? -1]?.unit) ?? finance.unit) : "yuan",
  };
}
