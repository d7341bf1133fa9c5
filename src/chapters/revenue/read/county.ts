import { ONE } from "../../../domain/kernel/exact";
import type { LevelKind } from "../../../domain/revenue/books";
import type { Fen } from "../../../domain/revenue/money";
import type { Need } from "../../../domain/revenue/need";
import type { TownAccount } from "../../../domain/revenue/settlement";
import { faultOf, type Issue } from "../../../inputs/faults";
import { explain } from "../../../locale/errors";
import type { Text } from "../../../locale/text";
import { countyTemplate, templateTownShare } from "../../../policy/countyTemplates";
import { sharesOf } from "../../../policy/packs";
import type { Shares } from "../../../policy/scheme";
import { restateBases, yearEnd, type SplitPosting } from "../answer/receipts";
import {
  ruleTable,
  type NeedReading,
  type ReceiptReading,
  type RuleReading,
  type SchemeReading,
  type TownReading,
} from "../tables";
import type { Change } from "../words";
import { readNeeds } from "./needs";
import { issuesOf, readReceipts, readSplit, type Posting } from "./receipts";
import { readRules } from "./rules";
import { readSchemeFile } from "./schemeFile";
import { kindsOf, readShares } from "./shares";
import { readAccounts } from "./towns";

/** The tables of a county's year as they were read; the last five may be missing. */
export interface CountyTables {
  readonly towns: TownReading;
  readonly receipts: ReceiptReading;
  readonly scheme: SchemeReading | undefined;
  readonly rules: RuleReading | undefined;
  /** Another scheme, to compare with. */
  readonly otherScheme: SchemeReading | undefined;
  /** Receipts of the base year, from which bases are restated. */
  readonly baseReceipts: ReceiptReading | undefined;
  readonly needItems: NeedReading | undefined;
}

/** How the planner wants the tables understood. */
export interface CountyWishes {
  readonly year: number;
  readonly change: Change;
  readonly shares: "table" | "template" | "file";
  /** The text of a scheme file. */
  readonly schemeFile: string;
}

/** A county's year as its tables tell it, before its rules are known. */
export interface County {
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
  /** Bases at this year's shares, null for a town without receipts in the base year; undefined where those are not given. */
  readonly restatedBases: readonly (Fen | null)[] | undefined;
  /** Needs from the items of spending, null for a town without any; undefined where there are none. */
  readonly needs: readonly (Need | null)[] | undefined;
  /** What is not wrong but should be known: splits by affiliation, and the like. */
  readonly warnings: readonly Text[];
}

/** Reads the tables of a county's year together; every issue at once. */
export function readCounty(
  tables: CountyTables,
  wishes: CountyWishes,
): { readonly county: County } | { readonly issues: readonly Issue[] } {
  const { accounts, issues: missing } = readAccounts(tables.towns);
  const scheme = readScheme(tables.scheme, wishes);
  if ("issues" in scheme) return { issues: [...missing, ...scheme.issues] };
  const { shares } = scheme;
  const towns = tables.towns.rows.map(({ town }) => town);
  const posted = readReceipts(tables.receipts, towns, shares);
  const split = readSplit(shares, posted.postings, datingOf(wishes));
  const other = tables.otherScheme && readSchemeTable(tables.otherScheme);
  const restated = tables.baseReceipts && readRestated(tables.baseReceipts, towns, shares, wishes.year);
  const spent = tables.needItems && readSpending(tables.needItems, towns);
  const wrongRules = tables.rules ? readRules(tables.rules.grid, ruleTable.label).issues : [];
  const wrongOther = other && "issues" in other ? other.issues : [];
  const issues = [
    ...missing,
    ...wrongRules,
    ...wrongOther,
    ...[posted, split, restated, spent].flatMap((part) => part?.issues ?? []),
  ].filter(({ severity }) => severity === "error");
  if (issues.length > 0) return { issues };
  const { rows } = tables.towns;
  return {
    county: {
      ...scheme,
      reading: tables.towns,
      towns,
      accounts: accounts.map((account, town) => ({
        ...account,
        base: restated?.bases[town] ?? account.base,
        need: spent?.needs?.[town]?.total ?? account.need,
      })),
      lastResources: rows.map(({ lastResources }) => lastResources),
      oneOffs: rows.map(({ oneOffs }) => oneOffs ?? 0),
      postings: posted.postings,
      receipts: split.receipts,
      otherShares: other && "shares" in other ? other.shares : undefined,
      restatedBases: restated?.bases,
      needs: spent?.needs,
      warnings: [...scheme.warnings, ...(spent?.warnings ?? []), ...(restated?.warnings ?? [])],
    },
  };
}

/** By which day postings find their shares. */
export function datingOf({ year, change }: Pick<CountyWishes, "year" | "change">) {
  return { undated: yearEnd(year), restated: change === "restated" };
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

/** Needs from the items of spending; where those tell no town's share, the template's. */
function readSpending(reading: NeedReading, towns: readonly string[]) {
  const { needs, issues } = readNeeds(reading, towns, (item) => templateTownShare(item) ?? ONE);
  return { needs, issues, warnings: reading.has("townShare") ? [] : [assumedShares] };
}

/** Bases at this year's shares, from the receipts of the base year. */
function readRestated(given: ReceiptReading, towns: readonly string[], shares: Shares, year: number) {
  const { postings, issues } = readReceipts(given, towns, shares);
  const { bases, faults } = restateBases(shares, postings, towns.length, yearEnd(year));
  const known = new Set(postings.map(({ town }) => town));
  const left = towns.filter((_, town) => !known.has(town));
  return {
    bases: bases.map((base, town) => (known.has(town) ? base : null)),
    issues: [...issues, ...issuesOf(postings, faults)],
    warnings: left.length > 0 ? [oldBases(left)] : [],
  };
}

type SchemeOutcome =
  | { readonly shares: Shares; readonly kinds: readonly LevelKind[]; readonly warnings: readonly Text[] }
  | { readonly issues: readonly Issue[] };

/** The scheme from where the planner wants it: the county's table, a file, or the template. */
function readScheme(table: SchemeReading | undefined, { shares, schemeFile }: CountyWishes): SchemeOutcome {
  if (shares !== "file")
    return shares === "template" || !table ? withKinds(sharesOf(countyTemplate), []) : readSchemeTable(table);
  const file = readSchemeFile(schemeFile);
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

function readSchemeTable({ grid }: SchemeReading): SchemeOutcome {
  const reading = readShares(grid);
  if ("issues" in reading) return reading;
  return withKinds(
    reading.shares,
    reading.notes.map(({ error }) => explain(error)),
  );
}

/** A scheme without a level of the county or the towns settles nothing between them. */
function withKinds(shares: Shares, warnings: readonly Text[]): SchemeOutcome {
  const found = kindsOf(shares);
  return "issues" in found ? found : { shares, kinds: found.kinds, warnings };
}
