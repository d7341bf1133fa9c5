/** What speaks for recalling an item from a town. */
export const recallTests = ["difficulty", "noObjects", "lowFrequency", "assessment", "obstacle"] as const;
export type RecallTest = (typeof recallTests)[number];

/** What is known of an item in a town; undefined where the county does not know. */
export interface RecallFacts {
  readonly difficult: boolean | undefined;
  /** People or businesses that the item concerns. */
  readonly objects: number | undefined;
  /** Cases of the item in the town in a year. */
  readonly cases: number | undefined;
  readonly unsoundAssessment: boolean | undefined;
  readonly obstacle: boolean | undefined;
}

/**
 * The tests that an item fails in a town: too difficult technically, nothing to regulate, fewer cases than `fewest`, an
 * unsound assessment, hard to carry out. What is not known speaks for nothing.
 * @see 中共中央办公厅、国务院办公厅《关于建立健全乡镇(街道)履行职责事项清单的指导意见》(2024): 上级部门收回事项
 */
export function recallReasons(
  { difficult, objects, cases, unsoundAssessment, obstacle }: RecallFacts,
  fewest: number,
): RecallTest[] {
  const fails: Record<RecallTest, boolean> = {
    difficulty: difficult === true,
    noObjects: objects === 0,
    lowFrequency: cases !== undefined && cases < fewest,
    assessment: unsoundAssessment === true,
    obstacle: obstacle === true,
  };
  return recallTests.filter((test) => fails[test]);
}
