import { ratio } from "../../domain/kernel/exact";
import type { Fen, MoneyUnit } from "../../domain/revenue/money";
import type { TownAccount } from "../../domain/revenue/settlement";
import { areaName } from "../address";
import { choice, text, type CellReader } from "../cell";
import { columnOf, optional, optionalColumn, type Columns, type Heading } from "../columns";
import { fault, type Issue } from "../faults";
import type { TableReading, TableSpec } from "../table";
import { ownTownWords, populationWords } from "../words";
import { treasuries } from "./choices";
import { money, moneyUnit, rate } from "./readers";

export { declaredUnit } from "../units";

/** The towns with their bases and needs. A heading's own unit (万元) comes before the table's. */
export function townTable(unit: MoneyUnit = "yuan") {
  const amount =
    (least?: Fen, blank?: { value: Fen }) =>
    (heading: Heading): CellReader<Fen> =>
      money(moneyUnit(heading.unit) ?? unit, least, blank);
  const none = { value: 0 };
  return {
    label: { zh: "镇街表", en: "Towns" },
    key: "town",
    columns: {
      town: columnOf(ownTownWords, text()),
      treasury: optionalColumn(
        { zh: "体制", en: "Treasury" },
        ["管理方式", "体制类型", "财政体制", "管理体制", "金库", "mode", "system", "management"],
        choice(treasuries),
      ),
      base: optionalColumn(
        { zh: "收入基数", en: "Revenue base" },
        ["基数", "核定收入基数", "收入任务基数", "rev base", "base", "revenue bases"],
        amount(0),
      ),
      spendingBase: optionalColumn(
        { zh: "支出基数", en: "Spending base" },
        ["核定支出基数", "核定支出", "支出核定数", "exp base", "expenditure base", "allotment", "approved spending"],
        amount(0),
      ),
      need: optionalColumn(
        { zh: "支出需求", en: "Need" },
        ["标准支出", "支出需求额", "需求", "标准支出需求", "needs", "spending need", "expenditure need"],
        amount(0),
      ),
      transfers: optionalColumn(
        { zh: "转移支付", en: "Transfers" },
        [
          "转移支付补助",
          "其他转移支付",
          "返还及转移支付",
          "其他转移",
          "县级转移支付",
          "other transfers",
          "returns and transfers",
        ],
        amount(undefined, none),
      ),
      refundTransfer: optionalColumn(
        { zh: "留抵退税调库", en: "Refund transfer" },
        ["调库", "留抵调库", "退税调库", "refund pool transfer"],
        amount(undefined, none),
      ),
      inflows: optionalColumn(
        { zh: "其他来源", en: "Inflows" },
        ["上年结转", "结转", "调入资金", "结转及调入", "上级补助", "carry in", "carried in", "other inflows"],
        amount(undefined, none),
      ),
      quota: optionalColumn(
        { zh: "可核减定额", en: "Quota" },
        ["公用经费", "定额", "公用经费定额", "public expenses"],
        amount(0, none),
      ),
      previousRemittance: optionalColumn(
        { zh: "上年上解", en: "Previous remittance" },
        ["上年上解额", "去年上解", "last remittance"],
        amount(0),
      ),
      heads: optional(
        columnOf(
          { ...populationWords, aliases: [...populationWords.aliases, "财政供养人口"] },
          rate({ most: ratio(10n ** 12n) }),
        ),
      ),
      lastResources: optionalColumn(
        { zh: "上年财力", en: "Last year's resources" },
        ["上年最终财力", "去年财力", "previous resources", "last resources"],
        amount(),
      ),
      oneOffs: optionalColumn(
        { zh: "一次性收入", en: "One-off receipts" },
        ["一次性因素", "不可比收入", "one offs", "one-offs"],
        amount(undefined, none),
      ),
    },
  } satisfies TableSpec<Columns>;
}

export type TownColumns = ReturnType<typeof townTable>["columns"];
export type TownReading = TableReading<TownColumns>;

/** Columns whose blank would be a figure not fixed, which is not 0. */
const FIXED = ["base", "spendingBase", "need"] as const;

/** The accounts of the towns, and a fault for each figure that is missing where its column is there. */
export function townAccounts(reading: TownReading): {
  readonly accounts: readonly TownAccount[];
  readonly issues: readonly Issue[];
} {
  const { columns } = townTable();
  const issues: Issue[] = [];
  const accounts = reading.rows.map((row, index): TownAccount => {
    for (const key of FIXED) {
      const gridColumn = reading.found[key];
      const gridRow = reading.gridRows[index] ?? 0;
      if (gridColumn === undefined || row[key] !== undefined || hasFault(reading, gridRow, columns[key].label.zh))
        continue;
      const { origin } = reading.grid;
      const address =
        origin &&
        areaName({
          sheet: origin.sheet,
          row: origin.row + gridRow,
          column: origin.column + gridColumn,
          rows: 1,
          columns: 1,
        });
      issues.push({
        severity: "error",
        fault: fault("input.missing", {}),
        place: { argument: columns[key].label, row: gridRow, ...(address ? { address } : {}) },
      });
    }
    return {
      treasury: row.treasury ?? "own",
      base: row.base ?? null,
      spendingBase: row.spendingBase ?? null,
      need: row.need ?? null,
      transfers: row.transfers ?? 0,
      refundTransfer: row.refundTransfer ?? 0,
      inflows: row.inflows ?? 0,
      quota: row.quota ?? 0,
      previousRemittance: row.previousRemittance ?? null,
      heads: row.heads ?? null,
    };
  });
  return { accounts, issues };
}

function hasFault({ issues }: TownReading, row: number, label: string): boolean {
  return issues.some(({ severity, place }) => severity === "error" && place.row === row && place.argument.zh === label);
}
