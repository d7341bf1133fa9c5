import { settlementOf } from "../../../chapters/revenue/answer";
import { levelKinds, splitByScheme, yearEnd } from "../../../chapters/revenue/answer/receipts";
import { datingOf, type County } from "../../../chapters/revenue/read/county";
import { ruleRows } from "../../../chapters/revenue/report/rules";
import { townHeading } from "../../../chapters/revenue/report/settlement";
import { DomainError } from "../../../domain/kernel/errors";
import { toNumber, type Rational } from "../../../domain/kernel/exact";
import type { Fen } from "../../../domain/revenue/money";
import type { Settlement } from "../../../domain/revenue/settlement";
import { moneyUnits } from "../../../inputs/money";
import { explain } from "../../../locale/errors";
import type { Text } from "../../../locale/text";
import { compareSchemes } from "../../../policy/compare";
import { countyTemplate } from "../../../policy/countyTemplates";
import { sharesOf } from "../../../policy/packs";
import type { Shares } from "../../../policy/scheme";
import { townNamer } from "../../kit/fields";
import type { View, ViewCell } from "../../kit/view";
import { percentOf, rateOf, withRulesOf, type RevenueChoices, type WhatIf } from "../choices";
import { caseOf, rulesTold, type Ready } from "../compute";
import { difference, money } from "./figures";

/** The settlement beside today's: what changes between the two schemes, and what it does to each town and the county. */
export function whatIfViews(at: Ready): View[] {
  const { value, choices } = at;
  if (!isAsked(choices.whatIf)) return [];
  const changed = tried(choices);
  const shares = sharesTried(value, choices.whatIf);
  try {
    const county = shares === value.shares ? value : withShares(value, shares, changed);
    const other = settlementOf(caseOf(county, changed));
    return [effect(at, other), ...changesView(value, choices, changed, shares)];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [{ kind: "notes", tone: "warning", lines: [explain(error, townNamer(value.towns))] }];
  }
}

function isAsked({ rulesOf, tierPoints, sharesOf: shares }: WhatIf): boolean {
  return rulesOf !== "" || shares !== "" || (tierPoints ?? 0) !== 0;
}

function sharesTried(value: County, { sharesOf: wanted }: WhatIf): Shares {
  if (wanted === "template") return sharesOf(countyTemplate);
  return wanted === "table" ? (value.otherShares ?? value.shares) : value.shares;
}

function tried(choices: RevenueChoices): RevenueChoices {
  const { rulesOf, tierPoints } = choices.whatIf;
  const ruled = rulesOf === "" ? choices : withRulesOf(choices, rulesOf);
  const shifted = (rate: string) =>
    rateOf(Math.min(100, Math.max(0, Number((percentOf(rate) + (tierPoints ?? 0)).toPrecision(12)))));
  const tiers = ruled.rules.tiers.map(({ upTo, rate }) => ({
    upTo,
    rate: rate === null || !tierPoints ? rate : shifted(rate),
  }));
  return { ...ruled, rules: { ...ruled.rules, tiers } };
}

/** The same postings under other shares, with those shares' own levels. */
function withShares(value: County, shares: Shares, choices: RevenueChoices): County {
  const { receipts, faults } = splitByScheme(shares, value.postings, datingOf(choices));
  const [fault] = faults;
  if (fault) throw fault.error;
  return { ...value, shares, kinds: levelKinds(shares), receipts };
}

function effect({ value, result, choices }: Ready, other: Settlement): View {
  const today = result.settlement;
  const cells = (label: string | Text, now: Fen, then: Fen): ViewCell[] => [
    label,
    money(now, choices),
    money(then, choices),
    difference(then - now, choices),
  ];
  return {
    kind: "table",
    title: { zh: "如果改变：最终财力", en: "What if: final resources" },
    unit: moneyUnits[choices.unit].label,
    columns: [
      { label: townHeading },
      { label: { zh: "现行", en: "Today" } },
      { label: { zh: "改变后", en: "Then" } },
      { label: { zh: "增减", en: "Change" } },
    ],
    rows: value.towns.map((town, index) => ({
      id: town,
      cells: cells(town, today.towns[index]?.final ?? 0, other.towns[index]?.final ?? 0),
    })),
    total: cells({ zh: "县级净财力", en: "County net" }, today.county.countyNet, other.county.countyNet),
  };
}

/** The rules and shares that differ between the two. */
function changesView(value: County, choices: RevenueChoices, changed: RevenueChoices, shares: Shares): View[] {
  const rows = [...rulesChanged(choices, changed), ...sharesChanged(value.shares, shares, choices)];
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      title: { zh: "两种体制的不同", en: "What differs between the two" },
      columns: [
        { label: { zh: "项目", en: "Rule or share" } },
        { label: { zh: "现行", en: "Today" } },
        { label: { zh: "改变后", en: "Then" } },
      ],
      rows,
    },
  ];
}

interface Changed {
  readonly id: string;
  readonly cells: readonly ViewCell[];
}

function rulesChanged(choices: RevenueChoices, changed: RevenueChoices): Changed[] {
  const told = (of: RevenueChoices) =>
    ruleRows(rulesTold(of), "zh").map(({ cells: [label, value, rate], rule }, index) => ({
      key: `${rule}-${index}`,
      label,
      said: [value, rate].filter((cell) => cell !== null).join(" "),
    }));
  const after = new Map(told(changed).map(({ key, said }) => [key, said]));
  return told(choices)
    .filter(({ key, said }) => after.get(key) !== said)
    .map(({ key, label, said }) => ({ id: key, cells: [label, said, after.get(key) ?? ""] }));
}

function sharesChanged(today: Shares, then: Shares, { year }: RevenueChoices): Changed[] {
  if (then === today) return [];
  const percent = (share: Rational | null): ViewCell => share && { value: toNumber(share), as: "percent" };
  return compareSchemes(today, then, yearEnd(year)).map(({ tax, level, before, after }) => ({
    id: `${tax.en}-${level.en}`,
    cells: [{ zh: `${tax.zh}，${level.zh}`, en: `${tax.en}, ${level.en}` }, percent(before), percent(after)],
  }));
}
