import { isBlank, count, readCell, show, type CellReader, type CellValue } from "../../../inputs/cell";
import { wordReader } from "../../../inputs/choices";
import { fault, type Fault, type Issue } from "../../../inputs/faults";
import { placeIn, type Grid } from "../../../inputs/grid";
import { headingOf } from "../../../inputs/headings";
import { money, moneyUnits } from "../../../inputs/money";
import { anyRate, rate } from "../../../inputs/rate";
import { isNoteLabel } from "../../../inputs/words";
import { moneyUnit, otherMoney } from "../../../inputs/units";
import { ratio, ZERO, type Rational } from "../../../domain/kernel/exact";
import { tidy } from "../../../domain/kernel/names";
import type { GapMethod } from "../../../domain/revenue/equalisation";
import type { ExcessMode, Tier, ZeroBase } from "../../../domain/revenue/excess";
import type { Fen, MoneyUnit } from "../../../domain/revenue/money";
import type { RemittanceRule } from "../../../domain/revenue/remittance";
import type { ShortfallRule } from "../../../domain/revenue/shortfall";
import type { Text } from "../../../locale/text";
import { changes, excessModes, zeroBases, type Change } from "../words";
import { gapMethods } from "../words/gaps";
import { ruleNamed, type RuleName } from "../words/names";
import { remittanceRules } from "../words/remittance";
import type { Rules } from "../words/rules";
import { shortfallRules } from "../words/shortfall";
import { faultOfTiers, tierEdge, tierRate } from "./tiers";

/** A county's rules as a table of them tells; what it leaves out is as usual, or null where nothing is. */
export interface WrittenRules {
  readonly rules: Rules<Rational>;
  readonly pool: Fen | null;
  /** The year of receipts without a date. */
  readonly year: number | null;
  readonly change: Change;
  /** The unit of receipts whose headings declare none. */
  readonly receiptUnit: MoneyUnit | null;
  readonly unit: MoneyUnit;
  /** The documents of the rules, by rule. */
  readonly documents: ReadonlyMap<RuleName, string>;
}

/** What the second cell of a row holds, by rule. */
interface RuleValues {
  readonly mode: ExcessMode;
  readonly zeroBase: ZeroBase;
  readonly shortfall: ShortfallRule["kind"];
  readonly shortfallRate: Rational;
  readonly remittance: RemittanceRule["kind"];
  readonly remittanceRate: Rational;
  readonly incentive: Rational;
  readonly pool: Fen;
  readonly method: GapMethod["kind"];
  readonly methodRate: Rational;
  readonly year: number;
  readonly change: Change;
  readonly receiptUnit: MoneyUnit;
  readonly unit: MoneyUnit;
}

/** How that cell is read; the unit in the row's own name counts for amounts. */
const readers: { readonly [Rule in keyof RuleValues]: (unit: MoneyUnit) => CellReader<RuleValues[Rule]> } = {
  mode: () => wordReader(excessModes),
  zeroBase: () => wordReader(zeroBases),
  shortfall: () => wordReader(shortfallRules),
  shortfallRate: () => rate({ most: ratio(1000n) }),
  remittance: () => wordReader(remittanceRules),
  remittanceRate: () => anyRate(),
  incentive: () => rate(),
  pool: (unit) => money(unit, 0),
  method: () => wordReader(gapMethods),
  methodRate: () => anyRate(),
  year: () => count({ least: 1994, most: 2200 }),
  change: () => wordReader(changes),
  receiptUnit: () => wordReader(moneyUnits),
  unit: () => wordReader(moneyUnits),
};

const HEADING = /^(规则|规则项目|项目|事项|rule|rules|item)$/;
const DOCUMENT = /^(依据|文件|文号|document|basis)$/;
/** Where documents stand unless a heading says otherwise. */
const DOCUMENT_COLUMN = 3;

/** Reads a table of rules: rule | value | for a tier the town's rate in a third column | document. */
export function readRules(
  grid: Grid,
  label: Text = { zh: "规则", en: "rules" },
): { readonly written: WrittenRules; readonly issues: readonly Issue[] } {
  const reader = new RuleReader(grid, label);
  grid.cells.forEach((cells, row) => reader.readRow(cells, row));
  reader.checkTiers();
  return { written: reader.written(), issues: reader.issues };
}

class RuleReader {
  readonly issues: Issue[] = [];
  readonly #tiers: Tier[] = [];
  readonly #documents = new Map<RuleName, string>();
  readonly #values: { -readonly [Rule in keyof RuleValues]?: RuleValues[Rule] } = {};
  #documentColumn = DOCUMENT_COLUMN;
  #lastTier = 0;

  constructor(
    private readonly grid: Grid,
    private readonly label: Text,
  ) {}

  readRow(cells: readonly CellValue[], row: number): void {
    const [key, value, second] = cells;
    if (isBlank(key) || isNoteLabel(show(key))) return;
    const { name, unit } = headingOf(key);
    if (HEADING.test(name)) {
      const found = cells.findIndex((cell) => DOCUMENT.test(headingOf(cell).name));
      if (found > 0) this.#documentColumn = found;
      return;
    }
    const rule = ruleNamed(name);
    if (!rule) {
      if (!isBlank(value) || !isBlank(second)) this.#tell(fault("policy.ruleUnknown", { found: show(key) }), row, 0);
      return;
    }
    const document = tidy(show(cells[this.#documentColumn]));
    if (document !== "" && (rule !== "tiers" || this.#documentColumn > 2)) this.#documents.set(rule, document);
    if (rule === "tiers") this.#readTier(cells, row);
    else if (isBlank(value)) return;
    else if (otherMoney(unit)) this.#tell(fault("input.unitUnknown", { found: otherMoney(unit) ?? "" }), row, 0);
    else this.#readValue(rule, value, row, moneyUnit(unit) ?? "yuan");
  }

  checkTiers(): void {
    const wrong = this.#tiers.length > 0 && this.issues.length === 0 ? faultOfTiers(this.#tiers) : undefined;
    if (wrong) this.#tell(wrong, this.#lastTier, 1);
  }

  written(): WrittenRules {
    const { mode = "marginal", zeroBase = "error", incentive = ZERO, ...given } = this.#values;
    return {
      rules: {
        tiers: this.#tiers,
        mode,
        zeroBase,
        shortfall: { kind: given.shortfall ?? "self", rate: given.shortfallRate ?? null },
        remittance: { kind: given.remittance ?? "fixed", rate: given.remittanceRate ?? null },
        incentive,
        method: { kind: given.method ?? "proportional", rate: given.methodRate ?? null },
      },
      pool: given.pool ?? null,
      year: given.year ?? null,
      change: given.change ?? "segments",
      receiptUnit: given.receiptUnit ?? null,
      unit: given.unit ?? "yuan",
      documents: this.#documents,
    };
  }

  #readTier(cells: readonly CellValue[], row: number): void {
    const upTo = this.#cell(tierEdge, cells[1], row, 1);
    const share = this.#cell(tierRate, cells[2], row, 2);
    if (upTo !== undefined && share !== undefined) this.#tiers.push({ upTo, rate: share });
    this.#lastTier = row;
  }

  #readValue<Rule extends keyof RuleValues>(rule: Rule, cell: CellValue, row: number, unit: MoneyUnit): void {
    this.#values[rule] = this.#cell<RuleValues[Rule]>(readers[rule](unit), cell, row, 1);
  }

  #cell<T>(reader: CellReader<T>, cell: CellValue, row: number, column: number): T | undefined {
    const reading = readCell(reader, cell);
    if ("value" in reading) return reading.value;
    this.#tell(reading.fault, row, column);
    return undefined;
  }

  #tell(what: Fault, row: number, column: number): void {
    this.issues.push({
      severity: "error",
      fault: what,
      place: { ...placeIn(this.grid, this.label, row, column), column },
    });
  }
}
