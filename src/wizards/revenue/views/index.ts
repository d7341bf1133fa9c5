import type { View } from "../../kit/view";
import type { Ready } from "../compute";
import { curve, waterfall } from "./chosen";
import { lastYear } from "./lastYear";
import { notes, reconciliation } from "./reconciliation";
import { levelsTable, nextPercentTable } from "./receipts";
import { coverage, townTable } from "./towns";

/** What the planner checks before anything is written: levels, reconciliation, towns, the chosen town, and the next percent. */
export function previewViews(at: Ready): View[] {
  return [
    reconciliation(at),
    ...notes(at),
    levelsTable(at),
    townTable(at),
    ...lastYear(at),
    waterfall(at),
    ...curve(at),
    coverage(at),
    nextPercentTable(at),
  ];
}
