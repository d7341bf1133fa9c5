import type { DomainError } from "../kernel/errors";

/** What an operation works on: a value for each unit, or one value that serves all. */
export type Vector = Float64Array;
type Operand = number | Vector;

/** One evaluation. Where `active` is given, only its units are asked for; the others keep 0 and cannot be at fault. */
interface Run {
  readonly units: number;
  readonly column: (index: number) => Vector;
  readonly active?: readonly boolean[];
}

/** A part of a formula, ready to be worked out for all units at once. */
export type Step = (run: Run) => Operand;

export type Reason = (unit: number, values: readonly number[]) => DomainError;

function at(operand: Operand, unit: number): number {
  return typeof operand === "number" ? operand : (operand[unit] ?? Number.NaN);
}

/**
 * Applies an operation unit by unit, or once where all its operands serve all units.
 * @throws what `reason` gives for the first unit whose result is not a finite number
 */
export function byUnits(operands: readonly Step[], apply: (...values: number[]) => number, reason: Reason): Step {
  return (run) => {
    const values = operands.map((operand) => operand(run));
    const check = (unit: number, result: number): void => {
      if (!Number.isFinite(result))
        throw reason(
          unit,
          values.map((value) => at(value, unit)),
        );
    };
    if (values.every((value) => typeof value === "number")) {
      const result = apply(...values);
      check(run.active ? run.active.indexOf(true) : 0, result);
      return result;
    }
    const result = new Float64Array(run.units);
    if (run.active)
      run.active.forEach((takes, unit) => takes && (result[unit] = apply(...values.map((value) => at(value, unit)))));
    else applyToAll(values, apply, result);
    for (let unit = 0; unit < result.length; unit++) check(unit, result[unit] ?? 0);
    return result;
  };
}

/** One and two operands are the rule; they need no list for each unit, which makes ten thousand units several times faster. */
function applyToAll(values: readonly Operand[], apply: (...values: number[]) => number, result: Vector): void {
  const units = result.length;
  const [a = 0, b = 0] = values;
  if (values.length > 2)
    for (let unit = 0; unit < units; unit++) result[unit] = apply(...values.map((value) => at(value, unit)));
  else if (values.length === 1) for (let unit = 0; unit < units; unit++) result[unit] = apply(at(a, unit));
  else if (typeof a === "number") for (let unit = 0; unit < units; unit++) result[unit] = apply(a, at(b, unit));
  else if (typeof b === "number") for (let unit = 0; unit < units; unit++) result[unit] = apply(a[unit] ?? 0, b);
  else for (let unit = 0; unit < units; unit++) result[unit] = apply(a[unit] ?? 0, b[unit] ?? 0);
}

/** Reduces a part to one value over all units, whichever branch it stands in. */
export function overUnits(operand: Step, reduce: (values: Vector) => number, reason: Reason): Step {
  return (run) => {
    const value = operand({ ...run, active: undefined });
    const result = reduce(typeof value === "number" ? new Float64Array(run.units).fill(value) : value);
    if (!Number.isFinite(result)) throw reason(0, []);
    return result;
  };
}

/** The second where the first is not 0, otherwise the third; a branch is worked out only for the units that take it. */
export function choose(condition: Step, yes: Step, no: Step): Step {
  return (run) => {
    const test = condition(run);
    if (typeof test === "number") return test !== 0 ? yes(run) : no(run);
    const units = Array.from(test, (_, unit) => unit);
    const taken = (branch: Step, takes: (value: number) => boolean): Operand => {
      const active = units.map((unit) => (run.active?.[unit] ?? true) && takes(at(test, unit)));
      return active.includes(true) ? branch({ ...run, active }) : 0;
    };
    const first = taken(yes, (value) => value !== 0);
    const second = taken(no, (value) => value === 0);
    return test.map((value, unit) => at(value !== 0 ? first : second, unit));
  };
}
