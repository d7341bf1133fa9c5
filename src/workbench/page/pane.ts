import { cellName, sheetPrefix } from "../../inputs/address";
import type { Host } from "../host/host";
import { HostError } from "../host/hostObject";
import type { CallingCell } from "../grid/executor";
import type { OfferedFunction } from "../grid/offered";
import type { UniverGrid } from "../grid/univer";
import { themes, type ThemeName } from "./themes";

/** What office.js and the add-in put on the window of the pane; it keeps ids in capitals. */
interface PaneWindow extends Window {
  readonly CustomFunctions?: {
    readonly _association: { readonly mappings: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> };
    readonly Error: new () => { readonly code: string; readonly message: string };
  };
  readonly Office?: {
    readonly actions: {
      readonly _association: { readonly mappings: Readonly<Record<string, (event: { completed(): void }) => void>> };
    };
  };
}

/** The add-in in its frame: the real pane on the real office.js, and its custom functions offered to the grid. */
export class Pane {
  private frame: HTMLIFrameElement | undefined;
  private readonly sentences = new Map<string, string>();

  constructor(
    private readonly host: Host,
    private readonly grid: UniverGrid,
    private readonly place: HTMLElement,
  ) {}

  /** Loads the add-in; resolves when its functions are there. The served page calls `workbenchAttach` before office.js. */
  async load(locale: string, theme: () => ThemeName, title: string): Promise<void> {
    this.place.replaceChildren();
    Object.assign(window, {
      workbenchAttach: (frame: Window) => this.host.attach(frame, { locale, theme: () => themes[theme()] }),
    });
    const frame = document.createElement("iframe");
    frame.title = title;
    frame.src = "/addin/taskpane.html";
    this.frame = frame;
    this.place.append(frame);
    await until(
      () =>
        Object.keys(this.window?.CustomFunctions?._association.mappings ?? {}).length > 0 &&
        Object.keys(this.actions).length > 0,
    );
  }

  private get window(): PaneWindow | undefined {
    return (this.frame?.contentWindow ?? undefined) as PaneWindow | undefined;
  }
  private get actions() {
    return this.window?.Office?.actions?._association.mappings ?? {};
  }

  /** Presses a button of the ribbon. */
  act(action: string): Promise<void> {
    const handler = this.actions[action.toUpperCase()];
    if (!handler) throw new HostError("ApiNotFound", `The add-in has no action ${action}.`);
    return new Promise((resolve) => handler({ completed: resolve }));
  }

  /** Hands the keyboard to the pane, as Excel does on F6 and after a button of the ribbon. */
  focus(): void {
    this.window?.focus();
  }

  /** Offers every function of functions.json to the grid. */
  async offerFunctions(
    metadata: { readonly functions: readonly (OfferedFunction & { readonly id: string })[] },
    namespace: string,
  ): Promise<void> {
    for (const { id, ...offered } of metadata.functions)
      this.grid.offer({ ...offered, name: `${namespace}.${offered.name}` }, (args, cell) =>
        this.host.whileCalling(() => this.call(id, args, cell)),
      );
  }

  private async call(id: string, args: readonly unknown[], cell: CallingCell): Promise<unknown> {
    const frame = this.window;
    const run = frame?.CustomFunctions?._association.mappings[id.toUpperCase()];
    if (!frame?.CustomFunctions || !run) return "#NAME?";
    this.sentences.delete(placeOf(cell));
    try {
      return await run(...(JSON.parse(JSON.stringify(args)) as unknown[]), { address: this.addressOf(cell) });
    } catch (error) {
      const known = error instanceof frame.CustomFunctions.Error;
      this.sentences.set(
        placeOf(cell),
        error instanceof Error || known ? (error as { message: string }).message : String(error),
      );
      if (!known) reportError(error);
      return known ? (error as { code: string }).code : "#VALUE!";
    }
  }

  private addressOf({ sheet, row, column }: CallingCell): string {
    return sheetPrefix(this.host.book.sheet(sheet)?.name ?? sheet) + cellName(row, column);
  }

  /** The sentence of the function in a cell, where it has one. */
  sentence(cell: CallingCell): string | undefined {
    return this.sentences.get(placeOf(cell));
  }
}

function placeOf({ sheet, row, column }: CallingCell): string {
  return `${sheet}!${row},${column}`;
}

/** Resolves as soon as the condition holds; fails after a minute. */
async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 60_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error("The add-in did not start within a minute.");
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
