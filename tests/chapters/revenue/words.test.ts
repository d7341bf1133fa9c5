import { excessModes, changes, spendingClasses, treasuries, zeroBases } from "../../../src/chapters/revenue/words";
import { baseRules } from "../../../src/chapters/revenue/words/bases";
import { gapMethods } from "../../../src/chapters/revenue/words/gaps";
import { ruleNames } from "../../../src/chapters/revenue/words/names";
import { remittanceRules } from "../../../src/chapters/revenue/words/remittance";
import { chosen, ruleOf, type RuleWord } from "../../../src/chapters/revenue/words/rule";
import { shortfallRules } from "../../../src/chapters/revenue/words/shortfall";
import { exact } from "../../../src/domain/kernel/exact";
import { kindsOf, sheetWord, wordReader, type Words } from "../../../src/inputs/choices";

const rules: Readonly<Record<string, Readonly<Record<string, RuleWord<{ readonly kind: string }>>>>> = {
  shortfall: shortfallRules,
  remittance: remittanceRules,
  method: gapMethods,
  base: baseRules,
};

/** That every kind has a row, and a rate exactly where its rule has one, is held by the type `RuleWords`. */
describe.each(Object.entries(rules))("the table of %s", (_, words) => {
  it("gives for each kind the rule of that kind, with its usual rate where it takes one", () => {
    for (const [kind, word] of Object.entries(words)) {
      const rule = ruleOf(words, kind, word.rate?.usual ?? null);
      expect(rule).toEqual(word.rate ? { kind, rate: word.rate.usual } : { kind });
    }
  });

  it("refuses a kind without the rate that it must have, and takes the usual where it need not", () => {
    for (const [kind, word] of Object.entries(words)) {
      if (word.rate?.isNeeded) expect(() => ruleOf(words, kind, null)).toThrow(/revenue\.parameterMissing/);
      else expect(ruleOf(words, kind, null)).toEqual(word.rate ? { kind, rate: word.rate.usual } : { kind });
    }
  });

  it("begins a form with the usual rate as an exact text", () => {
    for (const [kind, { rate }] of Object.entries(words)) {
      const choice = chosen(words, kind);
      expect(choice.rate === null ? undefined : exact(choice.rate)).toEqual(rate?.usual);
    }
  });
});

const all: Readonly<Record<string, Words<string>>> = {
  ...rules,
  ruleNames,
  excessModes,
  zeroBases,
  changes,
  treasuries,
  spendingClasses,
};

describe.each(Object.entries(all))("the words of %s", (_, words) => {
  it("are read back as the kind that they name: its id, its label and its word on a sheet, in both languages", () => {
    const reader = wordReader(words);
    for (const kind of kindsOf(words)) {
      const word = words[kind];
      if (!word) throw new Error(kind);
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
  });
});
