import { fingerprint } from "../inputs/table";
import { explain } from "../locale/errors";
import type { Language, Text } from "../locale/text";
import { isReady, type AnyWizard, type WizardEntry } from "../wizards/kit/define";
import type { PlanRecord } from "../wizards/kit/plan";
import { plansOf, type YearChapter } from "../wizards/year/chapters";
import { createJob, type World } from "./job/job";
import type { JobState } from "./job/state";

/**
 * Every chapter of a year: the plan that stands for it is opened, its tables are read and its rules worked out again, as its
 * wizard does it; nothing is reckoned here.
 */
export async function readYear(
  wizards: readonly WizardEntry[],
  plans: readonly PlanRecord[],
  year: number,
  world: World,
  language: Language,
): Promise<YearChapter[]> {
  return Promise.all(
    wizards.map(async (entry) => {
      const own = plansOf(plans, entry.id, year);
      const { id, title } = entry;
      const [record] = own;
      const about = { id, title, record, plans: own.length };
      return record
        ? { ...about, ...(await standing(entry, record, world, language)) }
        : { ...about, figures: [], fault: undefined, written: {}, changed: [] };
    }),
  );
}

async function standing(
  entry: WizardEntry,
  record: PlanRecord,
  world: World,
  language: Language,
): Promise<Pick<YearChapter, "figures" | "fault" | "written" | "changed">> {
  const wizard = await entry.load();
  const job = createJob(wizard, world, language);
  await job.open(record);
  const { grids, figures: written } = job.get();
  // Yellow cells that were changed on the sheet hold: it is what the planner sees there.
  if (job.get().edited.length > 0) job.decide("sheet");
  const { standing: at } = job.get();
  const changed = Object.entries(record.sources).flatMap(([key, { address, fingerprint: then }]) => {
    const grid = grids[key];
    return grid && fingerprint(grid) === then ? [] : [address];
  });
  return {
    figures: at && isReady(at) ? (wizard.figures?.(at) ?? []) : [],
    fault: faultOf(wizard, job.get()),
    written,
    changed,
  };
}

function faultOf(wizard: AnyWizard, { standing: at, issues, mishap }: JobState): Text | undefined {
  const [issue] = issues.filter(({ severity }) => severity === "error");
  if (mishap) return mishap.fault ? explain(mishap.fault) : { zh: "读取失败。", en: "It could not be read." };
  if (issue) return explain(issue.fault);
  return at?.fault && explain(at.fault, at.value === undefined ? undefined : wizard.nameUnit(at.value));
}
