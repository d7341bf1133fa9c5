import { createRoot } from "react-dom/client";
import { onAction, officeColours, officeLanguage, onRibbon } from "../excel/office";
import type { Language } from "../locale/text";
import { card as authority } from "../wizards/authority/card";
import { anyWizard, wizardEntry } from "../wizards/kit/define";
import { card as revenue } from "../wizards/revenue/card";
import { card as staffing } from "../wizards/staffing/card";
import { App, type PaneState } from "./App";
import { excelDesk } from "./excelDesk";
import { createStore } from "./store";
import { version } from "./version";

const wizards = [
  wizardEntry(staffing, () =>
    import(/* webpackChunkName: "staffing" */ "../wizards/staffing").then((loaded) => anyWizard(loaded.staffing)),
  ),
  wizardEntry(revenue, () =>
    import(/* webpackChunkName: "revenue" */ "../wizards/revenue").then((loaded) => anyWizard(loaded.revenue)),
  ),
  wizardEntry(authority, () =>
    import(/* webpackChunkName: "authority" */ "../wizards/authority").then((loaded) => anyWizard(loaded.authority)),
  ),
];
const pane = createStore<PaneState>({ place: "home" });

/** The ribbon's buttons, each with the place that it opens. */
const ribbon = {
  openHome: "home",
  openStaffing: "staffing",
  openRevenue: "revenue",
  openAuthority: "authority",
  openCheck: "check",
  openHelp: "help",
};

/** The planner's own choice of language goes before Office's; it is a preference, so it stays with the machine. */
const LANGUAGE_KEY = "townshipPlanner.language";

function firstLanguage(): Language {
  const chosen = localStorage.getItem(LANGUAGE_KEY);
  return chosen === "zh" || chosen === "en" ? chosen : officeLanguage();
}

void Office.onReady(() => {
  onRibbon(ribbon, (place) => pane.set({ place, moved: true }));
  onAction("insertSample", () => excelDesk.insert("sample", firstLanguage()));
  const root = document.getElementById("pane");
  if (!root) return;
  createRoot(root).render(
    <App
      wizards={wizards}
      desk={excelDesk}
      pane={pane}
      version={version}
      now={() => new Date()}
      officeColours={officeColours}
      firstLanguage={firstLanguage()}
      rememberLanguage={(language) => localStorage.setItem(LANGUAGE_KEY, language)}
    />,
  );
});
