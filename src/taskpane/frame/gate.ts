import type { DomainError } from "../../domain/kernel/errors";
import type { Issue } from "../../inputs/faults";
import type { Text } from "../../locale/text";
import type { AnyWizard, Step } from "../../wizards/kit/define";
import type { AnyStanding } from "../job/state";

/** One page of the frame: a step of the wizard, the writing, or both where the wizard has its own last words. */
export interface Page {
  readonly title: Text;
  readonly question: Text;
  readonly step: Step<unknown, unknown, unknown> | undefined;
  readonly writes: boolean;
}

const writing = {
  title: { zh: "写入", en: "Write" },
  question: {
    zh: "写入以下新工作表，不改动现有内容。",
    en: "These new sheets will be written; nothing that exists is changed.",
  },
};

/** The pages of a wizard; writing is always the last, and comes from the frame unless the wizard still asks something there. */
export function pages(wizard: AnyWizard): readonly Page[] {
  const steps = wizard.steps.map((step): Page => ({
    title: step.title,
    question: step.question,
    step,
    writes: step.id === "write",
  }));
  return steps.some(({ writes }) => writes) ? steps : [...steps, { ...writing, step: undefined, writes: true }];
}

export interface Gate {
  /** Whether the frame may not go on from this page. */
  readonly stop: boolean;
  readonly issues: readonly Issue[];
  readonly fault: DomainError | undefined;
  readonly lacks: readonly Text[];
  /** Why the frame may not go on, in a few words that stand beside its button. */
  readonly reason: Text | undefined;
}

const reasons = {
  unread: { zh: "请先选定数据表", en: "Choose the table first" },
  faults: (count: number) => ({
    zh: `还有 ${count} 处须先处理`,
    en: count === 1 ? "1 fault to mend first" : `${count} faults to mend first`,
  }),
  rules: { zh: "规则无解，见上方说明", en: "The rules allow no answer; see above" },
};

/** What stands in the way of going on, and what of it is told on this page. */
export function gate(wizard: AnyWizard, page: Page, standing: AnyStanding, issues: readonly Issue[]): Gate {
  const needs = page.step?.needs ?? "result";
  const unread = wizard.sources.some(({ key, optional }) => !optional && !standing.readings[key]);
  const lacks = page.step?.lacks?.(standing) ?? [];
  const ofTables = Object.values(standing.readings).flatMap((reading) => reading?.issues ?? []);
  const asksForTables = page.step?.fields(standing).some(({ kind }) => kind === "source");
  const told = asksForTables
    ? issues
    : issues.filter((issue) => issue.severity === "error" || !ofTables.includes(issue));
  const broken = issues.some(
    (issue) => issue.severity === "error" && (needs !== "sources" || ofTables.includes(issue)),
  );
  const missing =
    needs === "value" ? standing.value === undefined : needs === "result" && standing.result === undefined;
  const errors = issues.filter(({ severity }) => severity === "error");
  return {
    stop: unread || broken || missing || lacks.length > 0,
    reason: unread ? reasons.unread : broken ? reasons.faults(errors.length) : missing ? reasons.rules : lacks[0],
    issues: told,
    fault: needs === "result" ? standing.fault : undefined,
    lacks,
  };
}
