import type { Columns } from "../inputs/columns";
import { readTable, type TableReading } from "../inputs/table";
import type { Text } from "../locale/text";
import type { AnyWizard } from "../wizards/define";
import type { Desk } from "./desk";
import { bestSpot } from "./suggest";
import { judge, type KeptPlan } from "./workbook";

/** One table of the workbook as the check has read it. */
export interface Finding {
  readonly address: string;
  readonly label: Text;
  readonly reading: TableReading<Columns>;
}

/** Reads every table that a wizard or a kept plan would read, and judges every plan. */
export async function checkWorkbook(wizards: readonly AnyWizard[], desk: Desk): Promise<{ findings: Finding[]; plans: KeptPlan[] }> {
  const [survey, records] = await Promise.all([desk.survey(), desk.plans()]);
  const plans = await Promise.all(records.map((record) => judge(desk, record, survey)));
  const looked = await Promise.all(survey.spots.map(async (spot) => ({ spot, grid: await desk.read(spot.address) })));
  const findings = new Map<string, Finding>();
  for (const source of wizards.flatMap((wizard) => wizard.sources)) {
    const spot = bestSpot(source.spec, looked);
    const grid = looked.find((other) => other.spot === spot)?.grid;
    if (spot && grid) findings.set(`${spot.address} ${source.label.en}`, { address: spot.address, label: source.label, reading: readTable(source.spec, grid) });
  }
  return { findings: [...findings.values()], plans };
}
