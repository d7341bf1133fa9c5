import { ICommandService, type Univer } from "@univerjs/core";

const MARKED = "sheet.operation.mark-dirty-row-auto-height";
const CANCEL = "sheet.operation.cancel-mark-dirty-row-auto-height";

/** Univer measures the heights of rows when the browser is idle, and stumbles over a sheet that has gone meanwhile. */
export class RowHeights {
  private readonly tasks = new Map<string, string[]>();
  private readonly commands: ICommandService;

  constructor(univer: Univer) {
    this.commands = univer.__getInjector().get(ICommandService);
    this.commands.onCommandExecuted(({ id, params }) => {
      if (id !== MARKED) return;
      const task = params as { readonly subUnitId: string; readonly id: string };
      this.tasks.set(task.subUnitId, [...(this.tasks.get(task.subUnitId) ?? []), task.id]);
    });
  }

  /** Leaves the rows of a sheet unmeasured. */
  giveUp(unitId: string, sheet: string): void {
    for (const id of this.tasks.get(sheet) ?? []) this.commands.syncExecuteCommand(CANCEL, { unitId, id });
    this.tasks.delete(sheet);
  }
}
