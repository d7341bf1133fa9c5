import { createRoot } from "react-dom/client";
import { languageOf, type Language } from "../locale/text";
import { anyWizard } from "../wizards/define";
import { staffing } from "../wizards/staffing";
import { App, type PaneState } from "./App";
import { excelDesk } from "./excelDesk";
import { createStore } from "./store";
import { version } from "./version";

const wizards = [anyWizard(staffing)];
const pane = createStore<PaneState>({ place: "home" });

/** The ribbon's buttons, each with the place that it opens. */
const ribbon = { openHome: "home", openStaffing: "staffing", openRevenue: "revenue", openAuthority: "authority", openCheck: "check", openHelp: "help" };

const LANGUAGE_KEY = "townshipPlanner.language";

function firstLanguage(): Language {
  const chosen = localStorage.getItem(LANGUAGE_KEY);
  return chosen === "zh" || chosen === "en" ? chosen : languageOf(Office.context.displayLanguage);
}

void Office.onReady(() => {
  for (const [action, place] of Object.entries(ribbon))
    Office.actions.associate(action, (event: Office.AddinCommands.Event) => {
      pane.set({ place, moved: true });
      void Office.addin.showAsTaskpane().finally(() => event.completed());
    });
  const root = document.getElementById("pane");
  if (!root) return;
  createRoot(root).render(
    <App
      wizards={wizards} desk={excelDesk()} pane={pane} version={version} now={() => new Date()}
      firstLanguage={firstLanguage()} rememberLanguage={(language) => localStorage.setItem(LANGUAGE_KEY, language)}
      officeColours={() => Office.context.officeTheme}
    />,
  );
});
