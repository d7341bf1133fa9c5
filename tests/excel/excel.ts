import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM, ResourceLoader } from "jsdom";
import { MemoryGrid, type Calculate } from "../../src/workbench/grid/memory";
import { Host } from "../../src/workbench/host/host";
import { LENIENT, type Limits } from "../../src/workbench/host/limits";

const OFFICE_JS = path.resolve("node_modules/@microsoft/office-js/dist");
const ADDRESS = "http://localhost/";

/** office.js as Microsoft ships it, from the installed package. */
class OfficeFiles extends ResourceLoader {
  override fetch(url: string) {
    return Promise.resolve(readFileSync(path.join(OFFICE_JS, new URL(url).pathname))) as ReturnType<
      ResourceLoader["fetch"]
    >;
  }
}

export interface OpenWorkbook {
  readonly grid: MemoryGrid;
  readonly host: Host;
  /** The window of the add-in, with all that office.js puts on it. */
  readonly window: Window & {
    readonly Office: typeof globalThis.Office;
    readonly CustomFunctions: typeof globalThis.CustomFunctions;
  };
  close(): void;
}

/** Opens an empty workbook in memory and makes the real office.js find it, as Excel does for an add-in. */
export async function openWorkbook(
  options: {
    readonly calculate?: Calculate;
    readonly limits?: Partial<Limits>;
    readonly grid?: (grid: MemoryGrid) => void;
  } = {},
): Promise<OpenWorkbook> {
  const grid = new MemoryGrid(options.calculate);
  options.grid?.(grid);
  const host = new Host(grid, { ...LENIENT, ...options.limits });
  const page = new JSDOM(`<!doctype html><script src="/office.js"></script>`, {
    url: ADDRESS,
    runScripts: "dangerously",
    resources: new OfficeFiles(),
    pretendToBeVisual: true,
    beforeParse: (window) =>
      host.attach(window as unknown as Window, {
        locale: "en-US",
        theme: () => ({
          bodyForegroundColor: "#000000",
          bodyBackgroundColor: "#ffffff",
          controlForegroundColor: "#000000",
          controlBackgroundColor: "#ffffff",
        }),
      }),
  });
  await new Promise((resolve) => page.window.addEventListener("load", resolve));
  const { Office, OfficeExtension } = page.window as unknown as {
    Office: typeof globalThis.Office;
    OfficeExtension: typeof globalThis.OfficeExtension;
  };
  await Office.onReady();
  const { Excel } = page.window as unknown as { Excel: typeof globalThis.Excel };
  // office.js then refuses by itself whatever is newer than the requirement sets that the host claims.
  (
    OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } }
  ).CommonUtility._doApiNotSupportedCheck = true;
  Object.assign(globalThis, { Office, OfficeExtension, Excel });
  return { grid, host, window: page.window as unknown as OpenWorkbook["window"], close: () => page.window.close() };
}
