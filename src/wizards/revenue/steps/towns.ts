import type { County } from "../../../chapters/revenue/read/county";
import { treasuries } from "../../../chapters/revenue/words";
import type { Treasury } from "../../../domain/revenue/books";
import { kindsOf } from "../../../inputs/choices";
import { name } from "../../../locale/text";
import { sourceField } from "../../kit/fields";
import type { RevenueChoices } from "../choices";
import { sourceOf } from "../sources";
import { inShownUnit, shown, type RevenueField, type RevenueStep } from "./fields";

/** Who has a treasury, and from which bases. */
export const towns: RevenueStep = {
  id: "towns",
  title: { zh: "镇街", en: "Towns" },
  question: { zh: "哪些镇街设金库，基数各是多少？", en: "Which towns have a treasury, and what are the bases?" },
  needs: "result",
  fields: ({ choices, value }) =>
    value
      ? [
          treasuryField(value, choices),
          { ...sourceField(sourceOf.baseReceipts), secondary: true },
          basesField(value, choices),
        ]
      : [],
  views: ({ value, choices }) =>
    value
      ? [
          {
            kind: "figures",
            figures: kindsOf(treasuries).map((kind) => ({
              label: treasuries[kind].label,
              value: { value: ofTreasury(value, choices, kind).length, as: "count" as const },
            })),
          },
        ]
      : [],
};

function ofTreasury(county: County, choices: RevenueChoices, treasury: Treasury): string[] {
  return county.towns.filter(
    (town, index) => (choices.treasuries[town] ?? county.accounts[index]?.treasury ?? "own") === treasury,
  );
}

function treasuryField(county: County, choices: RevenueChoices): RevenueField {
  return {
    kind: "several",
    id: "treasuries",
    label: { zh: "设镇级金库（分税制）", en: "Own treasury (tax sharing)" },
    options: county.towns.map((town) => ({ value: town, label: name(town) })),
    values: ofTreasury(county, choices, "own"),
    change: (own) => ({
      ...choices,
      treasuries: Object.fromEntries(county.towns.map((town) => [town, own.includes(town) ? "own" : "unified"])),
    }),
  };
}

const BASES = ["base", "spendingBase"] as const;

function basesField(county: County, choices: RevenueChoices): RevenueField {
  return {
    kind: "numbers",
    id: "bases",
    label: inShownUnit({ zh: "基数", en: "Bases" }, choices),
    help: {
      zh: "改动只用于本次结算，不改来源表。",
      en: "Changes hold for this settlement; the source is not touched.",
    },
    columns: [
      { zh: "收入基数", en: "Revenue" },
      { zh: "支出基数", en: "Spending" },
    ],
    rows: county.towns.map((town, index) => ({
      id: town,
      label: town,
      values: BASES.map((key) => choices.bases[town]?.[key] ?? shown(county.accounts[index]?.[key], choices)),
    })),
    change: (town, column, amount) => {
      const before = choices.bases[town] ?? { base: null, spendingBase: null };
      return { ...choices, bases: { ...choices.bases, [town]: { ...before, [BASES[column] ?? "base"]: amount } } };
    },
  };
}
