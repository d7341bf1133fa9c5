/** What can stand against sharing whole units by weight. Units are indexes from 0; amounts are whole units unless a name says otherwise. */
export interface ApportionmentFacts {
  /** Nobody to share among. */
  "apportionment.noUnits": Record<string, never>;
  /** Units are to be given away beyond the floors, and every weight is 0. */
  "apportionment.noWeight": { total: number };
  "apportionment.negativeWeight": { unit: number; found: string };
  "apportionment.total": { found: number };
  "apportionment.bound": { unit: number; which: "minimum" | "maximum"; found: number };
  "apportionment.length": { which: "minimum" | "maximum" | "units" | "groups"; found: number; wanted: number };
  "apportionment.minimumAboveMaximum": { units: readonly number[]; minimum: number; maximum: number };
  "apportionment.minimaAboveTotal": { sum: number; total: number };
  /** `unweighted`: units without weight, which cannot get more than their floor. */
  "apportionment.maximaBelowTotal": { sum: number; total: number; unweighted: readonly number[] };
  /** Dean and Huntington–Hill give every unit with a weight at least one. `needed` is the least total that keeps this and the floors. */
  "apportionment.fewerThanUnits": { total: number; needed: number };
  /** Several answers are equally right: `seats` units are contested by `mayGain` and `mayLose` together. */
  "apportionment.tie": { mayGain: readonly number[]; mayLose: readonly number[] };
  /** A quota below Hare's, or rounding down under `clip` bounds, gives away more than there is. */
  "apportionment.overAllocated": { given: number; total: number; cause: "quota" | "clip" };
  /** What is left after rounding down is more than one for each unit that may still grow. */
  "apportionment.underAllocated": { given: number; total: number; units: number; cause: "quota" | "clip" };
  "apportionment.parameter": { parameter: "shift" | "first" | "exponent"; found: string };
  /** The unit of money is not above 0. */
  "apportionment.unit": { found: string };
  /** An amount finer than the unit it is split into. */
  "apportionment.notMultiple": { amount: string; unit: string };
  /** Groups are called by their own names. `bound`: what the floors or ceilings within the group add up to. */
  "apportionment.groupWindow": {
    group: string;
    low: number;
    high: number;
    cause: "crossed" | "minima" | "maxima";
    bound: number;
  };
  /** The windows of all groups leave less, or demand more, than the total. */
  "apportionment.groupWindows": { side: "low" | "high"; sum: number; total: number };
  "apportionment.groupUnknown": { unit: number; group: string };
  /** A group without units is to get some. */
  "apportionment.groupEmpty": { group: string; low: number };
  /** Groups with exactly equal claims in the first of two stages. */
  "apportionment.groupTie": { mayGain: readonly string[]; mayLose: readonly string[] };
}
