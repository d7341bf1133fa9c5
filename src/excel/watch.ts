import { batch } from "./batch";

/** Calls back whenever the planner selects something else; gives the way to stop. */
export function onSelection(listener: () => void): () => void {
  return listening((context) => context.workbook.onSelectionChanged.add(() => heard(listener)));
}

/** Calls back after cells have changed, by the planner or by someone who edits the same workbook; gives the way to stop. */
export function onChange(listener: () => void): () => void {
  return listening((context) => context.workbook.worksheets.onChanged.add(() => heard(listener)));
}

function heard(listener: () => void): Promise<void> {
  listener();
  return Promise.resolve();
}

function listening<Event>(
  add: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<Event>,
): () => void {
  const handler = batch(async (context) => {
    const added = add(context);
    await context.sync();
    return added;
  });
  // Without events the pane still works: it reads again when it gets the focus.
  const quiet = handler.catch(() => undefined);
  return () => {
    void quiet.then(async (added) => {
      if (!added) return;
      added.remove();
      await added.context.sync();
    });
  };
}
