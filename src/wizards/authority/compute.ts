import { answer, type Answer } from "../../chapters/authority/answer";
import type { AuthorityCase } from "../../chapters/authority/answer/case";
import type { Settings } from "../../chapters/authority/answer/settings";
import { daysOfYear, readAuthority, refuseReversed } from "../../chapters/authority/read";
import type { Finding, Purpose } from "../../chapters/authority/read/findings";
import { stopping } from "../../chapters/authority/read/refuse";
import { fault, type Issue } from "../../inputs/faults";
import type { Text } from "../../locale/text";
import type { Outcome, Readings, Ready, Standing } from "../kit/define";
import { dayIn, dayWords, yearOf, type AuthorityChoices } from "./choices";
import type { TownFigures } from "../kit/townFigures";
import { tablesOf } from "./sources";

/** The tables as one, with everything that was found on the way. */
export interface AuthorityValue {
  readonly authority: AuthorityCase;
  readonly findings: readonly Finding[];
}

/** Where the wizard stands while it is being filled in, and once there is a result to write. */
export type At = Standing<AuthorityChoices, AuthorityValue, Answer>;
export type AtResult = Ready<AuthorityChoices, AuthorityValue, Answer>;

/** What must be right before the wizard counts. */
const needs: readonly Purpose[] = ["field", "volume", "hours", "population", "officers", "workload", "cases"];

export function read(readings: Readings, choices: AuthorityChoices): Outcome<AuthorityValue> {
  const tables = tablesOf(readings);
  if (!tables) return { issues: [] };
  const { authority, all: findings, officerIssues } = readAuthority(tables);
  const issues = [...stopping(findings, needs), ...officerIssues, ...noDays(choices)];
  return issues.length > 0 ? { issues } : { value: { authority, findings } };
}

function noDays({ day, since }: AuthorityChoices): Issue[] {
  const given: readonly (readonly [Text, string])[] = [
    [dayWords.day, day],
    [dayWords.since, since],
  ];
  return given.flatMap(([argument, found]): Issue[] =>
    dayIn(found) === undefined
      ? [{ severity: "error", fault: fault("input.notDate", { found }), place: { argument } }]
      : [],
  );
}

/** @throws authority.datesReversed */
export function compute({ authority }: AuthorityValue, choices: AuthorityChoices): Answer {
  return answer(authority, settingsOf(authority, choices));
}

/**
 * The choices as the answer takes them.
 * @throws authority.datesReversed
 */
function settingsOf({ towns }: AuthorityCase, choices: AuthorityChoices): Settings {
  const { leastOfficers, onlyWithOfficers, fewestCases, leastReasons } = choices;
  const [day, since] = [dayIn(choices.day) ?? 0, dayIn(choices.since) ?? 0];
  refuseReversed(since, day);
  return {
    ...{ day, since, leastOfficers, onlyWithOfficers, fewestCases, leastReasons },
    year: daysOfYear(yearOf(day)),
    towns: towns.flatMap(({ name }, town) => (choices.towns.includes(name) ? [town] : [])),
    recallTests: choices.recallTests,
  };
}

/** The items that each town holds on the day of the plan. */
export function figures({ value, result }: AtResult): TownFigures[] {
  const { items } = result.coverage;
  return [
    {
      id: "held",
      label: { zh: "赋权事项", en: "Items held" },
      kind: "items",
      rows: value.authority.towns.map(({ name }, town) => ({ name, value: items.towns[town]?.part ?? 0 })),
    },
  ];
}
