import { compare, type Rational } from "../../domain/kernel/exact";
import { fromFen } from "../../domain/revenue/money";
import { areaName } from "../../inputs/address";
import { isBlank, text } from "../../inputs/cell";
import { column, optionalColumn, type Columns } from "../../inputs/columns";
import { fault, type Issue } from "../../inputs/faults";
import { anyRate } from "../../inputs/revenue/readers";
import { readRuleTable, type WrittenRules } from "../../inputs/revenue/ruleTable";
import { fingerprint, type TableReading, type TableSpec } from "../../inputs/table";
import { fraction } from "../../policy/validate";
import type { Readings } from "../kit/define";
import type { RevenueChoices } from "./choices";
import { UNNAMED } from "./rules";
import { withRuleSheet } from "./ruleSheet";

const columns = {
  rule: column({ zh: "规则", en: "Rule" }, ["规则项目", "rules"], text()),
  value: optionalColumn({ zh: "取值", en: "Value" }, ["值", "values"], text({ value: "" })),
  rate: optionalColumn({ zh: "比例", en: "Rate" }, ["镇级比例", "rates"], text({ value: "" })),
  document: optionalColumn({ zh: "依据", en: "Document" }, ["文件", "文号"], text({ value: "" })),
};

/** A county's rules as a settlement sheet holds them. */
export const ruleSpec: TableSpec<typeof columns> = {
  label: { zh: "规则表", en: "Rules" },
  columns,
  key: "rule",
  repeated: true,
};

/** The rules of a table with every fault at its cell; a rate that no decimal says is one, because the form holds decimals. */
export function rulesOfTable({ grid }: TableReading<Columns>): {
  readonly rules: WrittenRules;
  readonly issues: readonly Issue[];
} {
  const place = (row: number, gridColumn: number): Issue["place"] => {
    const address =
      grid.origin &&
      areaName({
        sheet: grid.origin.sheet,
        row: grid.origin.row + row,
        column: grid.origin.column + gridColumn,
        rows: 1,
        columns: 1,
      });
    return { argument: ruleSpec.label, row, ...(address ? { address } : {}) };
  };
  const { rules, issues } = readRuleTable(grid.cells, place);
  const used = [
    ...rules.tiers.flatMap(({ upTo, rate }) => [upTo, rate]),
    rules.shortfallRate,
    rules.remittanceRate,
    rules.incentive,
    rules.methodRate,
  ].filter((rate) => rate !== null);
  const endless = grid.cells.flatMap((cells, row) =>
    cells.flatMap((cell, gridColumn): Issue[] => {
      const reading = isBlank(cell) ? undefined : anyRate().read(cell);
      if (
        !reading ||
        !("value" in reading) ||
        decimal(reading.value) !== undefined ||
        !used.some((rate) => compare(rate, reading.value) === 0)
      )
        return [];
      return [
        {
          severity: "error",
          fault: fault("policy.notDecimal", { found: fraction(reading.value) }),
          place: place(row, gridColumn),
        },
      ];
    }),
  );
  return { rules, issues: [...issues, ...endless] };
}

/** The choices with what a rule table says, taken over once: afterwards the form may differ from it. */
export function withRuleTable(choices: RevenueChoices, { rules: reading }: Readings): RevenueChoices {
  if (!reading) return { ...choices, rulesRead: "" };
  const mark = fingerprint(reading.grid);
  if (choices.rulesRead === mark) return choices;
  const { rules, issues } = rulesOfTable(reading);
  if (issues.length > 0) return choices;
  const rate = <Key extends string>(key: Key, value: Rational | null) =>
    value === null ? {} : { [key]: decimal(value) };
  const { mode, zeroBase, shortfall, remittance, method, change, pool, documents } = rules;
  const named = [...documents].filter(([, document]) => !Object.values(UNNAMED).includes(document));
  const [first] = named;
  const taken = withRuleSheet(
    { ...choices, shortfallRate: null, remittanceRate: null, methodRate: null },
    {
      mode,
      zeroBase,
      shortfall,
      remittance,
      method,
      document: first?.[1] ?? "",
      tiers: rules.tiers.map((tier) => ({
        upTo: tier.upTo && (decimal(tier.upTo) ?? null),
        rate: decimal(tier.rate) ?? "",
      })),
      ...rate("shortfallRate", rules.shortfallRate),
      ...rate("remittanceRate", rules.remittanceRate),
      ...rate("incentive", rules.incentive),
      ...rate("methodRate", rules.methodRate),
    },
  );
  return {
    ...taken,
    change,
    documents: Object.fromEntries(named),
    pool: pool === null ? null : fromFen(pool, choices.unit),
    rulesRead: mark,
  };
}

/** A rate as a decimal text; undefined where none says it exactly. */
function decimal(rate: Rational): string | undefined {
  const said = fraction(rate);
  return said.includes("/") ? undefined : said;
}
