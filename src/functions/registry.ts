import { families } from "./all";

/** The family of each function by its id. A build works this file out: functions.js holds the list and no family. */
export const familyOf: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(families).flatMap(([family, { functions }]) => functions.map(({ id }) => [id, family])),
);
