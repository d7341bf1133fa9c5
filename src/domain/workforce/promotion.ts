import { addMonths, type CalendarDay } from "./months";

/** The months of a step and what shortens and lengthens it. */
export interface PromotionMonths {
  readonly step: number;
  /** Off for each year graded excellent. */
  readonly excellent: number;
  /** On for each year that does not count. */
  readonly uncounted: number;
}

/**
 * The first day on which the years allow the next rank: the need, not a right, for rank posts and the organisation decide.
 * @param since when the present rank or post began
 * @param excellent years graded excellent in it, a whole number
 * @param uncounted years graded basic or not at all, a whole number
 * @see 公务员职务与职级并行规定 (中办发〔2019〕21号)
 */
export function promotionDay(
  since: CalendarDay,
  excellent: number,
  uncounted: number,
  months: PromotionMonths,
): CalendarDay {
  return addMonths(since, Math.max(0, months.step - months.excellent * excellent + months.uncounted * uncounted));
}
