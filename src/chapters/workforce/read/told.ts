import type { Code, Facts } from "../../../domain/kernel/errors";
import { fault, type Issue } from "../../../inputs/faults";
import type { rosterTable, RosterReading } from "../tables";

type Key = keyof (typeof rosterTable)["columns"];

/** Codes that are told once, with how many rows they hold for. */
export type OnceCode = {
  [C in Code]: C extends `people.${string}` ? (Facts[C] extends { readonly count: number } ? C : never) : never;
}[Code];

/** Notes and repairs of a roster, each kind once: at its first cell, with how many there are. */
export class Told {
  readonly #once = new Map<
    OnceCode,
    { readonly severity: "note" | "repair"; readonly row: number; readonly key: Key; count: number }
  >();
  readonly #spelled = new Map<string, Issue>();

  constructor(private readonly reading: RosterReading) {}

  add(severity: "note" | "repair", code: OnceCode, row: number, key: Key): void {
    const known = this.#once.get(code);
    if (known) known.count++;
    else this.#once.set(code, { severity, row, key, count: 1 });
  }

  /** Another spelling of a town, once for each. */
  spelled(found: string, read: string, row: number): void {
    if (!this.#spelled.has(found))
      this.#spelled.set(found, this.reading.issue("note", fault("people.townSpelling", { found, read }), row, "town"));
  }

  issues(): Issue[] {
    const once = [...this.#once].map(([code, { severity, row, key, count }]) =>
      this.reading.issue(severity, fault(code, { count }), row, this.reading.has(key) ? key : "town"),
    );
    return [...once, ...this.#spelled.values()];
  }
}
