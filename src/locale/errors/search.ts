import type { Search } from "../../domain/kernel/facts/search";
import type { Text } from "../text";
import { noAnswer, type ErrorTexts } from "./define";

const remedies: Record<Search, Text> = {
  items: {
    zh: "在一个单元格的计算量内无法证明哪些事项最优。请减少事项（如先按领域分批），或把价值、工时取整到整数。",
    en: "Which items are best cannot be proved within the work of a cell. Give fewer items, such as those of one field, or round values and hours to whole numbers.",
  },
  posts: {
    zh: "按此方法逐个分配，计算量超出一个单元格的限度。请减小总数，把权重取整到较少位数，或改用韦伯斯特法（webster）。",
    en: "This method gives the posts one by one, which is more than the work of a cell. Give a smaller total, round the weights to fewer digits, or use webster.",
  },
  paradoxes: {
    zh: "要检查的总数和单位过多，超出一个单元格的计算量。请缩小总数范围，或减少单位。",
    en: "There are more totals and units to try than the work of a cell. Give a shorter range of totals, or fewer units.",
  },
};

/** Searches that end without an answer, each with what shortens it. */
export const searchTexts: ErrorTexts<"search"> = {
  "search.tooLong": noAnswer(({ search }) => remedies[search]),
};
