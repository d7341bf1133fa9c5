import { createRoot } from "react-dom/client";
import { groups } from "../../src/wizards/all";
import { App, type PaneState } from "../../src/taskpane/App";
import { createStore } from "../../src/taskpane/store";
import { towns } from "./county";
import { memoryDesk } from "./memoryDesk";

/** The pane on a workbook in memory: ?lang=en, ?theme=dark|contrast, ?book=empty|clean|dirty, ?place=… */
const asked = new URLSearchParams(location.search);
const dirty = [["高密市镇街基本情况"], ...towns.map((row) => [...row]), ["合计", "", 895000], ["注：数据为示意"]];
(dirty[3] as unknown[])[2] = "118,059";
(dirty[5] as unknown[])[2] = "约九万";
(dirty[6] as unknown[])[0] = " 夏庄镇 ";
const books = { empty: {}, clean: { 镇街: towns }, dirty: { 镇街: dirty } };
const desk = memoryDesk(books[(asked.get("book") ?? "clean") as keyof typeof books], { 镇街: towns });
const colours = {
  dark: { bodyBackgroundColor: "#262626", bodyForegroundColor: "#ffffff" },
  contrast: { bodyBackgroundColor: "#000000", bodyForegroundColor: "#ffffff" },
};
const pane = createStore<PaneState>({ place: asked.get("place") ?? "home" });

Object.assign(window, { desk, pane });
const root = document.getElementById("pane");
if (root)
  createRoot(root).render(
    <App
      groups={groups.map((group) => ({ ...group, wizards: group.wizards.filter(({ id }) => id === "staffing") }))}
      desk={desk}
      pane={pane}
      version="0.1.0"
      now={() => new Date("2026-11-23T10:00:00")}
      firstLanguage={asked.get("lang") === "en" ? "en" : "zh"}
      rememberLanguage={() => undefined}
      officeColours={() => colours[asked.get("theme") as keyof typeof colours]}
    />,
  );
