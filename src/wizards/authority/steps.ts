import type { Answer } from "../../chapters/authority/answer";
import { recallTests } from "../../chapters/authority/words";
import { choicesOf, kindsOf } from "../../inputs/choices";
import type { Field, Step } from "../kit/define";
import { dayWords, type AuthorityChoices } from "./choices";
import type { At, AuthorityValue } from "./compute";
import { sources, townNames } from "./sources";
import { capacityViews, checkViews, coverageViews, proposalViews } from "./views";

type AuthorityStep = Step<AuthorityChoices, AuthorityValue, Answer>;

const data: AuthorityStep = {
  id: "data",
  title: { zh: "数据", en: "Data" },
  question: { zh: "事项目录、赋权台账和镇街表在哪里？", en: "Where are the catalogue, the ledger and the towns?" },
  needs: "sources",
  fields: () =>
    sources.map(({ key, label }): Field<AuthorityChoices> => ({ kind: "source", id: key, source: key, label })),
  views: () => [],
};

const check: AuthorityStep = {
  id: "check",
  title: { zh: "核对", en: "Check" },
  question: { zh: "台账可靠吗？", en: "Can the ledger be trusted?" },
  needs: "value",
  fields: ({ choices }) => [
    {
      kind: "number",
      id: "codeLength",
      secondary: true,
      label: { zh: "事项编码位数", en: "Characters of a code" },
      help: {
        zh: "各省编码位数不同（如 10 位、16 位）；留空为不检查。",
        en: "Provinces differ, such as 10 or 16; blank to leave it unchecked.",
      },
      value: choices.codeLength,
      least: 1,
      whole: true,
      change: (codeLength) => ({ ...choices, codeLength }),
    },
  ],
  views: checkViews,
};

const coverage: AuthorityStep = {
  id: "coverage",
  title: { zh: "覆盖", en: "Coverage" },
  question: { zh: "各镇街有哪些权？", en: "What may each town do?" },
  needs: "result",
  fields: ({ choices }) => [
    {
      kind: "text",
      id: "day",
      label: dayWords.day,
      help: {
        zh: "默认为台账中最近的生效日期，不随当天变化。",
        en: "The newest start in the ledger unless changed; never today.",
      },
      value: choices.day,
      change: (day) => ({ ...choices, day }),
    },
    {
      kind: "text",
      id: "since",
      label: dayWords.since,
      help: {
        zh: "上一方案的日期；没有上一方案时为一年前。",
        en: "The day of the last plan; a year before where there is none.",
      },
      value: choices.since,
      change: (since) => ({ ...choices, since }),
    },
    {
      kind: "number",
      id: "leastOfficers",
      secondary: true,
      label: { zh: "每个领域至少持证人员", en: "Officers that a field needs" },
      help: {
        zh: "行政处罚法第四十二条：执法人员不得少于两人。",
        en: "Art. 42 of the Administrative Penalty Law: no fewer than two.",
      },
      value: choices.leastOfficers,
      least: 0,
      whole: true,
      change: (leastOfficers) => ({ ...choices, leastOfficers: leastOfficers ?? choices.leastOfficers }),
    },
  ],
  views: coverageViews,
};

const capacity: AuthorityStep = {
  id: "capacity",
  title: { zh: "承接", en: "Capacity" },
  question: { zh: "放下去的权用得上、接得住吗？", en: "Are the items used, and can the staff carry them?" },
  needs: "result",
  fields: () => [],
  views: capacityViews,
};

const next: AuthorityStep = {
  id: "next",
  title: { zh: "放与收", en: "Devolve" },
  question: { zh: "下一批放什么，收回什么？", en: "What to devolve next, and what to recall?" },
  needs: "result",
  fields: proposalFields,
  views: proposalViews,
  lacks: ({ choices }) =>
    choices.towns.length === 0 ? [{ zh: "请至少选一个镇街。", en: "Choose at least one town." }] : [],
};

function proposalFields({ choices, readings }: At): Field<AuthorityChoices>[] {
  return [
    {
      kind: "several",
      id: "recallTests",
      label: { zh: "收回标准", en: "Tests for recall" },
      values: choices.recallTests,
      options: choicesOf(recallTests),
      change: (tests) => ({ ...choices, recallTests: kindsOf(recallTests).filter((test) => tests.includes(test)) }),
    },
    {
      kind: "number",
      id: "leastReasons",
      label: { zh: "至少符合几条", en: "Tests that must speak for it" },
      value: choices.leastReasons,
      least: 1,
      most: kindsOf(recallTests).length,
      whole: true,
      change: (leastReasons) => ({ ...choices, leastReasons: leastReasons ?? choices.leastReasons }),
    },
    {
      kind: "number",
      id: "fewestCases",
      secondary: true,
      label: { zh: "年办件少于几件为低频", en: "Low frequency: fewer cases than" },
      value: choices.fewestCases,
      least: 0,
      change: (fewestCases) => ({ ...choices, fewestCases: fewestCases ?? choices.fewestCases }),
    },
    {
      kind: "switch",
      id: "onlyWithOfficers",
      secondary: true,
      label: { zh: "执法事项只放给持证人员足够的领域", en: "Enforcement only where officers suffice" },
      value: choices.onlyWithOfficers,
      change: (onlyWithOfficers) => ({ ...choices, onlyWithOfficers }),
    },
    {
      kind: "several",
      id: "towns",
      secondary: true,
      label: { zh: "哪些镇街", en: "Which towns" },
      help: { zh: "为这些镇街提出建议并写出权力清单。", en: "These towns get proposals and a power list." },
      values: choices.towns,
      options: townNames(readings).map((town) => ({ value: town, label: { zh: town, en: town } })),
      change: (towns) => ({ ...choices, towns }),
    },
  ];
}

export const steps: readonly AuthorityStep[] = [data, check, coverage, capacity, next];
