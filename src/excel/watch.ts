import type { Edit } from "../inputs/edits";
import { batch } from "./batch";

/** Stops hearing. */
export type Stop = () => void;

/**
 * Calls back after cells have changed, by the planner or by someone who edits the same workbook, with what has changed; our own
 * writing is not told. Gives the way to stop.
 */
export function onChange(listener: (edit: Edit) => void): Stop {
  const heard = ({ worksheetId, address, changeType, triggerSource }: Excel.WorksheetChangedEventArgs) => {
    const moved = changeType !== "RangeEdited" && changeType !== "Unknown";
    if (triggerSource !== "ThisLocalAddin") listener({ sheetId: worksheetId, address: moved ? undefined : address });
    return Promise.resolve();
  };
  return registered(() =>
    batch(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(heard);
      await context.sync();
      return async () => {
        added.remove();
        await added.context.sync();
      };
    }),
  );
}

/** Calls back when the planner selects other cells. */
export function onSelect(listener: () => void): Stop {
  const heard = () => {
    listener();
    return Promise.resolve();
  };
  return registered(() =>
    batch(async (context) => {
      const added = context.workbook.onSelectionChanged.add(heard);
      await context.sync();
      return async () => {
        added.remove();
        await added.context.sync();
      };
    }),
  );
}

/** Calls back when the planner closes the pane, where the add-in runs on for its functions, and when it is opened again. */
export function onVisible(listener: (isVisible: boolean) => void): Stop {
  return registered(() =>
    Office.addin.onVisibilityModeChanged(({ visibilityMode }) =>
      listener(visibilityMode === Office.VisibilityMode.taskpane),
    ),
  );
}

/** Without events the pane still works: it looks again when it gets the focus. */
function registered(register: () => Promise<() => Promise<void>>): Stop {
  const quiet = register().catch(() => undefined);
  return () => void quiet.then((stop) => stop?.());
}
