import * as domainMethods from "../../../src/domain/apportionment/method";
import type { Method, QuotaRule, SignpostRule } from "../../../src/domain/apportionment/method";
import { fairness } from "../../../src/domain/apportionment/fairness";
import {
  arrangements,
  bounds,
  categoryWords,
  indexList,
  indices,
  knownCategories,
  methodCell,
  methodChoices,
  methods,
  parseMethod,
  protections,
  readMethod,
  tieRuleList,
  tieRules,
  usualMethods,
  winners,
} from "../../../src/chapters/staffing/words";
import { columnsOf, staffingColumns } from "../../../src/chapters/staffing/tables";
import { choicesOf, kindsOf, sheetWord, wordReader, type Words } from "../../../src/inputs/choices";

const parsed = methods.map(({ name, sample }) => readMethod(sample === undefined ? name : `${name}:${sample}`));

describe("the table of methods", () => {
  it("has a row for every method that the domain names", () => {
    const named = Object.values(domainMethods).filter((one) => typeof one === "object");
    for (const method of named) expect(parsed).toContainEqual(method);
  });

  it("reaches every kind of method, of signposts and of quota, by a row or by a variant of one", () => {
    const reached = [...parsed, readMethod("hagenbach-bischoff:rounded"), readMethod("power:0")];
    const kinds: Record<Method["kind"], true> = { divisor: true, remainder: true, quota: true };
    const means: Record<SignpostRule["mean"], true> = {
      stationary: true,
      geometric: true,
      harmonic: true,
      power: true,
    };
    const quotas: Record<QuotaRule, true> = {
      hare: true,
      droop: true,
      "hagenbach-bischoff": true,
      "hagenbach-bischoff-rounded": true,
      imperiali: true,
    };
    const distinct = (all: readonly string[]) => [...new Set(all)].sort();
    expect(distinct(reached.map(({ kind }) => kind))).toEqual(distinct(Object.keys(kinds)));
    expect(distinct(reached.flatMap((one) => (one.kind === "divisor" ? one.signposts.mean : [])))).toEqual(
      distinct(Object.keys(means)),
    );
    expect(distinct(reached.flatMap((one) => (one.kind === "remainder" ? one.quota : [])))).toEqual(
      distinct(Object.keys(quotas)),
    );
  });

  it("gives no word to two methods", () => {
    const words = methods.flatMap(({ name, label, synonyms }) => [name, label.zh, label.en, ...synonyms]);
    for (const word of words) {
      const owners = methods.filter((entry) =>
        [entry.name, entry.label.zh, entry.label.en, ...entry.synonyms].includes(word),
      );
      expect([word, owners.map(({ name }) => name)]).toEqual([word, [owners[0]?.name]]);
    }
  });

  it("offers every method where each category is shared by itself, and only those with a divisor for a matrix", () => {
    expect(methodChoices("separate")).toHaveLength(methods.length);
    expect(methodChoices("rings")).toHaveLength(methods.length);
    const offered = methodChoices("matrix").map(({ value }) => value);
    expect(offered.map((name) => parseMethod(name)?.kind)).toEqual(offered.map(() => "divisor"));
    expect(offered).toHaveLength(parsed.filter(({ kind }) => kind === "divisor").length);
    expect(offered).not.toContain("hamilton");
    expect(offered).toEqual(expect.arrayContaining(["webster", "stationary:1/3"]));
  });

  it("writes a name into a sheet that is read back as the same method, the short Chinese one where there is one", () => {
    expect([methodCell("webster", "zh"), methodCell("webster", "en")]).toEqual(["韦伯斯特法", "webster"]);
    for (const { value } of methodChoices("separate"))
      for (const language of ["zh", "en"] as const)
        expect(readMethod(methodCell(value, language))).toEqual(readMethod(value));
  });

  it("lists the usual ones for an argument, for a matrix without those that have no divisor", () => {
    const before = { zh: "", en: "" };
    expect(usualMethods("separate", before).en).toBe(
      "webster (default), hamilton, jefferson, adams, huntington-hill, dean …",
    );
    expect(usualMethods("matrix", before).en).toBe("webster (default), jefferson, adams, huntington-hill, dean …");
    expect(usualMethods("matrix", before).zh).toMatch(/^webster 韦伯斯特法（默认）、jefferson 杰斐逊法、/);
  });
});

const tables: Record<string, Words<string>> = {
  tieRules,
  winners,
  protections,
  arrangements,
  indices,
  bounds,
};

describe("a table of words", () => {
  it.each(Object.entries(tables))("%s: whatever a kind is called is read back as that kind", (_name, words) => {
    const reader = wordReader(words);
    for (const kind of kindsOf(words)) {
      const word = words[kind];
      if (!word) throw new Error(`no row ${kind}`);
      const names = [
        kind,
        word.label.zh,
        word.label.en,
        sheetWord(word).zh,
        sheetWord(word).en,
        ...(word.synonyms ?? []),
      ];
      for (const name of names) expect([name, reader.read(name)]).toEqual([name, { value: kind }]);
    }
    expect(choicesOf(words).map(({ value }) => value)).toEqual(kindsOf(words));
  });

  it("of indices names every measure that is taken", () => {
    expect(kindsOf(indices).sort()).toEqual(Object.keys(fairness([1], [1])).sort());
    expect(indexList().en).toBe(
      "gallagher, loosemore-hanby, sainte-lague, gini, max-min, max-deviation; all if left out",
    );
  });

  it("of ties tells what becomes of one, for rows or for cells", () => {
    for (const kind of kindsOf(tieRules)) expect(tieRuleList({ zh: "行", en: "rows" }).en).toContain(`${kind}`);
  });

  it("of categories has the columns of each, under its label", () => {
    for (const id of knownCategories)
      expect(staffingColumns[columnsOf(id).today]?.label).toEqual(categoryWords(id).label);
  });
});
