import "./page.css";
import { parseArea } from "../../inputs/address";
import { languageOf, say, type Language, type Text } from "../../locale/text";
import type { Cell, Rectangle } from "../grid/grid";
import type { OfferedFunction } from "../grid/offered";
import { UniverGrid } from "../grid/univer";
import { Host, type UsedMember } from "../host/host";
import { limitsOf } from "../host/limits";
import { FileFault, type Unsupported } from "../file/contents";
import { isCalledOff, readFile, showContents } from "../file/open";
import { saveValues, saveWorkbook } from "../file/save";
import { snapshot } from "../file/snapshot";
import { Work } from "../file/work";
import { drawBar, type RibbonButton } from "./bar";
import { MessageLine } from "./message";
import { Pane } from "./pane";
import { Safe } from "./safe";
import type { ThemeName } from "./themes";
import { words } from "./words";

/** What the console and the tests reach. Addresses are such as Sheet1!A1:B3. */
interface Workbench {
  readonly ready: Promise<void>;
  /** A blank workbook. */
  "new"(): Promise<void>;
  sheets(): string[];
  read(address: string): Promise<Cell[][]>;
  formulas(address: string): Promise<Cell[][]>;
  /** Texts that begin with = are formulas. */
  write(address: string, rows: Cell[][]): Promise<void>;
  /** Selects cells as the planner does. */
  select(address: string): void;
  /** Resolves when everything is calculated. */
  settle(): Promise<void>;
  /** The sentence of the function in a cell, where it has one. */
  message(address: string): string | undefined;
  usedMembers(): readonly UsedMember[];
  /** The titles of all charts, and how many areas are coloured by rules. */
  drawn(): { readonly charts: readonly string[]; readonly colours: number };
  act(action: string): Promise<void>;
  save(): Promise<Uint8Array>;
  saveValues(): Promise<Uint8Array>;
  open(file: ArrayBuffer): Promise<void>;
}

const query = new URLSearchParams(location.search);
const language: Language = languageOf(query.get("lang") ?? "zh-CN");
let theme = (query.get("theme") ?? "light") as ThemeName;
/** Under which name the workbook is saved. */
let fileName = "Book1.xlsx";
const at = (id: string) => document.getElementById(id) as HTMLElement;

const grid = new UniverGrid(at("grid"), language, "Book1");
const limits = limitsOf(query);
const host = new Host(grid, limits);
const pane = new Pane(host, grid, at("pane"));
const message = new MessageLine(at("message"), language);

const safe = new Safe({
  language,
  message,
  state: () => at("kept"),
  fileName: () => fileName,
  bytes: () => saveWorkbook(host.book),
});

/** The page with another parameter; the workbook comes back with it. */
async function reload(parameter: string, value: string): Promise<void> {
  await safe.leave();
  query.set(parameter, value);
  location.search = query.toString();
}

function wear(chosen: ThemeName): void {
  theme = chosen;
  document.documentElement.dataset["theme"] = theme;
  grid.darken(theme !== "light");
  host.themeChanged();
}

/** Brings back what the browser has kept; false where there is nothing. */
async function restore(): Promise<boolean> {
  const found = await safe.found();
  if (!found) return false;
  try {
    await openBytes(found.bytes.slice().buffer);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    message.tell(say(words.notRestored, language));
    return false;
  }
  fileName = found.fileName;
  if (found.isLeft) message.tell(say(words.restored(fileName), language));
  safe.begin(found.unsaved);
  return true;
}

function place(address: string): Rectangle & { readonly sheet: string } {
  const area = parseArea(address, grid.sheets().find(({ id }) => id === grid.activeSheet())?.name);
  const sheet = area && host.book.sheet(area.sheet);
  if (!sheet) throw new Error(`There is no place ${address} in this workbook.`);
  return { ...area, sheet: sheet.id };
}

function showMessage(): void {
  const { sheet, area } = grid.selection();
  const sentence = pane.sentence({ sheet, row: area.row, column: area.column });
  message.show(sentence ?? say(words.ready, language), sentence !== undefined);
}

async function open(file: File): Promise<void> {
  const cancel = new AbortController();
  const line = message.begin(() => cancel.abort());
  const work = new Work((done) => line.tell(say(words.opening(Math.round(done * 100)), language)), cancel.signal);
  try {
    const unsupported = await openBytes(await file.arrayBuffer(), work);
    fileName = file.name;
    safe.autosave.saved();
    if (unsupported.length > 0) message.tell(say(words.notShown(unsupported), language));
  } catch (error) {
    message.tell(say(whyNot(error), language));
    if (!(error instanceof FileFault) && !isCalledOff(error)) throw error;
  } finally {
    line.end();
  }
}

function whyNot(error: unknown): Text {
  if (isCalledOff(error)) return words.calledOff;
  return error instanceof FileFault ? words.cannotOpen[error.reason] : words.notTaken;
}

/** Reads the whole file before it takes the place of the workbook, which comes back where it cannot. */
async function openBytes(bytes: ArrayBuffer, work = new Work()): Promise<readonly Unsupported[]> {
  const contents = await readFile(bytes, work.part(0, 0.5));
  const before = await snapshot(host.book);
  try {
    await showContents(host.book, contents, work.part(0.5, 1));
  } catch (error) {
    await showContents(host.book, before);
    throw error;
  }
  await grid.settle();
  showMessage();
  return contents.unsupported;
}

async function save(): Promise<void> {
  download(await saveWorkbook(host.book), fileName);
  safe.autosave.saved();
}

async function saveAsValues(): Promise<void> {
  const name = fileName.replace(/\.xlsx$/i, "");
  download(
    await saveValues(host.book, say(words.valuesNote, language)),
    `${name} (${say(words.valuesName, language)}).xlsx`,
  );
}

const json = async <T>(file: string) => (await (await fetch(file)).json()) as T;

async function start(): Promise<void> {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = `${say(words.title, language)} · ${language === "zh" ? "工作台" : "Workbench"}`;
  const buttons = await json<readonly RibbonButton[]>(`/workbench/ribbon.${language}.json`);
  drawBar(at("bar"), buttons, language, theme, {
    act: (action) => void pane.act(action).then(() => pane.focus()),
    create: () => void (confirm(say(words.discard, language)) && workbench.new()),
    open: (file) => void open(file),
    save: () => void save(),
    saveValues: () => void saveAsValues(),
    language: (chosen) => void reload("lang", chosen === "zh" ? "zh-CN" : "en"),
    theme: (chosen) => {
      query.set("theme", chosen);
      history.replaceState(null, "", `?${query.toString()}`);
      wear(chosen);
    },
  });
  window.addEventListener("keydown", ({ key }) => key === "F6" && pane.focus(), true);
  resizable(at("divider"), say(words.divider, language));
  showMessage();
  wear(theme);
  await pane.load(language === "zh" ? "zh-CN" : "en-US", () => theme, say(words.pane, language));
  await pane.offerFunctions(
    await json<{ functions: (OfferedFunction & { id: string })[] }>(
      language === "zh" ? "/addin/functions.zh-CN.json" : "/addin/functions.json",
    ),
    "TOWN",
  );
  grid.onUser(
    (sheet, area) => {
      host.book.tell({ kind: "cells", sheet, area, byUser: true });
      showMessage();
    },
    () => {
      host.selectionChanged();
      showMessage();
    },
  );
  grid.onChange(() => safe.changed());
  host.book.onChange(({ kind }) => kind === "parts" && safe.changed());
  if (await restore()) return;
  for (const action of samples(query.get("sample") ?? "all")) await pane.act(action);
  await grid.settle();
  safe.begin(false);
}

/** What puts the sample county there: all of it, none, or the tables of some jobs, such as staffing,hiring. */
function samples(wanted: string): string[] {
  if (wanted === "none") return [];
  return wanted === "all" ? ["insertSample"] : wanted.split(",").map((job) => `insertSample.${job}`);
}

function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(
    new Blob([bytes as BlobPart], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }),
  );
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The pane is as wide as Excel lets it be. */
function resizable(divider: HTMLElement, label: string): void {
  const [least, most] = [320, 450];
  let width = Math.min(most, Math.max(least, Number(query.get("pane")) || 380));
  const set = (next: number) => {
    width = Math.min(most, Math.max(least, next));
    document.documentElement.style.setProperty("--pane", `${width}px`);
    divider.ariaValueNow = String(width);
  };
  divider.ariaLabel = label;
  set(width);
  divider.addEventListener("pointerdown", (event) => {
    divider.setPointerCapture(event.pointerId);
    const move = ({ clientX }: PointerEvent) => set(window.innerWidth - clientX);
    divider.addEventListener("pointermove", move);
    divider.addEventListener("pointerup", () => divider.removeEventListener("pointermove", move), { once: true });
  });
  divider.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") set(width + 10);
    if (key === "ArrowRight") set(width - 10);
  });
}

const workbench: Workbench = {
  ready: start(),
  new: async () => {
    host.book.clear("Sheet1");
    fileName = "Book1.xlsx";
    await grid.settle();
    safe.autosave.saved();
    showMessage();
  },
  sheets: () => grid.sheets().map(({ name }) => name),
  read: (address) => {
    const { sheet, ...area } = place(address);
    return grid.values(sheet, area);
  },
  formulas: (address) => {
    const { sheet, ...area } = place(address);
    return grid.formulas(sheet, area);
  },
  write: async (address, rows) => {
    const { sheet, row, column } = place(address);
    await grid.write(sheet, row, column, rows);
    host.book.tell({
      kind: "cells",
      sheet,
      area: { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 },
      byUser: true,
    });
  },
  select: (address) => {
    const { sheet, ...area } = place(address);
    grid.activate(sheet);
    grid.select(sheet, area);
    host.selectionChanged();
    showMessage();
  },
  settle: () => grid.settle(),
  message: (address) => pane.sentence(place(address)),
  usedMembers: () => host.usedMembers(),
  drawn: () => ({ charts: host.book.charts.map(({ title }) => title), colours: host.book.colours.length }),
  act: (action) => pane.act(action),
  save: () => saveWorkbook(host.book),
  saveValues: () => saveValues(host.book, say(words.valuesNote, language)),
  open: async (file) => void (await openBytes(file)),
};
Object.assign(window, { workbench });
