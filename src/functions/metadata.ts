import type { Choice } from "../inputs/cell";
import { say, type Language } from "../locale/text";
import type { CellFunction } from "./define";

/** The page of help for a language, as it is served beside the add-in. */
export const helpPages: Readonly<Record<Language, string>> = { zh: "help.zh-CN.html", en: "help.html" };

/**
 * The content of functions.json for one language, as Excel reads it.
 * @param address where the add-in is served; without it no function says where its help is
 */
export function metadata(functions: readonly CellFunction[], language: Language, address?: string) {
  const enums = new Enums(language);
  const described = functions.map(({ id, summary, takes, gives }) => ({
    id,
    name: id,
    description: say(summary, language),
    ...(address === undefined ? {} : { helpUrl: `${address}/${helpPages[language]}#${id}` }),
    parameters: Object.entries(takes).map(([key, argument]) => ({
      name: language === "zh" ? argument.label.zh : key,
      description: say(argument.detail, language),
      type: "any",
      dimensionality: argument.dimensionality,
      ...(argument.optional ? { optional: true } : {}),
      ...(argument.choices ? { customEnumId: enums.idOf(argument.choices) } : {}),
    })),
    result: { dimensionality: gives === "one" ? "scalar" : "matrix" },
    // The pane shows the sentence of the cell that is selected.
    options: { requiresAddress: true },
  }));
  return {
    // Without allowCustomDataForDataTypeAny: with both, Excel 2021 LTSC ends (office-js issue 4385).
    allowErrorForDataTypeAny: true,
    functions: described,
    enums: enums.all,
  };
}

/** Lists that Excel offers while a formula is typed, each once; an older Excel passes over them. */
class Enums {
  readonly all: {
    readonly id: string;
    readonly type: "string";
    readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[];
  }[] = [];

  constructor(private readonly language: Language) {}

  idOf(choices: readonly Choice[]): string {
    const values = choices.map(({ value, label, help = label }) => ({
      name: say(label, this.language),
      stringValue: value,
      tooltip: say(help, this.language),
    }));
    const same = this.all.find((one) => JSON.stringify(one.values) === JSON.stringify(values));
    if (same) return same.id;
    const id = `CHOICE${this.all.length + 1}`;
    this.all.push({ id, type: "string", values });
    return id;
  }
}
