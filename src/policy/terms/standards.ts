import { exact } from "../../domain/kernel/exact";
import type { Band } from "../../domain/workforce/bands";
import { nameIndex, type Named } from "../names";
import { latest } from "./latest";
import standards from "./standards.json";

/** A standard that some place has published, by numbers or by classes. It is a template here, not law. */
interface StandardTemplate extends Named {
  readonly bands: readonly Band<number | string>[];
}

/** A template as its file holds it: the edge or class, then decimals. */
interface RawTemplate extends Named {
  readonly bands: readonly (readonly (number | string)[])[];
}

export const standardTemplates: readonly StandardTemplate[] = latest<RawTemplate[]>(standards).map(
  ({ bands, ...template }) => ({
    ...template,
    bands: bands.map(([key = "", ...gives]) => ({ key, gives: gives.map(exact) })),
  }),
);

/** The template of a name, in either language. */
export const findTemplate: (name: string) => StandardTemplate | undefined = nameIndex(standardTemplates);
