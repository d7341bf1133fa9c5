import { answer, type Answer } from "../../chapters/authority/answer";
import { readAuthority } from "../../chapters/authority/read";
import type { Purpose } from "../../chapters/authority/read/findings";
import { stopping } from "../../chapters/authority/read/refuse";
import { fault, type Issue } from "../../inputs/faults";
import { name, type Text } from "../../locale/text";
import type { Outcome, Readings, Wizard } from "../kit/define";
import {
  continueFrom,
  dayIn,
  settingsOf,
  start,
  tablesOf,
  type AuthorityChoices,
  type AuthorityValue,
} from "./choices";
import { plan } from "./sheets";
import { dayWords, sources, steps } from "./steps";

/** What must be right before the wizard counts. */
const needs: readonly Purpose[] = ["field", "volume", "hours", "population", "officers", "workload", "cases"];

function read(readings: Readings, choices: AuthorityChoices): Outcome<AuthorityValue> {
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

/** Devolved authority: what each town may do, can do, and should do next. */
export const authority: Wizard<AuthorityChoices, AuthorityValue, Answer> = {
  sources,
  steps,
  start,
  continueFrom,
  read,
  compute: ({ authority: county }, choices) => answer(county, settingsOf(county, choices)),
  nameUnit:
    ({ authority: { towns } }) =>
    (town) =>
      name(towns[town]?.name ?? town + 1),
  plan,
};
