import { languageOf, type Language } from "../locale/text";

/** The language of Office's own interface. */
export function officeLanguage(): Language {
  return languageOf(Office.context.displayLanguage);
}

/** The colours of Office's theme; asked again on every focus, because not every Office announces a change. */
export function officeColours(): Office.OfficeTheme | undefined {
  return Office.context.officeTheme as Office.OfficeTheme | undefined;
}

/** Ties an action that opens nothing, such as putting the sample in, to its name. */
export function onAction(action: string, work: () => Promise<unknown>): void {
  Office.actions.associate(action, (event: Office.AddinCommands.Event) => void work().finally(() => event.completed()));
}

/** Ties the ribbon's buttons to the places of the pane, which they open. */
export function onRibbon(actions: Readonly<Record<string, string>>, open: (place: string) => void): void {
  for (const [action, place] of Object.entries(actions))
    Office.actions.associate(action, (event: Office.AddinCommands.Event) => {
      open(place);
      void Office.addin.showAsTaskpane().finally(() => event.completed());
    });
}
