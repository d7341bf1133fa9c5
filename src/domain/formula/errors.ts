export interface FormulaFacts {
  "formula.empty": Record<string, never>;
  /** The text is not a formula; `near` is what stands where reading stopped, "" at the end. */
  "formula.syntax": { near: string };
  /** Too long, or nested too deeply, to be read safely. */
  "formula.tooComplex": { most: number };
  "formula.unknownName": { found: string; names: readonly string[] };
  "formula.ambiguousName": { found: string; names: readonly string[] };
  "formula.unknownFunction": { found: string; functions: readonly string[] };
  /** A function was given more or fewer values than it takes. */
  "formula.argumentCount": { name: string; found: number; least: number; most: number | null };
  /** Two values stand side by side without an operator. */
  "formula.noOperator": { left: string; right: string };
  /** Anything beyond numbers, columns, arithmetic, comparison and the listed functions. */
  "formula.notAllowed": { found: string };
  /** Excel and mathematics read it differently; brackets tell which is meant. */
  "formula.brackets": { found: string };
  "formula.divisionByZero": { unit: number; divisor: string };
  /** An operation has no value for a unit: the root or logarithm of a number that is too small, a result too large. */
  "formula.noValue": { unit: number; operation: string };
}
