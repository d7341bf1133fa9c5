import { published, readSchemeFile } from "../../../chapters/revenue/read/schemeFile";
import { changes, excessModes, zeroBases } from "../../../chapters/revenue/words";
import { exportPack } from "../../../policy/pack";
import type { Option } from "../../kit/define";
import { rulesFile, withRules, withRulesOf, type RevenueChoices } from "../choices";
import type { At } from "../compute";
import { kindField, type RevenueField } from "./fields";

/** What most planners leave as it is. */
export function furtherFields(at: At): RevenueField[] {
  const { choices } = at;
  const { rules } = choices;
  return [
    { kind: "source", id: "rules", source: "rules", secondary: true, label: { zh: "规则表", en: "Rule table" } },
    startField(choices),
    fileField(at),
    kindField(
      "mode",
      { zh: "超收算法", en: "Tiers apply" },
      excessModes,
      rules.mode,
      (mode) => ({ ...choices, rules: { ...rules, mode } }),
      true,
    ),
    kindField(
      "zeroBase",
      { zh: "零基数", en: "A base of 0" },
      zeroBases,
      rules.zeroBase,
      (zeroBase) => ({ ...choices, rules: { ...rules, zeroBase } }),
      true,
    ),
    kindField(
      "change",
      { zh: "年中比例变动", en: "Shares that change in mid-year" },
      changes,
      choices.change,
      (change) => ({ ...choices, change }),
      true,
    ),
  ];
}

function startField(choices: RevenueChoices): RevenueField {
  const examples = published.map(({ id, place, year, form, document, missing }): Option => ({
    value: id,
    label: { zh: `${place}（${year}）`, en: `${place} (${year})` },
    help: {
      zh: `${form}。${document}${missing ? `；未明确：${missing}` : ""}`,
      en: `${form}. ${document}${missing ? `; open: ${missing}` : ""}`,
    },
  }));
  return {
    kind: "choice",
    id: "startFrom",
    secondary: true,
    label: { zh: "从已有体制开始", en: "Start from a published scheme" },
    value: choices.startFrom,
    options: [{ value: "template", label: { zh: "模板（假定）", en: "Template (assumed)" } }, ...examples],
    change: (id) => withRulesOf(choices, id),
  };
}

/** The scheme as a file: the one in use, to be kept or to be replaced by another. */
function fileField({ choices, readings, value }: At): RevenueField {
  return {
    kind: "text",
    id: "schemeFile",
    secondary: true,
    lines: 6,
    file: `scheme-${choices.year}.json`,
    label: { zh: "体制（JSON 文件）", en: "Scheme as a file (JSON)" },
    help: {
      zh: "这里是当前的各级比例和规则，可存为文件；打开或粘贴别处的文件即改用该文件。",
      en: "The shares and rules in use, to be kept as a file; open or paste another to use it instead.",
    },
    value: value ? exportPack(value.shares.scheme, rulesFile(choices)) : choices.schemeFile,
    change: (text) => {
      if (text.trim() === "") return { ...choices, schemeFile: "", shares: readings["scheme"] ? "table" : "template" };
      const file = readSchemeFile(text);
      return { ...("rules" in file ? withRules(choices, file.rules) : choices), schemeFile: text, shares: "file" };
    },
  };
}
