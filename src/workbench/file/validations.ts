import { parseArea, rangeName } from "../../inputs/address";
import type { ValidationData } from "../host/book";
import { fileFormula, gridFormula } from "./formulas";
import { OPERATORS } from "./rules";
import { all, child, escaped, tag, type XmlElement } from "./xml";

type Validation = Omit<ValidationData, "sheet">;

/** Excel's words for what is validated, in its API and in its files. */
const KINDS: Readonly<Record<ValidationData["kind"], string>> = {
  list: "list",
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};

/** What the cells of a sheet accept, as a file holds it. */
export function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return "";
  return tag("dataValidations", { count: validations.length }, validations.map(validationXml));
}

function validationXml({ area, kind, operator, first, second, dropDown, ignoreBlanks, prompt, alert }: Validation) {
  const operand = (name: string, text: string | undefined) =>
    text === undefined ? "" : tag(name, {}, escaped(operandOf(kind, text)));
  return tag(
    "dataValidation",
    {
      type: KINDS[kind],
      errorStyle: alert && alert.style !== "Stop" ? alert.style.toLowerCase() : undefined,
      operator: operator && operator !== "Between" ? OPERATORS.get(operator) : undefined,
      allowBlank: ignoreBlanks,
      showDropDown: !dropDown,
      showInputMessage: true,
      showErrorMessage: true,
      errorTitle: alert?.title,
      error: alert?.message,
      promptTitle: prompt?.title,
      prompt: prompt?.message,
      sqref: rangeName(area),
    },
    operand("formula1", first),
    operand("formula2", second),
  );
}

/** The values of a list stand in a file as a text of a formula. */
function operandOf(kind: ValidationData["kind"], text: string): string {
  return kind === "list" && !text.startsWith("=") ? `"${text.replace(/"/g, '""')}"` : fileFormula(text);
}

/** What the cells of a sheet of a file accept; kinds that Excel's API has not are left out. */
export function validationsOf(sheet: XmlElement): Validation[] {
  return all(sheet, "dataValidation").flatMap((element) => {
    const { attributes } = element;
    const kind = (Object.entries(KINDS).find(([, written]) => written === attributes["type"])?.[0] ?? undefined) as
      ValidationData["kind"] | undefined;
    const first = child(element, "formula1")?.text;
    if (!kind || first === undefined) return [];
    const second = child(element, "formula2")?.text;
    const read = (text: string) => {
      const list = kind === "list" ? /^"((?:[^"]|"")*)"$/.exec(text)?.[1] : undefined;
      return list !== undefined ? list.replace(/""/g, '"') : /^-?[\d.]+$/.test(text) ? text : gridFormula(text);
    };
    const { promptTitle = "", prompt = "", errorTitle = "", error = "", errorStyle = "stop" } = attributes;
    return (attributes["sqref"] ?? "").split(" ").flatMap((part) => {
      const area = parseArea(part);
      if (!area) return [];
      const { row, column, rows, columns } = area;
      return {
        area: { row, column, rows, columns },
        kind,
        operator:
          kind === "list" || kind === "custom"
            ? undefined
            : ([...OPERATORS].find(([, written]) => written === attributes["operator"])?.[0] ?? "Between"),
        first: read(first),
        second: second === undefined ? undefined : read(second),
        dropDown: attributes["showDropDown"] !== "1",
        ignoreBlanks: attributes["allowBlank"] === "1",
        prompt: promptTitle + prompt === "" ? undefined : { title: promptTitle, message: prompt },
        alert:
          errorTitle + error === ""
            ? undefined
            : {
                title: errorTitle,
                message: error,
                style: errorStyle.charAt(0).toUpperCase() + errorStyle.slice(1),
              },
      };
    });
  });
}
