import type { CellFunction } from "./define";

/** Every function of the namespace TOWN, family by family: the one list that registration, metadata, manual and tests read. */
export const allFunctions: readonly CellFunction[] = [];
