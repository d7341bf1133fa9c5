import type { CategoryAnswer, Protection } from "../../../chapters/staffing/answer";
import { categoryWords, protections } from "../../../chapters/staffing/words";
import { occupancy } from "../../../domain/workforce/vacancies";
import { list, name, type Text } from "../../../locale/text";
import type { NotesView } from "../../kit/view";
import { possibleProtections } from "../choices";
import type { AtResult, StaffingValue } from "../compute";

/** More than this part of a town's posts in one year is told. */
const GREAT_CHANGE = 1 / 3;

/** What a planner must see before anything else: people above quota, and changes that are great for one year. */
export function warnings(at: AtResult): NotesView[] {
  const { value, choices, result } = at;
  const over = result.categories.flatMap((answer) => overstaffed(value, answer));
  const great = result.categories.flatMap((answer) => greatChange(value, answer));
  const protection: Protection = choices.protection === "posts" ? "both" : "people";
  const helps = choices.protection !== protection && possibleProtections(value.reading).includes(protection);
  const { zh, en } = protections[protection].label;
  const remedy = { label: { zh: `改为“${zh}”`, en: `Set “${en}”` }, choices: { ...choices, protection } };
  return [
    ...warning(over, helps ? { remedy } : {}),
    ...warning(
      great.length === 0
        ? []
        : [
            ...great,
            {
              zh: "可在“规则”一步设“每年最多增减”，逐年到位。",
              en: "Rules has a limit on the change of a year; the sheet then lists the years.",
            },
          ],
    ),
  ];
}

function warning(lines: readonly Text[], more: Pick<NotesView, "remedy"> = {}): NotesView[] {
  return lines.length === 0 ? [] : [{ kind: "notes", tone: "warning", lines, ...more }];
}

function overstaffed({ towns }: StaffingValue, { id, units, headcount }: CategoryAnswer): Text[] {
  const { label } = categoryWords(id);
  if (!headcount) return [];
  const { overstaffing } = occupancy(units, headcount);
  if (overstaffing === 0) return [];
  const above = units.filter((posts, town) => (headcount[town] ?? 0) > posts).length;
  return [
    {
      zh: `${label.zh}：${towns.length} 个镇街中有 ${above} 个将超编，共 ${overstaffing} 人。`,
      en: `${label.en}: ${above} of ${towns.length} towns would have ${overstaffing} people above quota.`,
    },
  ];
}

function greatChange({ towns }: StaffingValue, { id, units, today }: CategoryAnswer): Text[] {
  if (!today) return [];
  const { label } = categoryWords(id);
  const great = towns.filter(
    (_, town) => Math.abs((units[town] ?? 0) - (today[town] ?? 0)) > (today[town] ?? 0) * GREAT_CHANGE,
  );
  if (great.length === 0) return [];
  const named = list(great.map(name));
  return [
    {
      zh: `${label.zh}一年增减超过三分之一：${named.zh}。`,
      en: `${label.en} change by more than a third in one year: ${named.en}.`,
    },
  ];
}
