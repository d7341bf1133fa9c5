import { createRoot } from "react-dom/client";
import { onAction, officeColours, officeLanguage, onRibbon } from "../excel/office";
import { officePreferences, type Preferences } from "../excel/preferences";
import type { Language } from "../locale/text";
import { groups } from "../wizards/all";
import { App, type PaneState } from "./App";
import { excelDesk } from "./excelDesk";
import { ribbonPlaces } from "./ribbon";
import { createStore } from "./store";
import { inWorker } from "../solver/inWorker";
import { version } from "./version";

const pane = createStore<PaneState>({ place: "home" });

const solve = inWorker(
  () => new Worker(new URL(/* webpackChunkName: "solver" */ "../solver/worker.ts", import.meta.url)),
  () => import("../solver/answer").then(({ solveHere }) => solveHere),
);

/** The planner's own choice of language goes before Office's; it is a preference, so it stays with the machine. */
const LANGUAGE_KEY = "language";

function firstLanguage(kept: Preferences): Language {
  const chosen = kept.get(LANGUAGE_KEY);
  return chosen === "zh" || chosen === "en" ? chosen : officeLanguage();
}

const now = () => new Date();

void Office.onReady(() => {
  const kept = officePreferences();
  onRibbon(ribbonPlaces(), (place) => pane.set({ place, moved: true }));
  onAction("insertSample", () => excelDesk.insert("sample", firstLanguage(kept)));
  // The tables of one job, for who tries that one: a workbook with all of them is slower.
  for (const wizard of groups.flatMap(({ wizards }) => wizards))
    onAction(`insertSample.${wizard.id}`, () => excelDesk.insert("sample", firstLanguage(kept), [wizard]));
  const root = document.getElementById("pane");
  if (!root) return;
  createRoot(root).render(
    <App
      groups={groups}
      desk={excelDesk}
      pane={pane}
      version={version}
      now={now}
      solve={solve}
      officeColours={officeColours}
      firstLanguage={firstLanguage(kept)}
      rememberLanguage={(language) => kept.set(LANGUAGE_KEY, language)}
    />,
  );
});
