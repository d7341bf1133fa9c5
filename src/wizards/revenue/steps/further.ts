import { published, readSchemeFile } from "../../../chapters/revenue/read/schemeFile";
import { changes, excessModes, zeroBases } from "../../../chapters/revenue/words";
import { exportPack } from "../../../policy/pack";
import type { Option } from "../../kit/define";
import { kindField, sourceField } from "../../kit/fields";
import { rulesFile, withRules, withRulesOf, type RevenueChoices } from "../choices";
import type { At } from "../compute";
import { sourceOf } from "../sources";
import type { RevenueField } from "./fields";

/** What most planners leave as it is. */
export function furtherFields(at: At): RevenueField[] {
  const { choices } = at;
  const { rules } = choices;
  return [
    { ...sourceField(sourceOf.rules), secondary: true },
    startField(choices),
    fileField(at),
    kindField(excessModes, {
      id: "mode",
      secondary: true,
      label: { zh: "超收算法", en: "Tiers apply" },
      value: rules.mode,
      change: (mode) => ({ ...choices, rules: { ...rules, mode } }),
    }),
    kindField(zeroBases, {
      id: "zeroBase",
      secondary: true,
      label: { zh: "零基数", en: "A base of 0" },
      value: rules.zeroBase,
      change: (zeroBase) => ({ ...choices, rules: { ...rules, zeroBase } }),
    }),
    kindField(changes, {
      id: "change",
      secondary: true,
      label: { zh: "年中比例变动", en: "Shares that change in mid-year" },
      value: choices.change,
      change: (change) => ({ ...choices, change }),
    }),
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
