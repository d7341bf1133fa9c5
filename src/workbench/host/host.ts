import { rangeName } from "../../inputs/address";
import type { Grid } from "../grid/grid";
import { lateGrid } from "../grid/late";
import { Book, type Change } from "./book";
import { Guard, Hindrances } from "./guard";
import { HostError } from "./hostObject";
import { installHost, type HostLink, type HostOptions, type Request } from "./identity";
import { LENIENT, type Limits } from "./limits";
import { Workbook } from "./model/workbook";
import { faultOf, Interpreter, type Batch, type BatchAnswer } from "./protocol";
import {
  AddinService,
  AppRuntimePersistenceService,
  AppRuntimeService,
  CustomFunctionsService,
  type Invocation,
} from "./services";

const CUSTOM_FUNCTIONS = "Microsoft.ExcelServices.CustomFunctions";

/** office.js's numbers of the events that the workbench raises. */
const EVENTS = { dataChanged: 10, sheetAdded: 13, sheetDeleted: 15 } as const;

/** A member of Excel's API that the add-in has used here. */
export interface UsedMember {
  readonly name: string;
  readonly since: string;
}

/** A workbook over a grid, answering an add-in's office.js. */
export class Host {
  readonly book: Book;
  readonly functionsReady: Promise<void>;
  readonly hindrances = new Hindrances();
  private readonly used = new Map<string, UsedMember>();
  private readonly interpreter: Interpreter;
  private readonly waiting = new Map<number, (answer: Invocation) => void>();
  private queue: Promise<unknown> = Promise.resolve();
  private calling = 0;
  private lastInvocation = 0;
  private batches = 0;
  private link: HostLink | undefined;

  constructor(
    grid: Grid,
    private readonly limits: Limits = LENIENT,
  ) {
    this.book = new Book(limits.lateAnswers > 0 ? lateGrid(grid, limits.lateAnswers) : grid);
    let ready: () => void = () => undefined;
    this.functionsReady = new Promise((resolve) => (ready = resolve));
    const services = {
      [CUSTOM_FUNCTIONS]: new CustomFunctionsService(
        (answer) => this.answered(answer),
        () => ready(),
      ),
      "Microsoft.InternalService.AddinInternalService": new AddinService(),
      "Microsoft.AppRuntime.AppRuntimeService": new AppRuntimeService(),
      "Microsoft.AppRuntime.AppRuntimePersistenceService": new AppRuntimePersistenceService(),
    };
    this.interpreter = new Interpreter(new Workbook(this.book), services, (object, member, { since }) => {
      const name = `${object.typeName}.${member}`;
      this.used.set(name, { name, since });
    });
    this.book.onChange((change) => this.tell(change));
  }

  /** Makes office.js, loaded into this window afterwards, find the workbook. */
  attach(frame: Window, options: Pick<HostOptions, "locale" | "theme">): void {
    const link = installHost(frame, {
      ...options,
      excelApi: this.limits.excelApi,
      storageBlocked: this.limits.storageBlocked,
      settings: this.book.settings,
      process: (batch, request) => this.process(batch, request),
    });
    this.link = this.limits.eventsTwice ? twice(link) : link;
  }

  /** How many batches the add-in has sent so far and waited for: each costs Excel a round trip. */
  get trips(): number {
    return this.batches;
  }

  usedMembers(): readonly UsedMember[] {
    return [...this.used.values()].sort((left, right) => left.name.localeCompare(right.name));
  }

  selectionChanged(): void {
    this.link?.selectionChanged();
  }

  themeChanged(): void {
    this.link?.themeChanged();
  }

  /** Batches run one after the other; one that a custom function waits for must not wait for the function's own calculation. */
  private process(batch: Batch, request: Request): Promise<BatchAnswer> {
    const isAnswer = Object.values(batch.ObjectPaths).some(({ Name }) => Name === CUSTOM_FUNCTIONS);
    const number = isAnswer || isCleaning(batch) ? 0 : ++this.batches;
    if (isAnswer || this.calling > 0) return this.answer(batch, request, number);
    const answer = this.queue.then(() => this.answer(batch, request, number));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  private async answer(batch: Batch, { size, waits, isGrouped }: Request, number: number): Promise<BatchAnswer> {
    try {
      this.breakOff(number, false);
      if (this.hindrances.cellEdit) await this.editingEnded(waits);
      this.weigh(size, "RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
      const answer = await this.interpreter.process(batch, new Guard(this.limits, this.hindrances, isGrouped));
      this.breakOff(number, true);
      if (this.limits.payload < Infinity)
        this.weigh(
          JSON.stringify(answer).length,
          "ResponsePayloadSizeLimitExceeded",
          "The response payload size has exceeded the limit.",
        );
      return answer;
    } catch (error) {
      return { TraceIds: [], Results: [], Error: faultOf(error) };
    }
  }

  private breakOff(number: number, late: boolean): void {
    const { outage } = this.hindrances;
    if (outage?.late === late && outage.first <= number && number <= outage.last)
      throw new HostError(
        "GeneralException",
        "There was an internal error while processing the request.",
        undefined,
        500,
      );
  }

  private weigh(size: number, code: string, message: string): void {
    if (size > this.limits.payload) throw new HostError(code, message, undefined, 413);
  }

  /** A batch that was not sent to wait is refused at once. */
  private async editingEnded(waits: boolean): Promise<void> {
    if (!waits)
      throw new HostError(
        "InvalidOperationInCellEditMode",
        "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
        undefined,
        400,
      );
    while (this.hindrances.cellEdit) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  /** While a custom function is being worked out. */
  async whileCalling<T>(work: () => Promise<T>): Promise<T> {
    this.calling++;
    try {
      return await work();
    } finally {
      this.calling--;
    }
  }

  /** Calls a custom function through office.js's own runtime, as Excel does. */
  invoke(id: string, args: readonly unknown[], address: string): Promise<Invocation> {
    const invocation = ++this.lastInvocation;
    const answer = new Promise<Invocation>((resolve) => this.waiting.set(invocation, resolve));
    this.link?.invoke(invocation, id, args, address);
    return answer;
  }

  private answered(answer: Invocation): void {
    this.waiting.get(answer.id)?.(answer);
    this.waiting.delete(answer.id);
  }

  private tell(change: Change): void {
    if (change.kind === "parts") return;
    if (change.kind === "selection") return this.link?.selectionChanged();
    if (change.kind === "cells") {
      const facts = {
        address: rangeName(change.area),
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: change.byUser ? "Unknown" : "ThisLocalAddin",
        worksheetId: change.sheet,
        type: "WorksheetChanged",
      };
      this.link?.fire(EVENTS.dataChanged, "Workbook", facts);
      return this.link?.fire(EVENTS.dataChanged, change.sheet, facts);
    }
    const type = change.kind === "sheetAdded" ? EVENTS.sheetAdded : EVENTS.sheetDeleted;
    this.link?.fire(type, "Workbook", {
      source: "Local",
      worksheetId: change.sheet,
      type: change.kind === "sheetAdded" ? "WorksheetAdded" : "WorksheetDeleted",
    });
  }
}

/** Whether a batch only gives back what office.js held of the workbook, after a run and behind its back. */
function isCleaning({ Actions }: Batch): boolean {
  return (
    Actions.some(({ Name }) => Name === "_RemoveReference") &&
    Actions.every(({ Name }) => !Name || Name === "_RemoveReference")
  );
}

function twice(link: HostLink): HostLink {
  return {
    ...link,
    fire(type, target, facts) {
      link.fire(type, target, facts);
      link.fire(type, target, facts);
    },
    selectionChanged() {
      link.selectionChanged();
      link.selectionChanged();
    },
  };
}
