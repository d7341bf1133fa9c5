import { say, type Language } from "../locale/text";
import type { CellFunction } from "./define";

/** The content of functions.json for one language, as Excel reads it. */
export function metadata(functions: readonly CellFunction[], language: Language) {
  return {
    // Without allowCustomDataForDataTypeAny: with both, Excel 2021 LTSC ends (office-js issue 4385).
    allowErrorForDataTypeAny: true,
    functions: functions.map(({ id, summary, takes, gives }) => ({
      id,
      name: id,
      description: say(summary, language),
      parameters: Object.entries(takes).map(([key, argument]) => ({
        name: language === "zh" ? argument.label.zh : key,
        description: say(argument.detail, language),
        type: "any",
        dimensionality: argument.dimensionality,
        ...(argument.optional ? { optional: true } : {}),
      })),
      result: { dimensionality: gives === "one" ? "scalar" : "matrix" },
    })),
  };
}
