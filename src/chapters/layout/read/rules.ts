import type { MergeRule } from "../../../domain/layout/county";
import { comparable } from "../../../domain/kernel/names";
import { isBlank, readCell, show, type CellValue } from "../../../inputs/cell";
import { wordReader } from "../../../inputs/choices";
import { fault, type Fault, type Issue } from "../../../inputs/faults";
import type { TownNames } from "../../../inputs/town";
import type { LaidDown } from "../answer";
import type { RuleReading } from "../tables";
import { mergeRules } from "../words";

const HEADINGS = new Set(["规则", "rule", "rules", "kind"].map(comparable));
const label = { zh: "规则", en: "rules" };

/** Rules a line: the rule, then its units, a cell each or several in one (甲、乙). */
export function readRules(cells: readonly (readonly CellValue[])[], units: TownNames, issues: Issue[]): MergeRule[] {
  const reader = wordReader(mergeRules);
  return cells.flatMap((row, at) => {
    const [first, ...rest] = row;
    if (row.every(isBlank) || HEADINGS.has(comparable(show(first)))) return [];
    const refuse = (what: Fault, column?: number) => {
      const place = { argument: label, row: at, ...(column === undefined ? {} : { column }) };
      issues.push({ severity: "error", fault: what, place });
    };
    const kind = readCell(reader, first);
    if ("fault" in kind) {
      refuse(kind.fault.code === "input.notOneOf" ? fault("merge.ruleUnknown", { found: show(first) }) : kind.fault, 0);
      return [];
    }
    const found = rest.flatMap((cell, column) =>
      namesIn(cell).flatMap((name) => {
        const unit = units.find(name);
        if (unit === undefined) refuse(fault("merge.unitUnknown", { found: name }), column + 1);
        return unit ?? [];
      }),
    );
    const named = [...new Set(found)];
    const least = wanted(kind.value);
    if (named.length < least && issues.length === 0)
      refuse(fault("merge.ruleShort", { found: show(first), wanted: least }));
    return [{ kind: kind.value, units: named }];
  });
}

/** Rules of a table that is read already, a rule a line. */
export function rulesIn(reading: RuleReading, units: TownNames, issues: Issue[]): LaidDown[] {
  return reading.rows.flatMap(({ rule: kind, units: cell, name }, row): LaidDown[] => {
    const refuse = (what: Fault) => void issues.push(reading.issue("error", what, row, "units"));
    const found = namesIn(cell).flatMap((called) => {
      const unit = units.find(called);
      if (unit === undefined) refuse(fault("merge.unitUnknown", { found: called }));
      return unit ?? [];
    });
    const named = [...new Set(found)];
    if (named.length < wanted(kind) && named.length === found.length)
      refuse(fault("merge.ruleShort", { found: kind, wanted: wanted(kind) }));
    return [{ kind, units: named, ...(name === undefined ? {} : { name }) }];
  });
}

/** How many units a rule names at least. */
const wanted = (kind: MergeRule["kind"]) => (kind === "together" || kind === "apart" ? 2 : 1);

function namesIn(cell: CellValue): string[] {
  return show(cell)
    .split(/[、,，;；]/)
    .map((name) => name.trim())
    .filter(Boolean);
}
