import type { County } from "../../../chapters/revenue/read/county";
import { toNumber } from "../../../domain/kernel/exact";
import type { TableView } from "../../kit/view";
import type { RevenueChoices } from "../choices";

/** The shares of every tax, version by version, with their documents. */
export function schemeTableOf({ shares }: County, choices: RevenueChoices): TableView {
  const { levels, taxes } = shares.scheme;
  return {
    kind: "table",
    title:
      choices.shares === "template"
        ? { zh: "各级比例（模板，假定）", en: "Shares (template, assumed)" }
        : { zh: "各级比例", en: "Shares" },
    columns: [
      { label: { zh: "税种", en: "Tax" } },
      { label: { zh: "施行", en: "From" } },
      ...levels.map(({ title }) => ({ label: title })),
      { label: { zh: "依据", en: "Document" } },
    ],
    rows: taxes.flatMap(({ id, title, versions }) =>
      versions.map(({ from, values, basis }) => ({
        id: `${id}-${from ?? ""}`,
        cells: [
          title,
          from ?? "",
          ...levels.map((_, level) => {
            const share = values?.[level];
            return share ? { value: toNumber(share), as: "percent" as const } : null;
          }),
          basis,
        ],
      })),
    ),
  };
}
