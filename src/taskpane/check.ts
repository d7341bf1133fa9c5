import type { Columns } from "../inputs/columns";
import { readTable, type TableReading } from "../inputs/table";
import type { Text } from "../locale/text";
import type { CheckFinding } from "../wizards/kit/check";
import type { AnyWizard } from "../wizards/kit/define";
import type { PlanRecord } from "../wizards/kit/plan";
import type { Desk } from "./desk";
import { bestSpot } from "./suggest";

/** One table of the workbook as the check has read it. */
interface TableFinding {
  readonly address: string;
  readonly label: Text;
  readonly reading: TableReading<Columns>;
}

/** Everything that the check has to tell. */
export interface Checked {
  readonly tables: readonly TableFinding[];
  readonly plans: readonly PlanRecord[];
  readonly findings: readonly CheckFinding[];
}

/** Reads every table that a wizard would read, every kept plan and its sheets. */
export async function checkWorkbook(wizards: readonly AnyWizard[], desk: Desk): Promise<Checked> {
  const [survey, plans, findings] = await Promise.all([desk.survey(), desk.plans(), desk.checkPlans()]);
  const looked = await Promise.all(survey.spots.map(async (spot) => ({ spot, grid: await desk.read(spot.address) })));
  const tables = new Map<string, TableFinding>();
  for (const source of wizards.flatMap((wizard) => wizard.sources.filter(({ byHand }) => !byHand))) {
    const spot = bestSpot(source.spec, looked);
    const grid = looked.find((other) => other.spot === spot)?.grid;
    if (spot && grid)
      tables.set(`${spot.address} ${source.label.en}`, {
        address: spot.address,
        label: source.label,
        reading: readTable(source.spec, grid),
      });
  }
  return { tables: [...tables.values()], plans, findings };
}
