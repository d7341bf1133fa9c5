import type { Browser, Dialog, FrameLocator, Locator, Page } from "playwright-core";
import towns from "../../assets/sample/gaomi.json";

export type Cell = string | number | boolean | null;
export type Lang = "zh-CN" | "en";

/** What the page of the workbench offers to tests; see its own documentation. */
interface InPage {
  readonly ready: Promise<void>;
  readonly new: () => Promise<void>;
  sheets(): string[];
  read(address: string): Promise<Cell[][]>;
  formulas(address: string): Promise<Cell[][]>;
  write(address: string, rows: Cell[][]): Promise<void>;
  select(address: string): void;
  settle(): Promise<void>;
  message(address: string): string | undefined;
  usedMembers(): readonly { readonly name: string; readonly since: string }[];
  act(action: string): Promise<void>;
  save(): Promise<Uint8Array>;
  saveValues(): Promise<Uint8Array>;
  open(file: ArrayBuffer): Promise<void>;
}
declare const workbench: InPage;

/** A browser, whose pages know nothing of each other, or a part of it, whose pages share what they keep. */
type Pages = {
  newPage(options?: { readonly viewport: { readonly width: number; readonly height: number } }): Promise<Page>;
};

/** The workbench in a browser page, driven as a planner drives it. */
export class Workbench {
  private constructor(
    readonly page: Page,
    readonly broken: readonly string[],
  ) {}

  static async open(
    browser: Pages,
    lang: Lang,
    sample = "all",
    host: "lenient" | "strict" = "lenient",
  ): Promise<Workbench> {
    const page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
    page.setDefaultTimeout(30_000);
    const broken: string[] = [];
    page.on("pageerror", (error) => broken.push(error.message));
    page.on("console", (message) => message.type() === "error" && broken.push(message.text()));
    await page.goto(`${process.env["WORKBENCH_URL"]}/?lang=${lang}&sample=${sample}&host=${host}`);
    await page.evaluate(() => workbench.ready);
    return new Workbench(page, broken);
  }

  /** With only the sample county's town table in Chinese, as plain cells at Sheet1!A1:L11: much quicker than all its tables. */
  static async withTowns(browser: Browser): Promise<Workbench> {
    const bench = await Workbench.open(browser, "zh-CN", "none");
    const cells = [towns.headings, ...towns.rows].map((row) =>
      row.map((cell): Cell => (typeof cell === "object" ? cell.zh : cell)),
    );
    await bench.write("Sheet1!A1", cells);
    return bench;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("#pane iframe");
  }
  /** The button at the foot of the pane that leads on. */
  get primary(): Locator {
    return this.pane.locator("footer button").last();
  }
  button(name: string | RegExp): Locator {
    return this.pane.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
  }
  heading(name: string): Locator {
    return this.pane.getByRole("heading", { name, exact: true });
  }
  ribbon(label: string): Locator {
    return this.page.locator("#bar").getByRole("button", { name: label });
  }

  /** Loads the page anew, answering whether changes are to be left, and gives what the browser asked. */
  async reload(): Promise<readonly string[]> {
    const asked: string[] = [];
    const accept = (dialog: Dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    };
    this.page.on("dialog", accept);
    await this.page.reload();
    await this.page.evaluate(() => workbench.ready);
    this.page.off("dialog", accept);
    return asked;
  }

  sheets(): Promise<string[]> {
    return this.page.evaluate(() => workbench.sheets());
  }
  async read(address: string): Promise<Cell[][]> {
    return this.page.evaluate(async (place) => {
      await workbench.settle();
      return workbench.read(place);
    }, address);
  }
  formulas(address: string): Promise<Cell[][]> {
    return this.page.evaluate((place) => workbench.formulas(place), address);
  }
  async write(address: string, rows: Cell[][]): Promise<void> {
    await this.page.evaluate(
      async ([place, cells]) => {
        await workbench.write(place, cells);
        await workbench.settle();
      },
      [address, rows] as const,
    );
  }
  select(address: string): Promise<void> {
    return this.page.evaluate((place) => workbench.select(place), address);
  }
  message(address: string): Promise<string | undefined> {
    return this.page.evaluate((place) => workbench.message(place), address);
  }
  usedMembers() {
    return this.page.evaluate(() => workbench.usedMembers());
  }
  /** The bytes of the saved file: with live formulas, or with values only. */
  async saved(what: "save" | "saveValues"): Promise<Buffer> {
    const text = await this.page.evaluate(async (how) => {
      await workbench.settle();
      return btoa([...(await workbench[how]())].map((byte) => String.fromCharCode(byte)).join(""));
    }, what);
    return Buffer.from(text, "base64");
  }
  async reopen(bytes: Buffer): Promise<void> {
    await this.page.evaluate(
      async (text) => workbench.open(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer),
      bytes.toString("base64"),
    );
  }
  async empty(): Promise<void> {
    await this.page.evaluate(() => workbench.new());
  }
}

/** The numbers of a block in one list. */
export function numbers(cells: readonly (readonly Cell[])[]): number[] {
  return cells.flat().map(Number);
}

export function sum(cells: readonly (readonly Cell[])[]): number {
  return numbers(cells).reduce((total, value) => total + value, 0);
}
