import type { SelectedCell } from "../excel/cell";
import { areaName, parseArea, tableOf } from "../inputs/address";
import { cellError, isBlank, show, type CellValue } from "../inputs/cell";
import { callIn } from "../inputs/formulaText";
import { toldAt } from "../inputs/told";
import type { NameUnit } from "../locale/errors/define";
import { name, type Language, type Text } from "../locale/text";
import { isReady, type WizardEntry } from "../wizards/kit/define";
import type { PlanRecord } from "../wizards/kit/plan";
import type { Explanation } from "../wizards/kit/view";
import type { Desk } from "./desk";
import { createJob, type World } from "./job/job";
import { sinceLastYear } from "./lastYear";

/** What one argument of a formula is, as typed, and the cells it points at. */
interface GivenArgument {
  readonly name: string;
  readonly detail: string;
  readonly typed: string;
  readonly address: string | undefined;
}

/** What can be said of the selected cell. */
export interface CellExplained {
  readonly address: string;
  readonly shown: string;
  /** The name of its row and the heading of its column. */
  readonly row: string;
  readonly heading: string;
  /** The error that its function has told, with towns called by their names. */
  readonly error: Text | undefined;
  readonly formula: (SelectedCell["formula"] & { readonly call: GivenCall | undefined }) | undefined;
  /** The plan on whose sheet it stands, and how the figures of its row come about there. */
  readonly plan: PlanExplained | undefined;
  /** The day on which the plan was made final, where the cell stands on its final copy. */
  readonly finalOn: string | undefined;
}

interface PlanExplained {
  readonly record: PlanRecord;
  readonly steps: readonly Explanation[];
  /** What has changed since the plan of the year before. */
  readonly since: Explanation | undefined;
  /** Yellow cells of the sheet were changed that the steps cannot take into account. */
  readonly isApart: boolean;
}

interface GivenCall {
  readonly id: string;
  readonly description: string;
  readonly args: readonly GivenArgument[];
}

interface Around extends World {
  readonly wizards: readonly WizardEntry[];
  readonly language: Language;
}

/** Explains the cell that is selected: its place, its error, its formula, and the figures of the plan that it belongs to. */
export async function explainSelected({ wizards, language, ...world }: Around): Promise<CellExplained> {
  const { desk } = world;
  const cell = await desk.cell();
  const [row, heading] = [labelOf(cell.row.slice(0, -1)), headingOf(cell.column.slice(0, -1))];
  const call = cell.formula && (await callOf(desk, cell.formula.text, cell.sheet, language));
  const told = cell.formula && toldAt(cell.formula.address);
  const names = told && call ? await namesBeside(desk, call.args) : undefined;
  const plans = await desk.plans();
  const record = plans.find(({ sheets }) => sheets.includes(cell.sheet));
  const signed = plans.find(({ final }) => final?.sheets.includes(cell.sheet));
  return {
    address: cell.address,
    shown: show(cell.value),
    row,
    heading,
    error: told?.(names),
    formula: cell.formula && { ...cell.formula, call },
    plan: record && {
      ...(await planExplained(record, { wizards, language, ...world }, row, heading)),
      since: await sinceLastYear(desk, plans, record, { address: cell.address, row, value: cell.value }),
    },
    finalOn: signed?.final?.day,
  };
}

/** The first text of the row: the town, mostly. */
function labelOf(row: SelectedCell["row"]): string {
  const found = row.find(isText);
  return found === undefined ? "" : show(found);
}

function isText(cell: CellValue): boolean {
  return typeof cell === "string" && !isBlank(cell) && cellError(cell) === undefined;
}

/** The nearest text above. */
function headingOf(column: SelectedCell["column"]): string {
  const above = column.filter(isText);
  return show(above[above.length - 1] ?? "");
}

async function callOf(desk: Desk, formula: string, sheet: string, language: Language): Promise<GivenCall | undefined> {
  const typed = callIn(formula);
  const known = (await desk.functions(language)).find(({ id }) => id === typed?.id);
  if (!typed || !known) return undefined;
  const spots = typed.args.some(tableOf) ? (await desk.survey()).spots : [];
  const addressOf = (text: string) => {
    const table = tableOf(text);
    if (table === undefined) return parseArea(text.replace(/#$/, ""), sheet);
    return parseArea(spots.find(({ kind, name }) => kind === "table" && name === table)?.address ?? "");
  };
  return {
    id: known.id,
    description: known.description,
    args: known.parameters.flatMap((parameter, index) => {
      const text = typed.args[index];
      if (text === undefined || text === "") return [];
      const area = addressOf(text);
      return [
        {
          name: parameter.name,
          detail: parameter.description,
          typed: text,
          address: area && areaName(area),
        },
      ];
    }),
  };
}

/** Calls the rows of a formula's tables as the first column at their left does that has a name of its own for each. */
async function namesBeside(desk: Desk, args: readonly GivenArgument[]): Promise<NameUnit | undefined> {
  const ranges = args.flatMap(({ address }) => parseArea(address ?? "") ?? []).filter(({ rows }) => rows > 1);
  const [area] = ranges;
  // Ranges that do not lie side by side may not mean the same towns.
  if (!area || area.column === 0 || ranges.some(({ row }) => row !== area.row)) return undefined;
  const { cells } = await desk.read(areaName({ ...area, column: 0, columns: area.column }));
  const columns = Array.from({ length: area.column }, (_none, column) => cells.map((line) => line[column]));
  const names = columns.find((column) => column.every(isText) && new Set(column).size === area.rows);
  return names && ((unit) => name(show(names[unit] ?? unit + 1)));
}

/** The figures of a row as the plan's wizard works them out from the tables of today and the yellow cells as they stand. */
async function planExplained(
  record: PlanRecord,
  { wizards, language, ...world }: Around,
  row: string,
  heading: string,
): Promise<Omit<PlanExplained, "since">> {
  const entry = wizards.find(({ id }) => id === record.wizard);
  if (!entry || row === "") return { record, steps: [], isApart: false };
  const wizard = await entry.load();
  const job = createJob(wizard, world, language);
  await job.open(record);
  const { choices, edited } = job.get();
  const isApart = edited.some(({ key, now }) => wizard.adopt?.(choices, key, now) === undefined);
  if (edited.length > 0) job.decide("sheet");
  const { standing } = job.get();
  return { record, isApart, steps: standing && isReady(standing) ? wizard.explain(standing, row, heading) : [] };
}
