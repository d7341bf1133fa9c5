import type { Share } from "../../../domain/authority/coverage";
import type { Explanation, ExplanationLine, Figure } from "../../../locale/explanation";
import { name, type Text } from "../../../locale/text";
import type { Answer } from "../answer";
import type { Additions } from "../answer/additions";
import type { AuthorityCase } from "../answer/case";
import { words } from "../words";

const count = (value: number): Figure => ({ value, as: "count" });
const hours = (value: number): Figure => ({ value, as: "decimal", digits: 1 });
const percent = (value: number): Figure => ({ value, as: "percent", digits: 1 });

/** The items chosen for one town, with the hours that each takes. */
export function additionSteps({ items, towns }: AuthorityCase, { town, items: chosen, tied }: Additions): Explanation {
  const called = towns[town]?.name ?? "";
  const lines = chosen.map(({ item, cases, hours: asked }): ExplanationLine => {
    const { code = "", name: title = "" } = items[item] ?? {};
    return {
      label: name(title || code),
      value: hours(asked),
      detail: { zh: `${code}，约 ${cases} 件`, en: `${code}, about ${cases} cases` },
    };
  });
  const tie: ExplanationLine = { label: { zh: "并列", en: "Tie" }, value: tieWords };
  return {
    title: { zh: `${called}：下一批事项`, en: `${called}: the next items` },
    lines: tied ? [...lines, tie] : lines,
  };
}

export const tieWords: Text = {
  zh: "另有办件相同的方案；已取工时少、表中靠前的",
  en: "another choice serves as many; least hours, then earlier rows",
};

/** How the coverage of one town comes about, and what speaks beside it. */
export function coverageSteps(
  { towns }: AuthorityCase,
  { coverage, idle, capacity }: Answer,
  town: number,
): Explanation {
  const called = towns[town]?.name ?? "";
  const share = coverage.items.towns[town] ?? { part: 0, whole: 0, ratio: 0 };
  const unused = idle?.towns[town];
  const match = capacity?.towns[town];
  return {
    title: { zh: `${called}：覆盖率`, en: `${called}: coverage` },
    lines: [
      ...shareSteps(words.held, words.catalogued, words.coverage, share),
      ...(unused ? shareSteps({ zh: "空转事项", en: "Idle items" }, words.held, words.idleRate, unused) : []),
      ...(capacity && typeof match === "number"
        ? [
            { label: words.hoursAsked, value: hours(capacity.demand[town] ?? 0) },
            { label: words.hoursThere, value: hours(capacity.available[town] ?? 0) },
            { label: words.match, value: percent(match), detail: matchDetail },
          ]
        : []),
    ],
  };
}

const matchDetail: Text = { zh: "可用 ÷ 所需，不超过 100%", en: "there are ÷ asked, at most 100 %" };

function shareSteps(part: Text, whole: Text, ratio: Text, share: Share): ExplanationLine[] {
  return [
    { label: part, value: count(share.part) },
    { label: whole, value: count(share.whole) },
    {
      label: ratio,
      value: percent(share.ratio),
      detail: { zh: `${part.zh} ÷ ${whole.zh}`, en: `${part.en} ÷ ${whole.en}` },
    },
  ];
}
