import { DomainError } from "../kernel/errors";
import {
  add,
  compare,
  divide,
  floor,
  multiply,
  ratio,
  subtract,
  sum,
  toNumber,
  ZERO,
  type Rational,
} from "../kernel/exact";

/** The work of one town in a year. */
interface Work {
  /** Cases of each activity. */
  readonly volumes: readonly Rational[];
  /** Hours that one case of each activity takes. */
  readonly hours: readonly Rational[];
  /** Hours that one person has for work in a year. */
  readonly time: Rational;
  /** Percent of everybody's time that goes into what all do besides: meetings, reports. */
  readonly support: Rational;
  /** Hours a year of what only some do besides. */
  readonly individual: Rational;
}

interface Need {
  readonly base: Rational;
  readonly supportFactor: Rational;
  readonly individualFactor: Rational;
  readonly need: Rational;
  readonly rounded: number;
}

const HUNDRED = ratio(100n);

/**
 * People needed by workload, after the WHO's workload indicators of staffing need. Exact.
 * @throws wisn.noTimeLeft where nobody has time, or all of it goes into support
 * @see WHO, Workload indicators of staffing need: user's manual (2010), steps 6 to 8
 */
export function workloadNeed({ volumes, hours, time, support, individual }: Work): Need {
  const left = subtract(HUNDRED, support);
  if (compare(time, ZERO) <= 0 || compare(left, ZERO) <= 0)
    throw new DomainError("wisn.noTimeLeft", { time: toNumber(time), support: toNumber(support) });
  const base = divide(sum(volumes.map((volume, activity) => multiply(volume, hours[activity] ?? ZERO))), time);
  const supportFactor = divide(HUNDRED, left);
  const individualFactor = divide(individual, time);
  const need = add(multiply(base, supportFactor), individualFactor);
  return { base, supportFactor, individualFactor, need, rounded: wholePeople(need) };
}

/** Up to a tenth more work for each is borne; beyond it one more is needed, and where there is any work somebody is. */
function wholePeople(need: Rational): number {
  const whole = floor(need);
  const borne = ratio(whole * 11n, 10n);
  return Number(compare(need, borne) <= 0 ? whole : whole + 1n);
}
