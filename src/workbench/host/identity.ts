import { blockStorage, GROUPED, markGroupedRuns } from "./frame";
import type { Batch, BatchAnswer } from "./protocol";

/** The colours by which an add-in knows Office's theme. */
export interface OfficeColours {
  readonly bodyForegroundColor: string;
  readonly bodyBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly controlBackgroundColor: string;
}

export interface HostOptions {
  readonly locale: string;
  readonly theme: () => OfficeColours;
  readonly settings: Record<string, string>;
  readonly process: (batch: Batch, request: Request) => Promise<BatchAnswer>;
  /** The newest set of Excel's API that the host claims; office.js refuses whatever is newer. */
  readonly excelApi: string;
  readonly storageBlocked: boolean;
}

/** How a batch was sent. */
export interface Request {
  /** In characters, as office.js sends it. */
  readonly size: number;
  /** It waits for a cell that is being edited. */
  readonly waits: boolean;
  /** It belongs to a run that is to be undone as one. */
  readonly isGrouped: boolean;
}

/** What the host can tell the add-in. */
export interface HostLink {
  /** An event of the workbook: office.js's number for it, its target and its facts. */
  fire(type: number, target: string, facts: object): void;
  selectionChanged(): void;
  themeChanged(): void;
  /** Calls a custom function through office.js's own runtime; the answer comes to the custom functions service. */
  invoke(invocation: number, id: string, args: readonly unknown[], address: string): void;
}

/** Beside Excel's own API. */
const REQUIREMENTS = {
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  CustomFunctions: "1.3",
  RichApiRuntime: "1.1",
  DialogApi: "1.1",
  RibbonApi: "1.1",
  AddinCommands: "1.1",
  DelayForCellEdit: "1.1",
};

const REQUEST = 1;
const EVENT = 3;
const RICH_EVENT = 65536;
const CUSTOM_FUNCTION = { category: 1, type: 1000 };
const SELECTION_EVENT = 2;
/** The flag by which office.js marks a batch that waits for the end of editing. */
const WAITS = 64;

type Callback = (...args: unknown[]) => void;

interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

/**
 * Makes office.js, loaded into `frame` afterwards, find an Excel: its identity on window.external, and a bridge that
 * carries every context.sync() to `process`. office.js itself stays as it is.
 */
export function installHost(frame: Window, options: HostOptions): HostLink {
  const handlers = new Map<number, Callback[]>();
  Object.defineProperty(frame, "external", { value: externalOf(options, handlers), configurable: true });
  frame.sessionStorage.removeItem("hostInfoValue");
  if (options.storageBlocked) blockStorage(frame);
  markGroupedRuns(frame);
  const bridge = bridgeTo(options.process);
  Object.assign(frame, { _richApiNativeBridge: bridge });

  const send = (messageCategory: number, messageType: number, targetId: string, message: unknown) =>
    bridge.onMessageFromHost?.(
      JSON.stringify({
        type: EVENT,
        message: { entries: [{ messageCategory, messageType, targetId, message: JSON.stringify(message) }] },
      }),
    );
  return {
    fire: (type, target, facts) => send(RICH_EVENT, type, target, facts),
    // Office.context.document hears it by its own handlers, workbook.onSelectionChanged through the bridge.
    selectionChanged: () => {
      handlers.get(SELECTION_EVENT)?.forEach((handler) => handler(null));
      send(RICH_EVENT, SELECTION_EVENT, "", {});
    },
    themeChanged: () => frame.dispatchEvent(new Event("focus")),
    invoke: (invocation, id, args, address) =>
      send(CUSTOM_FUNCTION.category, CUSTOM_FUNCTION.type, "", [invocation, id, args, address, 0]),
  };
}

/** What office.js asks of window.external: which Excel this is, and the events of the document. */
function externalOf(options: HostOptions, handlers: Map<number, Callback[]>) {
  const context = contextOf(options);
  return {
    GetHostInfo: () => `excel|win32|16.01|${options.locale}|||disableLogging|3`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (_id: number, _parameters: unknown, done?: Callback) => done?.([5001]),
    RegisterEvent(id: number, _target: string, handler: Callback, done?: Callback) {
      handlers.set(id, [...(handlers.get(id) ?? []), handler]);
      done?.(0);
    },
    UnregisterEvent(id: number, _target: string, done?: Callback) {
      handlers.delete(id);
      done?.(0);
    },
  };
}

function contextOf({ locale, theme, settings, excelApi }: HostOptions) {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "workbench",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => "workbench://Book1.xlsx",
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetInstanceId: () => "workbench-1",
    GetCorrelationId: () => "",
    GetTouchEnabled: () => false,
    GetSupportedMatrix: () => JSON.stringify({ ...REQUIREMENTS, ExcelApi: excelApi }),
    GetHostFullVersion: () => "16.0.14326.20454",
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () =>
      JSON.stringify(
        Object.fromEntries((Object.entries(theme()) as [string, string][]).map(([name, color]) => [name, bgr(color)])),
      ),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of Object.entries(settings)) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: readonly string[], values: readonly string[]) {
        for (const key of Object.keys(settings)) delete settings[key];
        keys.forEach((key, index) => (settings[key] = values[index] ?? ""));
      },
    }),
  };
}

/** Carries what office.js asks to `process`, and the answer back. */
function bridgeTo(process: HostOptions["process"]): Bridge {
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, type, flags, message } = JSON.parse(text) as {
        readonly id: number;
        readonly type: number;
        readonly flags: number;
        readonly message: { readonly body: string | Batch };
      };
      if (type !== REQUEST) return;
      const batch = typeof message.body === "string" ? (JSON.parse(message.body) as Batch) : message.body;
      const answer = (statusCode: number, body: unknown) =>
        bridge.onMessageFromHost?.(
          JSON.stringify({ id, type: REQUEST, message: { statusCode, headers: {}, body: JSON.stringify(body) } }),
        );
      const request = { size: text.length, waits: (flags & WAITS) !== 0, isGrouped: (flags & GROUPED) !== 0 };
      process(batch, request).then(
        (result) => answer(200, result),
        (error: unknown) => answer(500, { error: { code: "GeneralException", message: String(error) } }),
      );
    },
  };
  return bridge;
}

/** "#RRGGBB" as the number that Office passes: blue, green, red. */
function bgr(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return blue * 65536 + green * 256 + red;
}
