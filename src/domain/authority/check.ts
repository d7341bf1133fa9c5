import { eachPair, type Ledger } from "./ledger";

/** What is odd about one grant, seen beside the others of its town and item. */
export interface GrantFinding {
  readonly grant: number;
  readonly kind:
    "endBeforeStart" | "neverInForce" | "duplicate" | "duplicateDiffers" | "overlap" | "extension" | "extensionAlone";
  /** The earlier grant that it repeats, overlaps or extends. */
  readonly with?: number;
}

/**
 * Everything odd about the intervals of a ledger, in the order of its records.
 * - duplicate: town, item and start of an earlier record (`duplicateDiffers`: but another end)
 * - overlap: the town already holds the item on the day it starts
 * - extension: the same, but it says so or its scope is another one; it adds no item
 * - extensionAlone: says that it extends, but there is nothing to extend
 * A grant that ends before it starts is compared with no other.
 */
export function checkGrants(ledger: Ledger): GrantFinding[] {
  const { start, end, scope, saysExtension } = ledger;
  const findings: GrantFinding[] = [];
  eachPair(ledger, (grants) => {
    let reaching: number | undefined;
    let previous: number | undefined;
    for (const grant of grants) {
      const begins = start[grant];
      const ends = end[grant];
      if (ends < begins) {
        findings.push({ grant, kind: "endBeforeStart" });
        continue;
      }
      if (ends === begins) findings.push({ grant, kind: "neverInForce" });
      const held = reaching !== undefined && begins < end[reaching] ? reaching : undefined;
      const declared = saysExtension?.[grant] === 1;
      if (previous !== undefined && start[previous] === begins) {
        findings.push({ grant, kind: end[previous] === ends ? "duplicate" : "duplicateDiffers", with: previous });
      } else {
        if (held !== undefined) {
          const wider = declared || ((scope?.[grant] ?? 0) !== 0 && scope?.[grant] !== scope?.[held]);
          findings.push({ grant, kind: wider ? "extension" : "overlap", with: held });
        } else if (declared) findings.push({ grant, kind: "extensionAlone" });
        previous = grant;
      }
      if (reaching === undefined || ends > end[reaching]) reaching = grant;
    }
  });
  return findings.sort((left, right) => left.grant - right.grant);
}
