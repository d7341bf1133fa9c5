/** The office.js of npm does not send whether a run is grouped, that of the content delivery network does; the flag is the host's own. */
export const GROUPED = 1 << 24;

/** The browser's storage as a private window has it: there, and every touch of it throws. */
export function blockStorage(frame: Window): void {
  Object.defineProperty(frame, "localStorage", {
    configurable: true,
    get() {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  });
}

interface RunContext {
  _requestFlagModifier: number;
}
type Run = (...args: readonly unknown[]) => unknown;

/** Marks the batches of Excel.run({ mergeUndoGroup: true }, …) as soon as office.js has put Excel on its window. */
export function markGroupedRuns(frame: Window): void {
  let excel: object | undefined;
  Object.defineProperty(frame, "Excel", {
    configurable: true,
    enumerable: true,
    get: () => excel,
    set(given: object) {
      excel = given;
      let run: Run | undefined;
      Object.defineProperty(given, "run", {
        configurable: true,
        enumerable: true,
        get: () => run,
        set: (own: Run) => (run = marking(own)),
      });
    },
  });
}

function marking(run: Run): Run {
  return (...args) => {
    const [options, work] = args;
    const isGrouped = (options as { mergeUndoGroup?: boolean } | undefined)?.mergeUndoGroup === true;
    if (!isGrouped || typeof work !== "function") return run(...args);
    return run(options, (context: RunContext) => {
      context._requestFlagModifier |= GROUPED;
      return (work as (given: RunContext) => unknown)(context);
    });
  };
}
