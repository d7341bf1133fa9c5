import { DomainError } from "../../domain/kernel/errors";
import { ONE } from "../../domain/kernel/exact";
import type { Fen } from "../../domain/revenue/money";
import { needOf, type Need } from "../../domain/revenue/need";
import type { LevelKind } from "../../domain/revenue/books";
import type { TownAccount } from "../../domain/revenue/settlement";
import { faultOf, type Issue } from "../../inputs/faults";
import { needItems, type NeedItem } from "../../inputs/revenue/needTable";
import {
  readPostingsTable,
  type Posting,
  type ReceiptReading,
  type Vocabulary,
} from "../../inputs/revenue/receiptTable";
import { readShareTable } from "../../inputs/revenue/shareTable";
import { townAccounts, townTable, type TownReading } from "../../inputs/revenue/townTable";
import type { Columns } from "../../inputs/columns";
import { readTable, type TableReading } from "../../inputs/table";
import { explain } from "../../locale/errors";
import type { Text } from "../../locale/text";
import { countyScheme } from "../../policy/county";
import { countyTemplate, templateTownShare } from "../../policy/countyTemplates";
import { importPack } from "../../policy/pack";
import { sharesOf } from "../../policy/packs";
import { levelKinds, restateBases, splitByScheme, type PostingFault, type SplitPosting } from "../../policy/receipts";
import type { Shares } from "../../policy/scheme";
import { checkShares } from "../../policy/validate";
import type { Outcome, Readings } from "../kit/define";
import { rulesOfTable } from "./ruleSource";
import { baseReceiptReading, needReading, receiptReading, townReading, type RevenueChoices } from "./choices";

export interface RevenueValue {
  readonly reading: TownReading;
  readonly towns: readonly string[];
  /** With restated bases and needs from items where those are given. */
  readonly accounts: readonly TownAccount[];
  readonly lastResources: readonly (Fen | undefined)[];
  readonly oneOffs: readonly Fen[];
  readonly postings: readonly Posting[];
  /** The same, split by the shares. */
  readonly receipts: readonly SplitPosting[];
  readonly shares: Shares;
  readonly kinds: readonly LevelKind[];
  /** A second scheme to compare with; undefined where none is pointed at. */
  readonly otherShares: Shares | undefined;
  /** Bases at this year's shares, from the receipts of the base year; undefined where those are not given. */
  readonly restatedBases: readonly (Fen | null)[] | undefined;
  /** Needs from the items of spending, null for a town without any; undefined where there are none. */
  readonly needs: readonly (Need | null)[] | undefined;
  /** What is not wrong but should be known: splits by affiliation, and the like. */
  readonly warnings: readonly Text[];
}

/** Reads the tables anew with the units of the choices, the receipts against the towns and the scheme; every fault at once. */
export function read(readings: Readings, choices: RevenueChoices): Outcome<RevenueValue> {
  const given = townReading(readings);
  const receipts = receiptReading(readings);
  if (!given || !receipts) return { issues: [] };
  const reading = readTable(townTable(choices.townUnit), given.grid, { mapping: mappingOf(given.found) });
  const { accounts, issues: missing } = townAccounts(reading);
  const scheme = schemeOf(readings, choices);
  const issues: Issue[] = [...missing, ...scheme.issues];
  if (!("shares" in scheme)) return { issues };
  const { shares, kinds, warnings } = scheme;
  if (readings["rules"]) issues.push(...rulesOfTable(readings["rules"]).issues);
  const other = readings["otherScheme"] && schemeOfTable(readings["otherScheme"]);
  issues.push(...(other?.issues ?? []));
  const towns = reading.rows.map(({ town }) => town);
  const posted = postingsOf(receipts, towns, shares.vocabulary, choices);
  const split = splitByScheme(shares, posted.postings, dating(choices));
  issues.push(...posted.issues, ...faultsOf(posted.postings, split.faults));

  const earlier = baseReceiptReading(readings);
  const base = earlier && postingsOf(earlier, towns, shares.vocabulary, choices);
  const restated = base && restateBases(shares, base.postings, towns.length, yearEnd(choices));
  if (base && restated) issues.push(...base.issues, ...faultsOf(base.postings, restated.faults));

  const spending = needReading(readings);
  const needs = spending && needItems(spending, towns, (item) => templateTownShare(item) ?? ONE);
  issues.push(...(needs?.issues ?? []));

  if (issues.length > 0) return { issues };
  const hasBase = (town: number) => base?.postings.some((posting) => posting.town === town) ?? false;
  const left = base ? towns.filter((_, town) => !hasBase(town)) : [];
  const restatedBases = restated && towns.map((_, town) => (hasBase(town) ? (restated.bases[town] ?? null) : null));
  const ownNeeds = needs && needs.items.length > 0 ? towns.map((_, town) => needOfTown(needs.items, town)) : undefined;
  return {
    value: {
      reading,
      towns,
      postings: posted.postings,
      receipts: split.receipts,
      shares,
      kinds,
      otherShares: other && "shares" in other ? other.shares : undefined,
      warnings: [
        ...warnings,
        ...(spending && spending.found.townShare === undefined ? [assumedShares] : []),
        ...(left.length > 0 ? [oldBases(left)] : []),
      ],
      accounts: accounts.map((account, town) => ({
        ...account,
        base: restatedBases?.[town] ?? account.base,
        need: ownNeeds?.[town]?.total ?? account.need,
      })),
      restatedBases,
      needs: ownNeeds,
      lastResources: reading.rows.map(({ lastResources }) => lastResources),
      oneOffs: reading.rows.map(({ oneOffs }) => oneOffs ?? 0),
    },
  };
}

function needOfTown(items: readonly NeedItem[], town: number): Need | null {
  const own = items.filter((item) => item.town === town);
  return own.length === 0 ? null : needOf(own);
}

const assumedShares: Text = {
  zh: "支出项目表没有镇级承担比例，按模板（假定）计算，模板没有的项目由镇级全部承担。",
  en: "The spending items tell no town's share: the template's is used (assumed), and towns bear all of what it does not name.",
};

function oldBases(towns: readonly string[]): Text {
  return {
    zh: `基期收入表没有${towns.join("、")}，其收入基数未按新比例重算。`,
    en: `The base year's receipts do not hold ${towns.join(", ")}: these bases are not restated.`,
  };
}

function mappingOf(found: Readonly<Record<string, number | undefined>>): Readonly<Record<string, number | null>> {
  return Object.fromEntries(Object.entries(found).map(([key, column]) => [key, column ?? null]));
}

/** The postings of a table of receipts, with the faults that its first reading could not see. */
function postingsOf(
  { grid, found }: ReceiptReading,
  towns: readonly string[],
  vocabulary: Vocabulary,
  { receiptUnit }: RevenueChoices,
): { readonly postings: readonly Posting[]; readonly issues: readonly Issue[] } {
  const { postings, issues } = readPostingsTable(grid, towns, vocabulary, receiptUnit, mappingOf(found));
  return { postings, issues: issues.filter(({ severity }) => severity === "error") };
}

/** Faults of the scheme at the cells of the postings that met them. */
function faultsOf(postings: readonly Posting[], faults: readonly PostingFault[]): Issue[] {
  return faults.flatMap(({ posting, error }) => {
    const issue = postings[posting]?.tell(faultOf(error), error.code === "policy.unknownTax" ? "tax" : "date");
    return issue ? [issue] : [];
  });
}

type SchemeOutcome =
  | {
      readonly shares: Shares;
      readonly kinds: readonly LevelKind[];
      readonly issues: readonly Issue[];
      readonly warnings: readonly Text[];
    }
  | { readonly issues: readonly Issue[] };

function schemeOf({ scheme }: Readings, choices: RevenueChoices): SchemeOutcome {
  if (choices.shares === "file") {
    const file = importPack(choices.schemeFile);
    if ("scheme" in file)
      return withKinds(
        sharesOf(file.scheme),
        file.notes.map(({ error }) => explain(error)),
      );
    return {
      issues: file.faults.map(({ path, error }) => ({
        severity: "error",
        fault: faultOf(error),
        place: { argument: { zh: `体制文件 ${path}`.trim(), en: `Scheme file ${path}`.trim() } },
      })),
    };
  }
  return choices.shares === "template" || !scheme ? withKinds(sharesOf(countyTemplate), []) : schemeOfTable(scheme);
}

function schemeOfTable({ grid }: TableReading<Columns>): SchemeOutcome {
  const table = readShareTable(grid);
  const findings = checkShares(table.rows);
  const issues = [
    ...table.issues.filter(({ severity }) => severity === "error"),
    ...findings
      .filter(({ severity }) => severity === "error")
      .map(({ error, row, column }) => table.tell(faultOf(error), row, column)),
  ];
  if (issues.length > 0) return { issues };
  const rows = table.rows.map(({ from = null, shares, ...row }) => ({
    ...row,
    from,
    shares: shares && shares.filter((share) => share !== undefined),
  }));
  return withKinds(
    sharesOf(countyScheme(table.levels, rows)),
    findings.map(({ error }) => explain(error)),
  );
}

/** A scheme without a level of the county or the towns settles nothing between them. */
function withKinds(shares: Shares, warnings: readonly Text[]): SchemeOutcome {
  try {
    return { shares, kinds: levelKinds(shares), issues: [], warnings };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return {
      issues: [{ severity: "error", fault: faultOf(error), place: { argument: { zh: "体制表", en: "scheme" } } }],
    };
  }
}

/** The last day of the year, whose shares count for what has no date. */
export function yearEnd({ year }: RevenueChoices): string {
  return `${year}-12-31`;
}

/** By which day postings find their shares. */
export function dating(choices: RevenueChoices) {
  return { undated: yearEnd(choices), restated: choices.change === "restated" };
}
