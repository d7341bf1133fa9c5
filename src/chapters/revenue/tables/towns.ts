import { ratio } from "../../../domain/kernel/exact";
import type { Fen, MoneyUnit } from "../../../domain/revenue/money";
import { text, type CellReader } from "../../../inputs/cell";
import { wordReader } from "../../../inputs/choices";
import { columnOf, optional, optionalColumn, type Columns, type Heading } from "../../../inputs/columns";
import { money } from "../../../inputs/money";
import { rate } from "../../../inputs/rate";
import type { TableReading, TableSpec } from "../../../inputs/table";
import { ownTownWords, populationWords } from "../../../inputs/words";
import { treasuries } from "../words";

/** An amount in the unit of its heading or table, from `least` on; what a blank means is told, or it is a figure not fixed. */
const amount =
  (least?: Fen, blank?: { value: Fen }) =>
  (_heading: Heading, unit: MoneyUnit): CellReader<Fen> =>
    money(unit, least, blank);
const NONE = { value: 0 };

/** The towns with their bases and needs. */
export const townTable = {
  label: { zh: "镇街表", en: "Towns" },
  key: "town",
  columns: {
    town: columnOf(ownTownWords, text()),
    treasury: optionalColumn(
      { zh: "体制", en: "Treasury" },
      ["管理方式", "体制类型", "财政体制", "管理体制", "金库", "mode", "system", "management"],
      wordReader(treasuries),
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
      amount(undefined, NONE),
    ),
    refundTransfer: optionalColumn(
      { zh: "留抵退税调库", en: "Refund transfer" },
      ["调库", "留抵调库", "退税调库", "refund pool transfer"],
      amount(undefined, NONE),
    ),
    inflows: optionalColumn(
      { zh: "其他来源", en: "Inflows" },
      ["上年结转", "结转", "调入资金", "结转及调入", "上级补助", "carry in", "carried in", "other inflows"],
      amount(undefined, NONE),
    ),
    quota: optionalColumn(
      { zh: "可核减定额", en: "Quota" },
      ["公用经费", "定额", "公用经费定额", "public expenses"],
      amount(0, NONE),
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
      amount(undefined, NONE),
    ),
  },
} satisfies TableSpec<Columns>;

export type TownColumns = (typeof townTable)["columns"];
export type TownReading = TableReading<TownColumns>;

/** The columns that hold money. */
export const moneyColumns: readonly (keyof TownColumns)[] = [
  "base",
  "spendingBase",
  "need",
  "transfers",
  "refundTransfer",
  "inflows",
  "quota",
  "previousRemittance",
  "oneOffs",
  "lastResources",
];
