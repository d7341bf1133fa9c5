import { say, type Language } from "../../locale/text";
import { words } from "./words";

/** The line under the ribbon: what a cell says, how far a work is, and notices, which stay until they are put away. */
export class MessageLine {
  private notice: string | undefined;
  private work: { readonly text: HTMLElement } | undefined;
  private cell: { readonly sentence: string; readonly isFault: boolean } = { sentence: "", isFault: false };

  constructor(
    private readonly place: HTMLElement,
    private readonly language: Language,
  ) {}

  /** What the selected cell says; it waits behind a notice. */
  show(sentence: string, isFault: boolean): void {
    this.cell = { sentence, isFault };
    this.draw();
  }

  tell(notice: string): void {
    this.notice = notice;
    this.draw();
  }

  /** Tells how far a work is, with a button that calls it off; gives what ends this. */
  begin(callOff: () => void): { readonly tell: (sentence: string) => void; readonly end: () => void } {
    const text = document.createElement("span");
    this.work = { text };
    this.notice = undefined;
    this.place.replaceChildren(text, this.button(say(words.cancel, this.language), callOff));
    this.place.classList.remove("fault");
    return {
      tell: (sentence) => (text.textContent = sentence),
      end: () => {
        this.work = undefined;
        this.draw();
      },
    };
  }

  private draw(): void {
    if (this.work) return;
    const text = document.createElement("span");
    text.textContent = this.notice ?? this.cell.sentence;
    const putAway = () => {
      this.notice = undefined;
      this.draw();
    };
    this.place.replaceChildren(
      text,
      ...(this.notice === undefined ? [] : [this.button(say(words.putAway, this.language), putAway)]),
    );
    this.place.classList.toggle("fault", this.notice !== undefined || this.cell.isFault);
  }

  private button(label: string, act: () => void): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", act);
    return button;
  }
}
