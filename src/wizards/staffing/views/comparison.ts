import { categoryWords, methodWord } from "../../../chapters/staffing/words";
import type { TableView } from "../../kit/view";
import type { StaffingChoices } from "../choices";
import { compute, type StaffingResult, type StaffingValue } from "../compute";

/** The methods that a pane has room for. */
const COMPARED = ["webster", "hamilton", "huntington-hill", "jefferson", "adams"];

/** What other methods would give: one column each, with who gains and who loses against the chosen one. */
export function comparison(value: StaffingValue, result: StaffingResult, choices: StaffingChoices): TableView[] {
  if (choices.arrangement !== "separate") return [];
  const others = COMPARED.filter((method) => method !== choices.method).map((method) => ({
    method,
    answers: compute(value, { ...choices, method }).categories,
  }));
  return result.categories.map(({ id, units }): TableView => {
    const { label } = categoryWords(id);
    const columns = others.map(({ method, answers }) => ({
      label: methodWord(method).short,
      others: answers.find((answer) => answer.id === id)?.units,
    }));
    return {
      kind: "table",
      title: { zh: `${label.zh}：换一种方法`, en: `${label.en}: by other methods` },
      columns: [
        { label: { zh: "镇街", en: "Town" } },
        { label: { zh: "本方案", en: "This plan" } },
        ...columns.map((column) => ({ label: column.label })),
      ],
      rows: value.towns.map((name, town) => ({
        id: name,
        marked: columns.some((column) => column.others && column.others[town] !== units[town]),
        cells: [
          name,
          { value: units[town] ?? 0, as: "count" },
          ...columns.map((column) =>
            column.others
              ? ({ value: (column.others[town] ?? 0) - (units[town] ?? 0), as: "difference" } as const)
              : null,
          ),
        ],
      })),
    };
  });
}
