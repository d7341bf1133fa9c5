import { DomainError } from "../../domain/kernel/errors";
import { toNumber } from "../../domain/kernel/exact";
import type { Fen } from "../../domain/revenue/money";
import { explain } from "../../locale/errors";
import { unitWords } from "../../locale/revenue/words";
import { name, type Text } from "../../locale/text";
import { compareSchemes } from "../../policy/compare";
import { countyTemplate, schemeExamples } from "../../policy/countyTemplates";
import { sharesOf } from "../../policy/packs";
import { levelKinds, splitByScheme } from "../../policy/receipts";
import type { Shares } from "../../policy/scheme";
import type { Field, Option } from "../kit/define";
import type { View, ViewCell } from "../kit/view";
import { withRules } from "./begin";
import type { RevenueChoices } from "./choices";
import type { WhatIf } from "./question";
import { compute, type RevenueResult } from "./compute";
import { dating, yearEnd, type RevenueValue } from "./read";
import { difference, money, type At, type Ready } from "./ready";
import { ruleRows } from "./rules";

function isAsked({ rulesOf, tierPoints, sharesOf: shares }: WhatIf): boolean {
  return rulesOf !== "" || shares !== "" || (tierPoints ?? 0) !== 0;
}

export function whatIfFields({ choices, value }: Pick<At, "choices" | "value">): Field<RevenueChoices>[] {
  const { whatIf } = choices;
  const ask = (part: Partial<WhatIf>): RevenueChoices => ({ ...choices, whatIf: { ...whatIf, ...part } });
  const rules: Option[] = [
    { value: "", label: { zh: "不比较", en: "None" } },
    { value: "template", label: { zh: "模板（假定）", en: "Template (assumed)" } },
    ...schemeExamples
      .filter((example) => example.rules)
      .map(({ id, place, year, document }) => ({
        value: id,
        label: { zh: `${place}（${year}）`, en: `${place} (${year})` },
        help: name(document),
      })),
  ];
  return [
    {
      kind: "choice",
      id: "whatIfRules",
      secondary: true,
      label: { zh: "如果改用哪种办法", en: "What if the rules were those of" },
      value: whatIf.rulesOf,
      options: rules,
      change: (rulesOf) => ask({ rulesOf }),
    },
    {
      kind: "number",
      id: "whatIfTier",
      secondary: true,
      label: { zh: "如果超收归镇比例增减", en: "What if towns kept more of the excess" },
      unit: { zh: "个百分点", en: "points" },
      value: whatIf.tierPoints,
      least: -100,
      most: 100,
      change: (tierPoints) => ask({ tierPoints }),
    },
    {
      kind: "choice",
      id: "whatIfShares",
      secondary: true,
      label: { zh: "如果改用哪种分享比例", en: "What if the shares were those of" },
      value: whatIf.sharesOf,
      options: [
        { value: "", label: { zh: "不比较", en: "None" } },
        { value: "template", label: { zh: "模板（假定）", en: "Template (assumed)" } },
        ...(value?.otherShares ? [{ value: "table", label: { zh: "对比体制表", en: "The second scheme table" } }] : []),
      ],
      change: (shares) => ask({ sharesOf: shares as WhatIf["sharesOf"] }),
    },
    {
      kind: "source",
      id: "otherScheme",
      source: "otherScheme",
      secondary: true,
      label: { zh: "对比体制表", en: "Second scheme table" },
    },
  ];
}

/** The settlement beside today's: what changes between the two schemes, and what it does to each town and the county. */
export function whatIfViews({ value, result, choices }: Ready): View[] {
  if (!isAsked(choices.whatIf)) return [];
  const changed = tried(choices);
  const shares = sharesTried(value, choices.whatIf);
  let other: RevenueResult;
  try {
    other = compute(shares === value.shares ? value : withShares(value, shares, changed), changed);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [{ kind: "notes", tone: "warning", lines: [explain(error, (town) => name(value.towns[town] ?? town + 1))] }];
  }
  const row = (id: string, label: string | Text, today: Fen, then: Fen) => ({
    id,
    cells: [label, money(today, choices), money(then, choices), difference(then - today, choices)],
  });
  const towns = value.towns.map((town, index) =>
    row(town, town, result.settlement.towns[index]?.final ?? 0, other.settlement.towns[index]?.final ?? 0),
  );
  const county = row(
    "county",
    { zh: "县级净财力", en: "County net" },
    result.settlement.county.countyNet,
    other.settlement.county.countyNet,
  );
  return [
    {
      kind: "table",
      title: { zh: "如果改变：最终财力", en: "What if: final resources" },
      unit: unitWords[choices.unit],
      columns: [
        { label: { zh: "镇街", en: "Town" } },
        { label: { zh: "现行", en: "Today" } },
        { label: { zh: "改变后", en: "Then" } },
        { label: { zh: "增减", en: "Change" } },
      ],
      rows: towns,
      total: county.cells,
    },
    ...changesView(value, choices, changed, shares),
  ];
}

function sharesTried(value: RevenueValue, { sharesOf: wanted }: WhatIf): Shares {
  if (wanted === "template") return sharesOf(countyTemplate);
  return wanted === "table" ? (value.otherShares ?? value.shares) : value.shares;
}

function tried(choices: RevenueChoices): RevenueChoices {
  const { rulesOf, tierPoints } = choices.whatIf;
  const ruled = rulesOf === "" ? choices : withRules(choices, rulesOf);
  const shifted = ({ upTo, rate }: RevenueChoices["tiers"][number]) => ({
    upTo,
    rate: rate === null ? null : Math.min(100, Math.max(0, Number((rate + (tierPoints ?? 0)).toPrecision(12)))),
  });
  return { ...ruled, tiers: ruled.tiers.map(shifted) };
}

/** The same postings under other shares, with those shares' own levels. */
function withShares(value: RevenueValue, shares: Shares, choices: RevenueChoices): RevenueValue {
  const {
    receipts,
    faults: [fault],
  } = splitByScheme(shares, value.postings, dating(choices));
  if (fault) throw fault.error;
  return { ...value, shares, kinds: levelKinds(shares), receipts };
}

function changesView(value: RevenueValue, choices: RevenueChoices, changed: RevenueChoices, shares: Shares): View[] {
  const percent = (share: Parameters<typeof toNumber>[0] | null): ViewCell =>
    share ? { value: toNumber(share), as: "percent" } : null;
  const ofShares =
    shares === value.shares
      ? []
      : compareSchemes(value.shares, shares, yearEnd(choices)).map(({ tax, level, before, after }) => ({
          id: `${tax.en}-${level.en}`,
          cells: [{ zh: `${tax.zh}，${level.zh}`, en: `${tax.en}, ${level.en}` }, percent(before), percent(after)],
        }));
  const told = (of: RevenueChoices) =>
    ruleRows(of, "zh").map(({ cells, rule }, index) => ({
      key: `${rule}-${index}`,
      label: cells[0],
      said: cells
        .slice(1, 3)
        .filter((cell) => cell !== null)
        .join(" "),
    }));
  const after = new Map(told(changed).map(({ key, said }) => [key, said]));
  const ofRules = told(choices)
    .filter(({ key, said }) => after.get(key) !== said)
    .map(({ key, label, said }) => ({ id: key, cells: [label, said, after.get(key) ?? ""] }));
  const rows = [...ofRules, ...ofShares];
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
