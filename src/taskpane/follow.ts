import type { Edit } from "../inputs/edits";

/** What has happened to the workbook since a place was last looked at: edits, or more than edits tell. */
export type Happened = readonly Edit[] | "anything";

interface Following {
  /** The places that have looked at the workbook. */
  readonly places: () => readonly string[];
  readonly shown: () => string;
  readonly look: (place: string, happened: Happened) => void;
  /** How long the planner must be still, in milliseconds. */
  readonly pause: number;
}

/** More edits than these are no longer told apart. */
const MOST = 50;

/**
 * Has the place that is shown look at the workbook again a moment after the planner's last change; another place looks when it is
 * shown, and nothing looks while the pane is closed.
 */
export function follow({ places, shown, look, pause }: Following) {
  const missed = new Map<string, Happened>();
  let isVisible = true;
  let waiting: number | undefined;
  const catchUp = () => {
    const place = shown();
    const happened = missed.get(place);
    if (!isVisible || happened === undefined) return;
    missed.delete(place);
    look(place, happened);
  };
  const soon = () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(catchUp, pause);
  };
  return {
    heard(happened: Happened): void {
      for (const place of places()) missed.set(place, joined(missed.get(place) ?? [], happened));
      if (isVisible) soon();
    },
    moved: catchUp,
    visible(now: boolean): void {
      isVisible = now;
      catchUp();
    },
    stop: () => window.clearTimeout(waiting),
  };
}

function joined(before: Happened, after: Happened): Happened {
  if (before === "anything" || after === "anything" || before.length + after.length > MOST) return "anything";
  return [...before, ...after];
}
