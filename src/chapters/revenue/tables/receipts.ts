import { date, text } from "../../../inputs/cell";
import { columnOf, optionalColumn, type Columns } from "../../../inputs/columns";
import { money } from "../../../inputs/money";
import type { TableReading, TableSpec } from "../../../inputs/table";
import { ownTownWords } from "../../../inputs/words";
import { nationalTaxId } from "../../../policy/packs";

/**
 * Receipts as a ledger: a row for each town, tax and day, with treasury figures by level in further columns; or a row for each
 * town with a column for each tax, whose names then show what they are.
 */
export const receiptTable = {
  label: { zh: "收入表", en: "Receipts" },
  key: "town",
  repeated: true,
  columns: {
    town: columnOf(ownTownWords, text()),
    tax: optionalColumn(
      { zh: "税种", en: "Tax" },
      ["税目", "收入项目", "项目", "科目", "预算科目", "收入科目", "revenue item", "item", "tax type"],
      text(),
    ),
    amount: optionalColumn(
      { zh: "金额", en: "Amount" },
      ["入库金额", "入库额", "入库数", "实际入库", "收入", "收入额", "税额", "receipts", "collected", "revenue"],
      (_heading, unit) => money(unit),
    ),
    date: optionalColumn(
      { zh: "入库日期", en: "Date" },
      ["日期", "入库时间", "缴款日期", "posting date", "posted", "day"],
      date(),
    ),
  },
  speaks: (heading: string) => nationalTaxId(heading) !== undefined,
} satisfies TableSpec<Columns>;

export type ReceiptReading = TableReading<(typeof receiptTable)["columns"]>;
