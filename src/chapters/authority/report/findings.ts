import type { Issue } from "../../../inputs/faults";
import { explain } from "../../../locale/errors";
import type { Text } from "../../../locale/text";
import type { Finding } from "../read/findings";
import { recordName } from "../read/refuse";
import { treatments } from "../words";
import type { Cell, Table } from "../../../locale/table";

const publicCodes: Readonly<Record<string, string>> = {
  "ledger.codeTwice": "CODE_DUPLICATE",
  "ledger.townTwice": "TOWN_DUPLICATE",
  "ledger.duplicate": "DUPLICATE_ROW",
  "ledger.duplicateDiffers": "DUPLICATE_ROW",
  "ledger.extension": "SCOPE_EXTENSION",
  "ledger.extensionAlone": "EXTENSION_AS_NEW",
  "ledger.itemRetained": "ITEM_STAYS",
  "ledger.grantRetained": "GRANT_OF_STAYING_ITEM",
  "input.notDate": "DATE_INVALID",
};

/** The name of a fault that stays for ever, for filters and formulas: DUPLICATE_ROW, FIELD_TRIM, NEGATIVE_VOLUME. */
export function publicCode({ fault: { code }, column }: Finding): string {
  const of = snake(column ?? "cell");
  if (code === "input.trimmed") return `${of}_TRIM`;
  if (code === "input.below") return `NEGATIVE_${of}`;
  if (code === "ledger.kindMissing") return `${of}_MISSING`;
  return publicCodes[code] ?? snake(code.slice(code.indexOf(".") + 1));
}

function snake(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();
}

/** Every finding with its record, its public code and what becomes of it; how many there are stands in the heading. */
export function findingTable(findings: readonly Finding[]): Table {
  return [
    [
      { zh: "行（标题下第一行为 1）", en: "Row (1 is the first under the headings)" },
      { zh: "代码", en: "Code" },
      summaryOf(findings),
      { zh: "表", en: "Table" },
      { zh: "处理", en: "Treatment" },
    ],
    ...findings.map((finding): Cell[] => [
      finding.record,
      publicCode(finding),
      sentenceOf(finding),
      finding.table.label,
      treatments[finding.severity].label,
    ]),
  ];
}

function summaryOf(findings: readonly Finding[]): Text {
  const parts = (["error", "repair", "note"] as const).flatMap((severity: Issue["severity"]): Text[] => {
    const count = findings.filter((one) => one.severity === severity).length;
    const { zh, en } = treatments[severity].label;
    return count === 0 ? [] : [{ zh: `${zh} ${count} 处`, en: `${en} ${count}` }];
  });
  if (parts.length === 0) return { zh: "说明（未发现问题）", en: "Explanation (no faults)" };
  return {
    zh: `说明（${parts.map(({ zh }) => zh).join("，")}）`,
    en: `Explanation (${parts.map(({ en }) => en).join(", ")})`,
  };
}

/** The sentence, after the name of its column where the sentence does not tell it. */
function sentenceOf({ fault, table, column }: Finding): Text {
  const sentence = explain(fault);
  const label = column !== undefined && fault.code.startsWith("input.") ? table.columns[column]?.label : undefined;
  return label ? { zh: `${label.zh}：${sentence.zh}`, en: `${label.en}: ${sentence.en}` } : sentence;
}

/** Where a finding is, and its sentence. */
export function findingWords({ place: { address }, table, record, fault }: Finding): { where: Text; sentence: Text } {
  const name = recordName(table.label, record);
  return {
    where: address === undefined ? name : { zh: `${name.zh}（${address}）`, en: `${name.en} (${address})` },
    sentence: explain(fault),
  };
}
