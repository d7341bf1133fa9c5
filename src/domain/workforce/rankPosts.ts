import { floor, multiply, ratio, type Rational } from "../kernel/exact";

/** The parts of an organ's posts that its ranks may take. */
export interface RankRatios {
  /** 二级调研员, of all posts. */
  readonly secondGradeConsultant: Rational;
  /** 三级 and 四级调研员, of all posts. */
  readonly lowerConsultants: Rational;
  /** 三级调研员, of those. */
  readonly thirdGradeOfThose: Rational;
  /** 一级至四级主任科员, of all posts. */
  readonly principals: Rational;
  /** 一级 and 二级主任科员, of those. */
  readonly upperOfThose: Rational;
}

/**
 * Rank numbers of a county or township organ: 二级调研员, 三级, 四级, both of these, 一二级主任科员, 三四级主任科员, all four. None may
 * pass its part (不超过), so every part is rounded down, also a part of a part.
 * @param posts a whole number from 0 on
 * @see 公务员职务与职级并行规定 (中办发〔2019〕21号)
 */
export function rankPosts(posts: number, ratios: RankRatios): number[] {
  const consultants = partOf(posts, ratios.lowerConsultants);
  const third = partOf(consultants, ratios.thirdGradeOfThose);
  const principals = partOf(posts, ratios.principals);
  const upper = partOf(principals, ratios.upperOfThose);
  return [
    partOf(posts, ratios.secondGradeConsultant),
    third,
    consultants - third,
    consultants,
    upper,
    principals - upper,
    principals,
  ];
}

function partOf(count: number, part: Rational): number {
  return Number(floor(multiply(ratio(BigInt(count)), part)));
}
