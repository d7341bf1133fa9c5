import { groupings as groupingKinds } from "../../../src/chapters/authority/answer/coverage";
import { groupings, itemTypes, measures, recallTests, takesOfficers } from "../../../src/chapters/authority/words";
import { coverageBy, type Basis } from "../../../src/domain/authority/measures";
import { noBits } from "../../../src/domain/authority/bits";
import { recallTests as recallKinds } from "../../../src/domain/authority/recall";
import { readCell } from "../../../src/inputs/cell";
import { kindsOf, wordReader, type Words } from "../../../src/inputs/choices";

/** Every kind is read back from whatever it is called, so that no two kinds share a name. */
function readsBack<K extends string>(words: Words<K>): void {
  const reader = wordReader(words);
  for (const kind of kindsOf(words)) {
    const { label, synonyms = [] } = words[kind];
    for (const word of [kind, label.zh, label.en, ...synonyms])
      expect([word, readCell(reader, word)]).toEqual([word, { value: kind }]);
  }
}

describe("What coverage counts by", () => {
  it("has a row of words for every kind, and a kind for every row", () => {
    const bases: Record<Basis["measure"], Basis> = {
      items: { measure: "items" },
      fields: { measure: "fields", fields: { count: 1, of: [0] } },
      volume: { measure: "volume", volumes: [1] },
      executable: { measure: "executable", fields: { count: 1, of: [0] }, officers: [[2]] },
      population: { measure: "population", people: [1] },
    };
    expect(kindsOf(measures)).toEqual(Object.keys(bases));
    for (const measure of kindsOf(measures)) expect(coverageBy(noBits(1, 1), bases[measure]).county.whole).toBe(1);
    readsBack(measures);
  });

  it("and what it sorts by", () => {
    expect(kindsOf(groupings)).toEqual(groupingKinds);
    readsBack(groupings);
  });
});

describe("The tests for recall", () => {
  it("have a row of words each", () => {
    expect(kindsOf(recallTests)).toEqual(recallKinds);
    readsBack(recallTests);
  });
});

describe("The type of an item", () => {
  it("is known by every word of its row", () => {
    for (const kind of kindsOf(itemTypes)) {
      const { label, synonyms = [], enforcement } = itemTypes[kind];
      for (const word of [label.zh, label.en.toUpperCase(), ...synonyms])
        expect([word, takesOfficers(word)]).toEqual([word, enforcement]);
    }
  });

  it.each([
    ["行政处罚、行政强制", true],
    ["处罚类", true],
    ["许可和处罚", true],
    ["Administrative penalties", true],
    ["政务服务", false],
    ["\uff50ermit", false],
    ["丙类", undefined],
    ["", undefined],
  ])("“%s” takes officers: %s", (type, expected) => {
    expect(takesOfficers(type)).toBe(expected);
  });
});
