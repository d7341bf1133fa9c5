import { columnsOf, type BitTable } from "../../../domain/authority/bits";
import { recallReasons, type RecallTest } from "../../../domain/authority/recall";
import type { AuthorityCase, Item } from "./case";
import type { Settings } from "./settings";

/** An item that a town holds and that fails some of the tests. */
export interface Recall {
  readonly town: number;
  readonly item: number;
  readonly reasons: readonly RecallTest[];
  readonly cases: number | undefined;
}

/** Items that fail enough of the chosen tests, those that fail most first. */
export function recallsOf({ items, handled }: AuthorityCase, settings: Settings, held: BitTable): Recall[] {
  const { recallTests, fewestCases, leastReasons } = settings;
  const recalls = settings.towns.flatMap((town) =>
    columnsOf(held, town).flatMap((item): Recall[] => {
      const cases = handled?.accepted[town]?.[item];
      const reasons = reasonsAgainst(items[item], cases, fewestCases).filter((test) => recallTests.includes(test));
      return reasons.length >= Math.max(1, leastReasons) ? [{ town, item, reasons, cases }] : [];
    }),
  );
  return recalls.sort(
    (left, right) => right.reasons.length - left.reasons.length || left.town - right.town || left.item - right.item,
  );
}

/** What speaks against an item that brings so many cases; undefined cases speak for nothing. */
export function reasonsAgainst(item: Item | undefined, cases: number | undefined, fewestCases: number): RecallTest[] {
  return recallReasons(
    {
      difficult: item?.difficult,
      objects: item?.objects,
      cases,
      unsoundAssessment: item?.unsound,
      obstacle: item?.obstacle,
    },
    fewestCases,
  );
}
