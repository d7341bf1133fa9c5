import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { Language, Text } from "../locale/text";
import { say } from "../locale/text";
import { showCell, showFigure } from "./format";
import type { Figure, ViewCell } from "../wizards/kit/view";

const LanguageContext = createContext<Language>("zh");

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

export interface Speech {
  readonly language: Language;
  readonly t: (text: Text) => string;
  readonly figure: (figure: Figure) => string;
  readonly cell: (cell: ViewCell) => string;
}

/** Words and numbers in the planner's language. */
export function useSpeech(): Speech {
  const language = useContext(LanguageContext);
  return useMemo(
    () => ({
      language,
      t: (text) => say(text, language),
      figure: (figure) => showFigure(figure, language),
      cell: (cell) => showCell(cell, language),
    }),
    [language],
  );
}
