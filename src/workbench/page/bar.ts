import { say, type Language } from "../../locale/text";
import { themes, type ThemeName } from "./themes";
import { words } from "./words";

export interface RibbonButton {
  readonly action: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
}

export interface BarActions {
  readonly act: (action: string) => void;
  readonly create: () => void;
  readonly open: (file: File) => void;
  readonly save: () => void;
  readonly saveValues: () => void;
  readonly language: (language: Language) => void;
  readonly theme: (theme: ThemeName) => void;
}

/** The ribbon of the add-in, as its manifest has it, and what Excel's own frame would offer: files, language, theme. */
export function drawBar(
  bar: HTMLElement,
  buttons: readonly RibbonButton[],
  language: Language,
  theme: ThemeName,
  actions: BarActions,
): void {
  const tab = element("div", { className: "tab" }, [
    element("b", { textContent: say(words.title, language) }),
    element("span", { textContent: say(words.what, language) }),
  ]);
  const ribbon = buttons.map(({ action, label, tip, icon }) => {
    const button = element("button", { title: tip, type: "button" }, [
      element("img", { src: icon, alt: "" }),
      element("span", { textContent: label }),
    ]);
    button.dataset["action"] = action;
    button.addEventListener("click", () => actions.act(action));
    return button;
  });
  const file = element("input", { type: "file", accept: ".xlsx", hidden: true });
  file.addEventListener("change", () => {
    const chosen = file.files?.[0];
    if (chosen) actions.open(chosen);
    file.value = "";
  });
  const languages = select(
    say(words.language, language),
    "language",
    [
      ["zh", "中文"],
      ["en", "English"],
    ],
    language,
    (value) => actions.language(value as Language),
  );
  const looks = select(
    say(words.theme, language),
    "theme",
    Object.keys(themes).map((name) => [name, say(words.themes[name as ThemeName], language)]),
    theme,
    (value) => actions.theme(value as ThemeName),
  );
  bar.replaceChildren(
    tab,
    ...ribbon,
    element("div", { className: "space" }),
    element("span", { id: "kept", title: say(words.keptTip, language) }),
    plain(say(words.create, language), "create", actions.create),
    plain(say(words.open, language), "open", () => file.click()),
    file,
    plain(say(words.save, language), "save", actions.save, say(words.saveTip, language)),
    plain(say(words.saveValues, language), "saveValues", actions.saveValues, say(words.saveValuesTip, language)),
    languages,
    looks,
  );
}

function plain(text: string, id: string, act: () => void, title = ""): HTMLButtonElement {
  const button = element("button", { className: "plain", type: "button", textContent: text, id, title });
  button.addEventListener("click", act);
  return button;
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  children: readonly Node[] = [],
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function select(
  label: string,
  id: string,
  options: readonly (readonly string[])[],
  chosen: string,
  onChange: (value: string) => void,
): HTMLSelectElement {
  const made = element(
    "select",
    { id, ariaLabel: label, title: label },
    options.map(([value = "", text = ""]) =>
      element("option", { value, textContent: text, selected: value === chosen }),
    ),
  );
  made.addEventListener("change", () => onChange(made.value));
  return made;
}
