import type { Issue } from "../../inputs/faults";
import type { AnyWizard } from "../../wizards/kit/define";
import type { AnyStanding } from "../job/state";

/** Where the planner can mend a fault of a table in the pane: the mapping of its headings, its place, or its unit. */
export interface Remedy {
  readonly kind: "columns" | "place" | "unit";
  /** The step and the field that ask for it. */
  readonly step: number;
  readonly field: string;
  /** The column that lacks its heading, or has two. */
  readonly column?: string;
}

const kinds: Readonly<Partial<Record<Issue["fault"]["code"], Remedy["kind"]>>> = {
  "input.missingColumn": "columns",
  "input.doubleColumn": "columns",
  "input.noHeadings": "place",
  "input.noRows": "place",
  "input.tableEnds": "place",
  "input.unitUnknown": "unit",
};

/** The remedy of a fault that its reading has told; undefined where only the cell itself can be mended. */
export function remedyOf(wizard: AnyWizard, standing: AnyStanding, issue: Issue): Remedy | undefined {
  const kind = kinds[issue.fault.code];
  const source = Object.entries(standing.readings).find(([, reading]) => reading?.issues.includes(issue))?.[0];
  if (kind === undefined || source === undefined) return undefined;
  for (const [step, { fields }] of wizard.steps.entries()) {
    const field = fields(standing).find((one) =>
      kind === "unit" ? one.unitOf?.includes(source) : one.kind === "source" && one.source === source,
    );
    if (field) return { kind, step, field: field.id, ...columnOf(standing.readings[source], issue) };
  }
  return undefined;
}

function columnOf(reading: AnyStanding["readings"][string], { fault }: Issue): Pick<Remedy, "column"> {
  if (!reading || !("heading" in fault.facts)) return {};
  const { heading } = fault.facts;
  const found = Object.entries(reading.spec.columns).find(([, { label }]) => label === heading);
  return found ? { column: found[0] } : {};
}
