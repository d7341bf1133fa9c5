import { plannedCategories } from "../../../chapters/workforce/words";
import { say } from "../../../locale/text";
import type { Field } from "../../kit/define";
import { putAt } from "../../kit/parameters";
import type { HiringChoices } from "../choices";
import type { At } from "../compute";

/** How much of the posts may be used; and of each town who else leaves, and what is kept. */
export function headroomFields({ choices, value, result, context }: At): readonly Field<HiringChoices>[] {
  const ids = value?.categories ?? [];
  const towns = value?.towns ?? [];
  const columns = ids.map((id) => plannedCategories[id].label);
  const sums = (key: "otherExits" | "committed") =>
    ids.map((id) => {
      const rows = result?.categories.find((one) => one.id === id)?.[key] ?? [];
      return rows.reduce((all, one) => all + one, 0);
    });
  const byTown = (key: "exits" | "committed") => ({
    columns,
    rows: towns.map((town) => ({
      id: town,
      label: town,
      values: ids.map((id) => choices[key][town]?.[id] ?? null),
    })),
    change: (town: string, column: number, amount: number | null) =>
      putAt(choices, [key, town, ids[column] ?? ""], amount ?? 0),
  });
  return [
    {
      kind: "numbers",
      id: "use",
      label: { zh: "编制使用上限", en: "Posts that may be used" },
      help: { zh: "留有余地的地方填 95%；默认全部可用。", en: "95 % where some are to stay free; all unless changed." },
      columns: [{ zh: "%", en: "%" }],
      rows: ids.map((id) => ({
        id,
        label: say(plannedCategories[id].label, context.language),
        values: [choices.use[id]],
      })),
      change: (id, _column, percent) => putAt(choices, ["use", id], Math.min(100, Math.max(0, percent ?? 100))),
    },
    {
      kind: "numbers",
      id: "committed",
      secondary: true,
      label: { zh: "预留编制", en: "Posts kept" },
      help: {
        zh: "为领导、军转安置、三支一扶期满和未完成计划留出的编制。",
        en: "For leaders, placements, conversions and places of earlier plans that are still open.",
      },
      ...byTown("committed"),
      total: sums("committed"),
    },
    {
      kind: "numbers",
      id: "exits",
      secondary: true,
      label: { zh: "其他减员", en: "Others who leave" },
      help: { zh: "本年除退休外已知的调出、辞职等。", en: "Who is known to leave this year without retiring." },
      ...byTown("exits"),
      total: sums("otherExits"),
    },
  ];
}
