import { exact } from "../../domain/kernel/exact";
import type { PromotionMonths } from "../../domain/workforce/promotion";
import type { RankRatios } from "../../domain/workforce/rankPosts";
import { nameIndex, type Named } from "../names";
import { latest } from "./latest";
import ranks from "./ranks.json";

/** A rank, or a leading post as its holder comes to a rank by it. */
export interface Rank extends Named {
  /** The id of the rank that is reached by years; null at the top of a township. */
  readonly next: string | null;
}

const { ratios, months, ladder } = latest(ranks);

/** The rank numbers of county and township organs. */
export const rankRatios: RankRatios = {
  secondGradeConsultant: exact(ratios.secondGradeConsultant),
  lowerConsultants: exact(ratios.lowerConsultants),
  thirdGradeOfThose: exact(ratios.thirdGradeOfThose),
  principals: exact(ratios.principals),
  upperOfThose: exact(ratios.upperOfThose),
};

export const promotionMonths: PromotionMonths = months;

export const rankLadder: readonly Rank[] = ladder;

/** The rank or leading post of a name, in either language. */
export const findRank: (name: string) => Rank | undefined = nameIndex(rankLadder);
