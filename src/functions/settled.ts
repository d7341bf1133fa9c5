import { DomainError } from "../domain/kernel/errors";
import type { Case } from "../chapters/revenue/answer";
import { readCase, type SettlementTables } from "../chapters/revenue/read";
import type { WrittenRules } from "../chapters/revenue/read/rules";
import { cells, optional } from "../inputs/arguments";
import type { CellValue } from "../inputs/cell";
import { InputError } from "../inputs/faults";
import { explain, kindOf } from "../locale/errors";
import { name, type Language, type Text } from "../locale/text";
import { CellError } from "./cellError";
import { givenScheme } from "./revenueScheme";

type Cells = readonly (readonly CellValue[])[];

/** The four tables of every function of a settlement. */
export const settlementTables = {
  towns: cells({
    label: { zh: "镇街表", en: "towns" },
    detail: {
      zh: "镇街表（含标题行）：镇街、体制（分税制或统管）、收入基数、支出基数、支出需求，另可有转移支付、退税调库、其他来源、公用经费、上年上解、人口。单位写在标题里，如 收入基数（万元），不写为元。统管镇的支出基数即核定支出。",
      en: "Towns with a heading row: Town, Treasury (own or unified), Revenue base, Spending base, Need; also Transfers, Refund transfer, Inflows, Quota, Previous remittance, Population. Units stand in the headings, such as Need (wan) for 10,000 yuan; yuan otherwise. A unified town's spending base is its allotment.",
    },
  }),
  receipts: cells({
    label: { zh: "收入表", en: "receipts" },
    detail: {
      zh: "收入表（含标题行）：镇街、税种、金额、入库日期，另可有国库已分的各级金额；或一行一个镇街、一列一个税种。退库为负。",
      en: "Receipts with a heading row: Town, Tax, Amount, Date, and amounts by level where the treasury has split them; or a row for each town with a column for each tax. Refunds are below 0.",
    },
  }),
  scheme: givenScheme,
  rules: optional(
    cells({
      label: { zh: "规则", en: "rules" },
      detail: {
        zh: "规则表：规则 | 取值 | 比例 | 依据。规则：超收分档（增幅上限、镇街比例，可多行）、超收算法、零基数、短收办法、短收比例、上解办法、上解比例、统管镇激励比例、缺口补助资金、缺口补助办法、补助参数、结算年度、年中体制变动（分段或重述）、收入表单位、结果单位。",
        en: "Rules: rule | value | rate | document. Excess tier (edge, rate; several rows), Excess mode, Zero base, Shortfall rule, Shortfall rate, Remittance rule, Remittance rate, Unified incentive, Pool, Pool method, Pool parameter, Year, Mid-year change (segments or restated), Unit of the receipts, Unit.",
      },
    }),
    undefined,
  ),
};

interface Settled<Answer> {
  readonly of: Case;
  readonly answer: Answer;
  readonly levels: readonly Text[];
  readonly written: WrittenRules;
}

/**
 * What is asked of the four tables of a settlement.
 * @throws InputError with every fault of the four tables; CellError where the rules allow no answer for a town, by its name
 */
export function settled<Answer>(
  given: Readonly<Record<keyof SettlementTables, Cells | undefined>>,
  language: Language,
  answer: (of: Case) => Answer,
): Settled<Answer> {
  const grid = (key: keyof SettlementTables) => ({ cells: given[key] ?? [] });
  const reading = readCase({
    towns: grid("towns"),
    receipts: grid("receipts"),
    scheme: grid("scheme"),
    rules: grid("rules"),
  });
  if ("issues" in reading) throw new InputError(reading.issues);
  const { of, written, shares } = reading;
  try {
    const levels = shares.scheme.levels.map(({ title }) => title);
    return { of, answer: answer(of), levels, written };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const sentence = explain(error, (town) => name(of.towns[town] ?? town + 1));
    throw new CellError(kindOf(error) === "noAnswer" ? "#N/A" : "#VALUE!", () => sentence, language);
  }
}
