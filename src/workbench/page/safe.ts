import { say, type Language } from "../../locale/text";
import { Autosave } from "./autosave";
import { Keeper, type Found } from "./keeper";
import type { MessageLine } from "./message";
import { words } from "./words";

/** What the page does with a workbook. */
export interface Desk {
  readonly language: Language;
  readonly message: MessageLine;
  /** Where it is told that the workbook is kept. */
  readonly state: () => HTMLElement;
  readonly fileName: () => string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Keeps the workbook in the browser while the planner works, and asks before changes are left that no file has. */
export class Safe {
  readonly autosave: Autosave;
  private keeper: Keeper | undefined;
  private leaving = false;
  private begun = false;

  constructor(private readonly desk: Desk) {
    this.autosave = new Autosave(
      async (unsaved) => {
        const at = Date.now();
        await this.keeper?.keep({ bytes: await desk.bytes(), fileName: desk.fileName(), unsaved, at });
      },
      (state, error) => this.tell(state, error),
    );
    window.addEventListener("beforeunload", (event) => {
      if (this.autosave.unsaved && !this.leaving) event.preventDefault();
    });
  }

  /** The workbook that was kept; undefined where there is none, or the browser keeps nothing. */
  async found(): Promise<Found | undefined> {
    try {
      this.keeper = await Keeper.open();
      return await this.keeper.found();
    } catch (error) {
      this.tell("failed", error);
      return undefined;
    }
  }

  /** From now on changes count. */
  begin(unsaved: boolean): void {
    this.begun = true;
    if (unsaved) this.autosave.changed();
    else this.autosave.saved();
  }

  changed(): void {
    if (this.begun) this.autosave.changed();
  }

  /** Keeps the workbook before the page loads itself anew. */
  async leave(): Promise<void> {
    await this.autosave.now();
    this.leaving = true;
  }

  private tell(state: "changed" | "kept" | "failed", error?: unknown): void {
    const { language, message } = this.desk;
    const time = new Date().toLocaleTimeString(language === "zh" ? "zh-CN" : "en-GB", {
      hour: "2-digit",
      minute: "2-digit",
    });
    if (!this.keeper && state !== "failed") return;
    if (state !== "failed") {
      this.desk.state().textContent = say(state === "kept" ? words.kept(time) : words.changed, language);
      return;
    }
    this.keeper = undefined;
    this.desk.state().textContent = "";
    message.tell(say(words.notKept, language));
    reportError(error);
  }
}
