import { CommandType, ICommandService, type Univer } from "@univerjs/core";

/** What the grid does to itself: it calculates, and makes rows as high as their texts. */
const ITS_OWN = /^formula\.mutation\.(?!.*defined-name)|auto-height|rich-text|formula-calculation/;

/** Calls back after each change of what the workbook holds, by whomever. */
export function watchChanges(univer: Univer, changed: () => void): void {
  univer
    .__getInjector()
    .get(ICommandService)
    .onCommandExecuted(({ id, type, params }) => {
      const { trigger = "" } = (params ?? {}) as { readonly trigger?: string };
      if (type === CommandType.MUTATION && !ITS_OWN.test(id) && !ITS_OWN.test(trigger)) changed();
    });
}
