import { fingerprint } from "../../inputs/table";
import type { JobState } from "./state";

/** The sources of the written plan that hold something else by now, or are gone, by their addresses. */
export function changedSources({ written, grids }: Pick<JobState, "written" | "grids">): string[] {
  return Object.entries(written?.plan.record.sources ?? {}).flatMap(([key, { address, fingerprint: then }]) => {
    const grid = grids[key];
    return grid && fingerprint(grid) === then ? [] : [address];
  });
}
