import { batch } from "./batch";

/** Calls back after cells have changed, by the planner or by someone who edits the same workbook; gives the way to stop. */
export function onChange(listener: () => void): () => void {
  const heard = () => {
    listener();
    return Promise.resolve();
  };
  const handler = batch(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(heard);
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
