import { DomainError } from "../../domain/kernel/errors";
import { touches } from "../../inputs/edits";
import type { Issue } from "../../inputs/faults";
import type { Language } from "../../locale/text";
import type { Solve } from "../../solver/question";
import { isReady, planOf, type AnyWizard, type SearchTask } from "../../wizards/kit/define";
import type { Plan, PlanRecord, Progress } from "../../wizards/kit/plan";
import type { Desk } from "../desk";
import type { Happened } from "../follow";
import { isLasting, mishapOf, type Mishap } from "../mishap";
import { createStore, type Store } from "../store";
import { gridAddress } from "../suggest";
import { checkKept, planningYear } from "./carry";
import { look, notYetUsed, sourcesOf, standingOf, suggest } from "./look";
import { settled } from "./settle";
import { sourceless, undecided, unopened, type Chosen, type JobState, type Mend } from "./state";

export interface World {
  readonly desk: Desk;
  readonly version: string;
  readonly now: () => Date;
  /** Answers what takes longer than a moment; in the page itself where nobody else does. */
  readonly solve?: Solve | undefined;
}

export type Job = Store<JobState> & ReturnType<typeof jobActions>;

export function createJob(wizard: AnyWizard, world: World, language: Language): Job {
  const store = createStore(unopened(planningYear(world.now()), language));
  return { ...store, ...jobActions(workOn(wizard, world, store)) };
}

/** The jobs of the pane, each made when it is first asked for and kept from then on. */
export interface Jobs {
  readonly of: (wizard: AnyWizard, language: Language) => Job;
  readonly find: (id: string) => Job | undefined;
  readonly all: () => readonly Job[];
  readonly ids: () => readonly string[];
}

export function createJobs(world: World): Jobs {
  const jobs = new Map<string, Job>();
  return {
    of(wizard, language) {
      const job = jobs.get(wizard.id) ?? createJob(wizard, world, language);
      jobs.set(wizard.id, job);
      return job;
    },
    find: (id) => jobs.get(id),
    all: () => [...jobs.values()],
    ids: () => [...jobs.keys()],
  };
}

/** A job at work: its draft, and the two ways in which it goes on. */
interface Work extends World {
  readonly wizard: AnyWizard;
  readonly store: Store<JobState>;
  /** Changes the draft and works out everything that follows. */
  readonly settle: (change: Partial<JobState>) => void;
  /** Runs one piece of work with the workbook; what fails is told, and nothing of the draft is lost. */
  readonly attempt: (doing: Mishap["doing"], busy: JobState["busy"], work: () => Promise<void>) => Promise<void>;
}

function workOn(wizard: AnyWizard, world: World, store: Store<JobState>): Work {
  return {
    ...world,
    wizard,
    store,
    settle(change) {
      try {
        store.set(settled(wizard, store.get(), change, { now: world.now(), version: world.version }));
      } catch (error) {
        store.set({ ...change, mishap: mishapOf("working", error) });
      }
    },
    async attempt(doing, busy, work) {
      store.set({ busy, mishap: undefined });
      try {
        await work();
      } catch (error) {
        store.set({ mishap: mishapOf(doing, error) });
      } finally {
        store.set({ busy: undefined });
      }
    },
  };
}

function jobActions(work: Work) {
  const { desk, store, settle, attempt } = work;
  return {
    ...opening(work),
    ...choosing(work),
    ...mending(work),
    ...searching(work),
    ...writing(work),
    change: (choices: unknown) => settle({ choices, touched: true, written: undefined }),
    setLanguage: (language: Language) => (store.get().opened ? settle({ language }) : store.set({ language })),
    goTo: (step: number) => store.set({ step, furthest: Math.max(step, store.get().furthest), mishap: undefined }),
    show: (address: string) => attempt("showing", undefined, () => desk.show(address)),
  };
}

/** Beginning, going on where the workbook has changed, and beginning anew. */
function opening({ wizard, desk, store, now, version, settle, attempt }: Work) {
  /** Opens the draft, or begins one: with the sources of an earlier plan, or with those that fit best. */
  function open(earlier?: PlanRecord, year?: number): Promise<void> {
    return attempt("reading", "reading", async () => {
      if (earlier) checkKept(earlier, version);
      const isNext = earlier !== undefined && year !== undefined && year > earlier.year;
      const wanted = earlier ? sourcesOf(wizard, earlier, isNext) : store.get().chosen;
      const kept = await look(desk, wanted);
      const unchosen = wizard.sources.filter(({ key, byHand }) => !byHand && !kept.chosen[key]);
      const fresh = isNext ? await notYetUsed(desk, kept.survey, earlier) : kept.survey;
      const suggested = await suggest(desk, fresh, unchosen);
      const begun = earlier
        ? {
            ...undecided,
            earlier,
            ...(await standingOf(desk, earlier, kept.survey)),
            year: year ?? earlier.year,
            name: year === undefined ? (earlier.name ?? "") : "",
          }
        : {};
      settle({ ...begun, opened: true, ...(await look(desk, { ...suggested, ...kept.chosen })) });
      if (!earlier || store.get().mishap === undefined) return;
      store.set({ ...sourceless, opened: false, standing: undefined, issues: [] });
      throw new DomainError("workbook.damagedPlan", { plan: earlier.title });
    });
  }
  return {
    open,
    /** Looks at the tables again, unless what happened in the workbook is known to have left them alone. */
    async reread(happened: Happened = "anything"): Promise<void> {
      const { chosen, opened, busy, survey } = store.get();
      if (!opened || busy) return;
      const addresses = Object.values(chosen).map(({ address }) => address);
      if (happened !== "anything" && !touches(happened, addresses, survey)) return;
      try {
        const seen = await look(desk, chosen);
        const { mishap } = store.get();
        // What failed to be written is told until the planner does something, not until Excel says that sheets went.
        settle(isLasting(mishap) ? { ...seen, mishap } : seen);
      } catch (error) {
        const { mishap } = store.get();
        if (!isLasting(mishap)) store.set({ mishap: mishapOf("reading", error) });
      }
    },
    /** What the sheet says holds, or what the plan says; cells that cannot be read as a choice stay as they are in the plan. */
    decide(holds: "sheet" | "plan"): void {
      const { choices, edited } = store.get();
      const adopted = edited.reduce(
        (before, { key, now: cell }) => wizard.adopt?.(before, key, cell) ?? before,
        choices as unknown,
      );
      settle({ edited: [], ...(holds === "sheet" ? { choices: adopted, touched: true } : {}) });
    },
    startOver(): Promise<void> {
      store.set({ ...sourceless, year: planningYear(now()) });
      return open();
    },
  };
}

/** Which tables the job reads, and which column is which. What was written from others is a draft again. */
function choosing({ desk, store, settle, attempt }: Work) {
  const put = (key: string, chosen: Chosen, grids: JobState["grids"]) =>
    settle({ written: undefined, chosen: { ...store.get().chosen, [key]: chosen }, grids });
  return {
    choose(key: string, address: string | undefined): Promise<void> {
      return attempt("reading", "reading", async () => {
        if (address !== undefined) {
          const grid = await desk.read(address);
          return put(key, { address, mapping: {} }, { ...store.get().grids, [key]: grid });
        }
        const { [key]: _chosen, ...chosen } = store.get().chosen;
        const { [key]: _grid, ...grids } = store.get().grids;
        settle({ chosen, grids, written: undefined });
      });
    },
    chooseSelection(key: string): Promise<void> {
      return attempt("reading", "reading", async () => {
        const selected = await desk.selection();
        const grid = await desk.read(selected);
        const address = gridAddress(grid) ?? selected;
        put(key, { address, mapping: {} }, { ...store.get().grids, [key]: grid });
      });
    },
    map(key: string, column: string, gridColumn: number | null | undefined): void {
      const { chosen, grids } = store.get();
      const old = chosen[key];
      if (!old) return;
      const { [column]: _old, ...others } = old.mapping;
      const mapping = gridColumn === undefined ? others : { ...others, [column]: gridColumn };
      put(key, { ...old, mapping }, grids);
    },
  };
}

/** Repairs of single cells, each asked for by the planner, and taking them back. */
function mending({ desk, store, settle, attempt }: Work) {
  return {
    mend({ place: { address }, mend: value }: Issue): Promise<void> {
      return attempt("mending", undefined, async () => {
        if (address === undefined || value === undefined) return;
        const undo = await desk.mend(address, value);
        store.set({ mends: [...store.get().mends, { address, value, undo }] });
        settle(await look(desk, store.get().chosen));
      });
    },
    unmend(mend: Mend): Promise<void> {
      return attempt("undoing", undefined, async () => {
        await mend.undo();
        store.set({ mends: store.get().mends.filter((other) => other !== mend) });
        settle(await look(desk, store.get().chosen));
      });
    },
  };
}

/** Long searches: each ends with an answer in the choices, or is called off and leaves them as they were. */
function searching({ store, settle, attempt, solve }: Work) {
  let running: AbortController | undefined;
  let isWanted = true;
  return {
    search({ key, question, seconds, put }: SearchTask<unknown>): Promise<void> {
      return attempt("working", "searching", async () => {
        const { signal } = (running = new AbortController());
        isWanted = true;
        store.set({ search: { key, value: undefined } });
        const report = ({ value }: { readonly value: number }) => store.set({ search: { key, value } });
        const by = solve ?? (await import("../../solver/answer")).solveHere;
        const answer = await by(question, { seconds, signal, report });
        if (isWanted) settle({ choices: put(store.get().choices, answer), touched: true, written: undefined });
      });
    },
    /** Ends the search that runs; what it has found is used only where the planner says so. */
    endSearch(use: boolean): void {
      isWanted = use;
      running?.abort();
    },
  };
}

/** The plan, its writing from what the sheets hold at that moment, and taking it back. */
function writing({ wizard, desk, store, settle, attempt }: Work) {
  /** What would be written now; undefined where there is no result yet. */
  function plan(): Plan | undefined {
    const { standing } = store.get();
    return standing && isReady(standing) ? planOf(wizard, standing, store.get().name.trim()) : undefined;
  }
  let isCancelled = false;
  const progress: Progress = {
    written: (done, of) => store.set({ progress: { done, of } }),
    isCancelled: () => isCancelled,
  };
  return {
    plan,
    write(): Promise<void> {
      return attempt("writing", "writing", async () => {
        isCancelled = false;
        settle(await look(desk, store.get().chosen));
        const planned = plan();
        if (!planned) return;
        try {
          store.set({
            written: { plan: planned, undo: await desk.write(planned, progress), undone: false, edited: [] },
          });
        } finally {
          store.set({ progress: undefined });
        }
      });
    },
    /** Calls the writing off: what is written so far is taken back. */
    cancel(): void {
      isCancelled = true;
    },
    undo(evenIfEdited = false): Promise<void> {
      return attempt("undoing", "writing", async () => {
        const { written } = store.get();
        if (!written || written.undone) return;
        const answer = await written.undo(evenIfEdited);
        if (answer.kind === "edited") return store.set({ written: { ...written, edited: answer.sheets } });
        store.set({ written: { ...written, undone: true, edited: [] } });
        await attempt("reading", "writing", async () => {
          settle({ survey: await desk.survey(), written: store.get().written });
        });
      });
    },
    call: (name: string) => store.set({ name }),
    again: () => store.set({ written: undefined, step: 0 }),
  };
}
