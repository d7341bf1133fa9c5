import { fingerprint, readTable, type Grid } from "../../src/inputs/table";
import { wizards } from "../../src/wizards/all";
import { inUnits, stand, type AnyWizard, type Context, type Readings, type Wizard } from "../../src/wizards/kit/define";

/** A sheet as the pane reads it. */
export function sheet(name: string, cells: Grid["cells"], row = 0): Grid {
  return { cells, origin: { sheet: name, row, column: 0 } };
}

/** A wizard at work on sheets, as the pane leads it. */
export function atWork<Choices, Value, Result>(
  wizard: Wizard<Choices, Value, Result>,
  grids: Readonly<Record<string, Grid>>,
  language: "zh" | "en" = "zh",
) {
  const readings: Readings = Object.fromEntries(
    wizard.sources.flatMap(({ key, spec }) => (grids[key] ? [[key, readTable(spec, grids[key])]] : [])),
  );
  const context: Context = {
    language,
    year: 2027,
    sheetNames: ["Towns"],
    sources: Object.fromEntries(
      Object.entries(grids).map(([key, grid]) => [
        key,
        { address: `${grid.origin?.sheet}!A1`, mapping: {}, fingerprint: fingerprint(grid) },
      ]),
    ),
    now: new Date("2026-11-23T08:00:00Z"),
    version: "0.1.0",
  };
  const choices = wizard.start(readings, context);
  return {
    readings,
    context,
    choices,
    stand: (changed: Partial<Choices> = {}) => {
      const now = { ...choices, ...changed };
      return stand(wizard, inUnits(wizard, readings, now), now, context);
    },
  };
}

/** A wizard by its id, loaded as the pane loads it. */
export function wizard(id: string): Promise<AnyWizard> {
  const entry = wizards.find((one) => one.id === id);
  if (!entry) throw new Error(`no wizard ${id}`);
  return entry.load();
}
