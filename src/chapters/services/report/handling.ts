import type { Handling } from "../../../domain/services/handling";
import type { Level, LevelCounts } from "../../../domain/services/levels";
import { kindsOf } from "../../../inputs/choices";
import type { Cell, Table } from "../../../locale/table";
import { name, type Text } from "../../../locale/text";
import type { ByGroup } from "../answer/handling";
import { caseGroupings, levels, words, type CaseGrouping } from "../words";

/** A row for each group, the county last. */
export function handlingTable({ groups, all }: ByGroup<Handling>, by: CaseGrouping): Table {
  const cells = (row: Handling): Cell[] => [
    ...[row.accepted, row.completed, row.open, row.completion, row.onTime, row.onTimeRate],
    remark(row),
  ];
  const { accepted, completed, open, completion, onTime, onTimeRate } = words;
  return [
    [headingOf(by), accepted, completed, open, completion, onTime, onTimeRate, words.remark],
    ...groups.map((group) => [name(group.name), ...cells(group.row)]),
    [words.county, ...cells(all)],
  ];
}

function headingOf(by: CaseGrouping): Text {
  const { zh, en } = caseGroupings[by].label;
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
}

/** What the figures of a group do not say by themselves. */
function remark({ accepted, completion, onTimeRate, completedUnknown, onTime, onTimeUnknown }: Handling): Text {
  const told: Text[] = [];
  if (accepted === 0) told.push({ zh: "没有受理", en: "none accepted" });
  if (completion !== null && completion > 1)
    told.push({ zh: "办结多于受理，请核对", en: "more completed than accepted; check" });
  if (onTimeRate !== null && onTimeRate > 1)
    told.push({ zh: "按时多于办结，请核对", en: "more on time than completed; check" });
  if (completedUnknown > 0)
    told.push({
      zh: `${completedUnknown} 条没有办结数，未计入办结率`,
      en: `${completedUnknown} without completed, in no rate`,
    });
  if (onTime !== null && onTimeUnknown > 0)
    told.push({
      zh: `${onTimeUnknown} 条没有按时数，未计入按时率`,
      en: `${onTimeUnknown} without on time, not in that rate`,
    });
  return { zh: told.map(({ zh }) => zh).join("；"), en: told.map(({ en }) => en).join("; ") };
}

/** A row for each department, the total last; levels of which the table does not tell are blank. */
export function levelTable({ groups, all }: ByGroup<LevelCounts>, told: ReadonlySet<Level>): Table {
  const kinds = kindsOf(levels);
  const isLoweredTold = told.has("community") || told.has("village");
  const cells = ({ items, at, noVisit, oneVisit, lowered }: LevelCounts): Cell[] => [
    items,
    ...kinds.map((level) => (told.has(level) ? at[level] : null)),
    ...[noVisit, oneVisit],
    isLoweredTold && items > 0 ? lowered / items : null,
  ];
  const { department, items, noVisit, oneVisit, lowered } = words;
  return [
    [department, items, ...kinds.map((level) => levels[level].label), noVisit, oneVisit, lowered],
    ...groups.map((group) => [name(group.name), ...cells(group.row)]),
    [words.total, ...cells(all)],
  ];
}
