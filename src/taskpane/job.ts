import type { Columns, Mapping } from "../inputs/columns";
import type { Issue } from "../inputs/faults";
import type { Spot, Survey } from "../inputs/survey";
import { fingerprint, readTable, type Grid } from "../inputs/table";
import type { Language } from "../locale/text";
import {
  isReady,
  planOf,
  stand,
  type AnyWizard,
  type Context,
  type Readings,
  type Standing,
} from "../wizards/kit/define";
import type { Plan, PlanRecord } from "../wizards/kit/plan";
import { isGone, type Desk, type Undo, type Unmend } from "./desk";
import { mishapOf, type Mishap } from "./mishap";
import { createStore, type Store } from "./store";
import { choicesFor, mapValues, planningYear, yearOf } from "./carry";
import { bestSpot, gridAddress, grownAddress } from "./suggest";

export type AnyStanding = Standing<unknown, unknown, unknown>;

/** Where a table stands and how its headings are understood. */
export interface Chosen {
  readonly address: string;
  readonly mapping: Mapping;
}

export interface Mend {
  readonly address: string;
  readonly value: string | number;
  readonly undo: Unmend;
}

export interface Written {
  readonly plan: Plan;
  readonly undo: Undo;
  readonly undone: boolean;
  /** Sheets in which the planner has worked on since; they are deleted only on a second word. */
  readonly edited: readonly string[];
}

/** A job in the pane: a draft that lives as long as the pane, whatever place is shown. */
export interface JobState {
  readonly opened: boolean;
  readonly busy: "reading" | "writing" | undefined;
  readonly year: number;
  readonly language: Language;
  readonly step: number;
  readonly furthest: number;
  readonly survey: Survey;
  readonly chosen: Readonly<Record<string, Chosen>>;
  readonly grids: Readonly<Record<string, Grid>>;
  readonly readings: Readings;
  readonly choices: unknown;
  /** Whether the planner has changed a choice; from then on fresh tables do not reset the choices. */
  readonly touched: boolean;
  readonly earlier: PlanRecord | undefined;
  readonly standing: AnyStanding | undefined;
  readonly issues: readonly Issue[];
  /** The last standing that had a result, for the preview while the rules are being changed. */
  readonly lastGood: AnyStanding | undefined;
  readonly mends: readonly Mend[];
  readonly written: Written | undefined;
  readonly mishap: Mishap | undefined;
}

export interface World {
  readonly desk: Desk;
  readonly version: string;
  readonly now: () => Date;
}

export type Job = Store<JobState> & ReturnType<typeof jobActions>;

export function createJob(wizard: AnyWizard, world: World, language: Language): Job {
  const store = createStore<JobState>({
    opened: false,
    busy: undefined,
    year: planningYear(world.now()),
    language,
    step: 0,
    furthest: 0,
    survey: { sheetNames: [], spots: [] },
    chosen: {},
    grids: {},
    readings: {},
    choices: undefined,
    touched: false,
    earlier: undefined,
    standing: undefined,
    issues: [],
    lastGood: undefined,
    mends: [],
    written: undefined,
    mishap: undefined,
  });
  return { ...store, ...jobActions(wizard, world, store) };
}

/** Whether the planner has decided things that no sheet holds yet. */
export function isDraft({ touched, written }: JobState): boolean {
  return touched && !written;
}

/** The jobs of the pane, each made when it is first asked for and kept from then on. */
export interface Jobs {
  readonly of: (wizard: AnyWizard, language: Language) => Job;
  readonly find: (id: string) => Job | undefined;
  readonly all: () => readonly Job[];
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
  };
}

function jobActions(wizard: AnyWizard, world: World, store: Store<JobState>) {
  const { desk } = world;
  const source = (key: string) => wizard.sources.find((candidate) => candidate.key === key);

  function context(state: JobState): Context {
    const sources = Object.fromEntries(
      Object.entries(state.chosen).flatMap(([key, { address, mapping }]) => {
        const grid = state.grids[key];
        return grid ? [[key, { address, mapping, fingerprint: fingerprint(grid) }] as const] : [];
      }),
    );
    return {
      language: state.language,
      year: yearOf(state.choices) ?? state.year,
      sheetNames: state.survey.sheetNames,
      sources,
      now: world.now(),
      version: world.version,
    };
  }

  function read(state: JobState): Readings {
    return Object.fromEntries(
      Object.entries(state.grids).flatMap(([key, grid]) => {
        const definition = source(key);
        return definition
          ? [[key, readTable<Columns>(definition.spec, grid, { mapping: state.chosen[key]?.mapping })] as const]
          : [];
      }),
    );
  }

  /** Works out everything that follows from a change; the tables are read anew only where they changed. */
  function settle(change: Partial<JobState>): void {
    const before = store.get();
    let next: JobState = { ...before, ...change };
    try {
      if (next.grids !== before.grids || next.chosen !== before.chosen) next = { ...next, readings: read(next) };
      const around = context(next);
      if (next.readings !== before.readings || next.choices === undefined)
        next = { ...next, choices: choicesFor(wizard, before, next, around) };
      const { standing, issues } = stand(wizard, next.readings, next.choices, around);
      const lastGood = standing.result === undefined ? next.lastGood : standing;
      store.set({ ...next, standing, issues, lastGood, mishap: change.mishap });
    } catch (error) {
      store.set({ ...change, mishap: mishapOf("working", error) });
    }
  }

  /** Runs one piece of work with the workbook; what fails is told, and nothing of the draft is lost. */
  async function attempt(doing: Mishap["doing"], busy: JobState["busy"], work: () => Promise<void>): Promise<void> {
    store.set({ busy, mishap: undefined });
    try {
      await work();
    } catch (error) {
      store.set({ mishap: mishapOf(doing, error) });
    } finally {
      store.set({ busy: undefined });
    }
  }

  async function suggest(survey: Survey, open: readonly string[]): Promise<Record<string, Chosen>> {
    if (open.length === 0) return {};
    const looked = await Promise.all(
      survey.spots.map(async (spot: Spot) => ({ spot, grid: await desk.read(spot.address) })),
    );
    return Object.fromEntries(
      open.flatMap((key) => {
        const definition = source(key);
        const spot = definition && bestSpot(definition.spec, looked);
        return spot ? [[key, { address: spot.address, mapping: {} }] as const] : [];
      }),
    );
  }

  const readUnlessGone = (address: string): Promise<Grid | undefined> =>
    desk.read(address).catch((error: unknown) => {
      if (isGone(error)) return undefined;
      throw error;
    });

  /** Looks at the workbook anew. A source grows with its table; one that cannot be read any more is to be chosen again. */
  async function look(wanted: JobState["chosen"]): Promise<Pick<JobState, "survey" | "chosen" | "grids">> {
    const survey = await desk.survey();
    const followed = mapValues(wanted, (source) => {
      const address = grownAddress(source.address, survey);
      return address === source.address ? source : { ...source, address };
    });
    const read = await Promise.all(
      Object.entries(followed).map(async ([key, { address }]) => [key, await readUnlessGone(address)] as const),
    );
    const grids = Object.fromEntries(read.flatMap(([key, grid]) => (grid ? [[key, grid] as const] : [])));
    const chosen = Object.fromEntries(Object.entries(followed).filter(([key]) => grids[key]));
    return { survey, chosen, grids };
  }

  /** Opens the draft, or begins one: with the sources of an earlier plan, or with those that fit best. */
  function open(earlier?: PlanRecord, year?: number): Promise<void> {
    return attempt("reading", "reading", async () => {
      const kept = await look(
        earlier ? mapValues(earlier.sources, ({ address, mapping }) => ({ address, mapping })) : store.get().chosen,
      );
      const suggested = await suggest(
        kept.survey,
        wizard.sources.filter(({ key, byHand }) => !byHand && !kept.chosen[key]).map(({ key }) => key),
      );
      const fresh: Partial<JobState> = earlier
        ? {
            earlier,
            year: year ?? earlier.year,
            step: 0,
            furthest: 0,
            touched: false,
            choices: undefined,
            written: undefined,
            lastGood: undefined,
            mends: [],
          }
        : {};
      settle({ ...fresh, opened: true, ...(await look({ ...suggested, ...kept.chosen })) });
    });
  }

  async function reread(): Promise<void> {
    const { chosen, opened, busy } = store.get();
    if (!opened || busy) return;
    try {
      settle(await look(chosen));
    } catch (error) {
      store.set({ mishap: mishapOf("reading", error) });
    }
  }

  return {
    open,
    reread,
    choose(key: string, address: string | undefined): Promise<void> {
      return attempt("reading", "reading", async () => {
        const { [key]: _old, ...others } = store.get().chosen;
        const chosen = address === undefined ? others : { ...others, [key]: { address, mapping: {} } };
        const { [key]: _grid, ...grids } = store.get().grids;
        if (address === undefined) return settle({ chosen, grids, written: undefined });
        settle({ written: undefined, chosen, grids: { ...grids, [key]: await desk.read(address) } });
      });
    },
    chooseSelection(key: string): Promise<void> {
      return attempt("reading", "reading", async () => {
        const selected = await desk.selection();
        const grid = await desk.read(selected);
        const address = gridAddress(grid) ?? selected;
        const state = store.get();
        settle({
          written: undefined,
          chosen: { ...state.chosen, [key]: { address, mapping: {} } },
          grids: { ...state.grids, [key]: grid },
        });
      });
    },
    map(key: string, column: string, gridColumn: number | null | undefined): void {
      const { chosen } = store.get();
      const old = chosen[key];
      if (!old) return;
      const { [column]: _old, ...others } = old.mapping;
      settle({
        written: undefined,
        chosen: {
          ...chosen,
          [key]: { ...old, mapping: gridColumn === undefined ? others : { ...others, [column]: gridColumn } },
        },
      });
    },
    change: (choices: unknown) => settle({ choices, touched: true, written: undefined }),
    setLanguage: (language: Language) => (store.get().opened ? settle({ language }) : store.set({ language })),
    goTo: (step: number) => store.set({ step, furthest: Math.max(step, store.get().furthest), mishap: undefined }),
    startOver(): Promise<void> {
      store.set({
        year: planningYear(world.now()),
        step: 0,
        furthest: 0,
        chosen: {},
        grids: {},
        readings: {},
        choices: undefined,
        touched: false,
        earlier: undefined,
        written: undefined,
        lastGood: undefined,
        mends: [],
      });
      return open();
    },
    mend(issue: Issue): Promise<void> {
      return attempt("mending", undefined, async () => {
        const {
          place: { address },
          mend: value,
        } = issue;
        if (address === undefined || value === undefined) return;
        const undo = await desk.mend(address, value);
        store.set({ mends: [...store.get().mends, { address, value, undo }] });
        settle(await look(store.get().chosen));
      });
    },
    unmend(mend: Mend): Promise<void> {
      return attempt("undoing", undefined, async () => {
        await mend.undo();
        store.set({ mends: store.get().mends.filter((other) => other !== mend) });
        settle(await look(store.get().chosen));
      });
    },
    show: (address: string) => attempt("showing", undefined, () => desk.show(address)),
    /** What would be written now; undefined where there is no result yet. */
    plan(): Plan | undefined {
      const { standing } = store.get();
      return standing && isReady(standing) ? planOf(wizard, standing) : undefined;
    },
    write(): Promise<void> {
      return attempt("writing", "writing", async () => {
        settle(await look(store.get().chosen));
        const plan = this.plan();
        if (!plan) return;
        store.set({ written: { plan, undo: await desk.write(plan), undone: false, edited: [] } });
      });
    },
    undo(evenIfEdited = false): Promise<void> {
      return attempt("undoing", "writing", async () => {
        const { written } = store.get();
        if (!written || written.undone) return;
        const answer = await written.undo(evenIfEdited);
        if (answer.kind === "edited") return store.set({ written: { ...written, edited: answer.sheets } });
        store.set({ written: { ...written, undone: true, edited: [] } });
        settle({ survey: await desk.survey(), written: store.get().written });
      });
    },
    again: () => store.set({ written: undefined, step: 0 }),
  };
}
