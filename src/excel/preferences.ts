/**
 * What the planner prefers on this machine, kept in the browser's storage. In private windows and third-party frames every
 * touch of the storage throws: there a preference lasts as long as the pane. Office asks for keys of its own partition.
 */
export interface Preferences {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
}

const PREFIX = "townshipPlanner.";

export function preferences(frame: Pick<Window, "localStorage">, partition = ""): Preferences {
  const storage = usable(frame);
  const inMemory = new Map<string, string>();
  const name = (key: string) => `${partition}${PREFIX}${key}`;
  return {
    get: (key) => inMemory.get(key) ?? storage?.getItem(name(key)) ?? undefined,
    set(key, value) {
      inMemory.set(key, value);
      storage?.setItem(name(key), value);
    },
  };
}

/** The storage where it takes and gives back; whether it does can only be found by trying (Office's advice). */
function usable(frame: Pick<Window, "localStorage">): Storage | undefined {
  const trial = `${PREFIX}trial`;
  try {
    const { localStorage } = frame;
    localStorage.setItem(trial, trial);
    localStorage.removeItem(trial);
    return localStorage;
  } catch {
    return undefined;
  }
}

/** The preferences of this add-in in this Office. */
export function officePreferences(): Preferences {
  return preferences(window, Office.context.partitionKey);
}
