/** Cases of one record, in whole numbers; undefined where the table does not say. */
export interface Handled {
  readonly accepted: number;
  readonly completed: number | undefined;
  readonly onTime: number | undefined;
}

/** What became of the cases of one group. */
export interface Handling {
  readonly accepted: number;
  /** Cases known to be completed; null where no record says. */
  readonly completed: number | null;
  /** Accepted and not yet completed, record by record and never netted; null where no record says. */
  readonly open: number | null;
  /** Completed ÷ accepted of the records that say what was completed; above 1 where more were completed than accepted. */
  readonly completion: number | null;
  readonly onTime: number | null;
  /** On time ÷ completed of the records that say both. */
  readonly onTimeRate: number | null;
  /** Records that do not say what was completed; they count in no rate. */
  readonly completedUnknown: number;
  /** Records that say what was completed and not what was on time. */
  readonly onTimeUnknown: number;
}

/**
 * Adds up the cases of a group. More completed than accepted in one record never hides the open cases of another. Sums
 * are whole numbers and exact; the rates are their nearest doubles.
 */
export function handling(records: readonly Handled[]): Handling {
  const completed = records.filter((record) => record.completed !== undefined);
  const onTime = records.filter((record) => record.onTime !== undefined);
  const both = completed.filter((record) => record.onTime !== undefined);
  const open = sum(completed, (record) => Math.max(0, record.accepted - (record.completed ?? 0)));
  const isSaid = completed.length > 0;
  return {
    accepted: sum(records, (record) => record.accepted),
    completed: isSaid ? sum(completed, completedOf) : null,
    open: isSaid ? open : null,
    completion: rate(
      sum(completed, completedOf),
      sum(completed, (record) => record.accepted),
    ),
    onTime: onTime.length > 0 ? sum(onTime, onTimeOf) : null,
    onTimeRate: rate(sum(both, onTimeOf), sum(both, completedOf)),
    completedUnknown: records.length - completed.length,
    onTimeUnknown: completed.length - both.length,
  };
}

const completedOf = (record: Handled) => record.completed ?? 0;
const onTimeOf = (record: Handled) => record.onTime ?? 0;

function sum(records: readonly Handled[], of: (record: Handled) => number): number {
  return records.reduce((total, record) => total + of(record), 0);
}

function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
