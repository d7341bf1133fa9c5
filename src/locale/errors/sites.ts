import { list } from "../text";
import { noAnswer, wrongInput, type ErrorTexts } from "./define";

const TOLD = 5;

/** "row 3, row 7 and 4 more". */
function someOf(words: readonly { readonly zh: string; readonly en: string }[]) {
  const rest = words.length - TOLD;
  if (rest <= 0) return list(words);
  const told = words.slice(0, TOLD);
  return {
    zh: `${told.map(({ zh }) => zh).join("、")}等 ${words.length} 处`,
    en: `${told.map(({ en }) => en).join(", ")} and ${rest} more`,
  };
}

export const sitesTexts: ErrorTexts<"sites"> = {
  "sites.uncoverable": noAnswer(({ units, best, limit }, nameUnit) => {
    const told = someOf(
      units.map((unit, index) => {
        const { zh, en } = nameUnit(unit);
        const minutes = best[index];
        return minutes === undefined
          ? { zh: `${zh}（没有路）`, en: `${en} (no way)` }
          : { zh: `${zh}（最近 ${minutes} 分钟）`, en: `${en} (${minutes} minutes at best)` };
      }),
    );
    return {
      zh: `没有候选点能在 ${limit} 分钟内到达：${told.zh}。请放宽时限，或增加候选点。`,
      en: `No candidate is within ${limit} minutes of ${told.en}. Raise the limit or add candidates.`,
    };
  }),
  "sites.unreachable": noAnswer(({ units }, nameUnit) => {
    const told = someOf(units.map(nameUnit));
    return {
      zh: `${told.zh}到不了任何候选点（时间全为空白）。请补上时间，或增加候选点。`,
      en: `From ${told.en} no candidate can be reached (all minutes are blank). Fill in minutes or add candidates.`,
    };
  }),
  "sites.tooFew": noAnswer(({ count, least }) => ({
    zh: `${count} 个点不可能让所有居民点都有路可到，至少要 ${least} 个。请增加个数。`,
    en: `No ${count} sites can be reached from every place; it takes at least ${least}. Ask for more.`,
  })),
  "sites.count": wrongInput(({ count, must, usable }) => ({
    zh:
      count < must
        ? `要选 ${count} 个，但“必选”已有 ${must} 个。请增加个数，或减少必选。`
        : `要选 ${count} 个，但可选的候选点只有 ${usable} 个。请减少个数，或减少“不选”。`,
    en:
      count < must
        ? `${count} are to be chosen, but ${must} must be. Ask for more, or let fewer be musts.`
        : `${count} are to be chosen, but only ${usable} candidates may be. Ask for fewer, or rule out fewer.`,
  })),
  "sites.countMissing": wrongInput(() => ({
    zh: "没有给出要选几个点。除“覆盖”外都要给出个数。",
    en: "How many sites to choose is not given; every goal but “cover” needs it.",
  })),
  "sites.tooLarge": noAnswer(({ places, sites }) => ({
    zh: `${places} 个居民点、${sites} 个候选点：在一个单元格的计算量内没有证明出最优方案。请减少候选点，或指定一些必选、不选。`,
    en: `${places} places and ${sites} candidates: no optimum is proved within the work of a cell. Give fewer candidates, or say which must be chosen and which must not.`,
  })),
  "sites.figures": wrongInput(() => ({
    zh: "人数与时间的乘积之和太大，无法精确计算。请核对人数和时间的单位。",
    en: "People × minutes add up to more than can be reckoned exactly. Check the units of both.",
  })),
};
