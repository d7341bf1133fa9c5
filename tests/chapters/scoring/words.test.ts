import { normalisations, scoreRules } from "../../../src/chapters/scoring/words";
import { indicatorColumns, proposedWeights } from "../../../src/chapters/scoring/tables";
import { scores, type Normalisation } from "../../../src/domain/scoring/scores";
import { kindsOf, listOfKinds, wordReader } from "../../../src/inputs/choices";

describe("the words of scoring", () => {
  it("have a row for every way to make indicators comparable, each with an answer of its own", () => {
    const kinds: Record<Normalisation, number[]> = {
      share: [0.5, 0.3, 0.2],
      max: [1, 0.6, 0.4],
      minmax: [1, 1 / 3, 0],
      none: [5, 3, 2],
    };
    expect(kindsOf(normalisations)).toEqual(Object.keys(kinds));
    for (const kind of kindsOf(normalisations)) expect(scores([[5], [3], [2]], [1], kind)).toEqual(kinds[kind]);
  });

  it.each([
    ["占比", "share"],
    ["Min-Max", "minmax"],
    ["极差法", "minmax"],
    ["最大值", "max"],
    ["原值", "none"],
  ])("%s is read as %s", (text, kind) => {
    expect(wordReader(normalisations).read(text)).toEqual({ value: kind });
  });

  it("list the kinds for an argument with the usual one marked", () => {
    expect(listOfKinds(normalisations, "share")).toEqual({
      zh: "share（默认）：占合计的比重；max：占最大值的比重；minmax：极差折算为 0 至 1；none：按原值",
      en: "share (default): part of the column's sum; max: part of its greatest; minmax: least 0, greatest 1; none: as it is",
    });
  });

  it("propose a weight for every indicator that tables are known to have, of 100 in all", () => {
    expect(Object.keys(proposedWeights)).toEqual(Object.keys(indicatorColumns));
    expect(Object.values(proposedWeights).reduce((sum, weight) => sum + weight)).toBe(100);
  });

  it("offer weights first", () => {
    expect(kindsOf(scoreRules)).toEqual(["weights", "formula"]);
  });
});
