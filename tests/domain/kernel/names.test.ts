import { comparable, normalise, spelling, tidy, withoutBrackets } from "../../../src/domain/kernel/names";
import { markOf } from "../../../src/domain/kernel/hash";

// Marks by code point, so that no formatter of Chinese texts changes what is tested.
const fullWidth = {
  comma: "\uff0c",
  colon: "\uff1a",
  semicolon: "\uff1b",
  open: "\uff08",
  close: "\uff09",
  stop: "\uff0e",
};
const half = { open: "\u0028", close: "\u0029", colon: "\u003a", comma: "\u002c" };

describe("two names are one", () => {
  const meet: [string, string, string][] = [
    ["whatever the letter case", "Sainte-Lague", "SAINTE-LAGUE"],
    ["whatever the spaces", "合 计", "合计"],
    ["with a wide space or an invisible one", "合\u3000计\u200b\ufeff", "合计"],
    ["with full-width letters and digits", "\uff27\uff24\uff30\uff12", "gdp2"],
    ["with or without hyphens, dashes and strokes", "hagenbach-bischoff", "Hagenbach_Bischoff"],
    ["with a stroke between", "镇/街", "镇街"],
    [
      "with either form of brackets, or without",
      `镇${fullWidth.open}街${fullWidth.close}`,
      `镇${half.open}街${half.close}`,
    ],
    ["with brackets around a part, or none", `镇${half.open}街${half.close}`, "镇街"],
    ["with either form of a colon, or without", `单位${fullWidth.colon}`, `单位${half.colon}`],
    [
      "with a comma, a semicolon or a stop of either form",
      `a${fullWidth.comma}b${fullWidth.semicolon}c${fullWidth.stop}`,
      "a,b;c.",
    ],
    ["with quotation marks of any form", "“零基数”", "零基数"],
    ["with a straight or a curly apostrophe, or none", "Town's share", "Town’s share"],
    ["with accents or without", "Sainte-Laguë", "sainte lague"],
    ["with a point between syllables", "亨廷顿·希尔", "亨廷顿希尔"],
  ];
  it.each(meet)("%s", (_, left, right) => expect(comparable(left)).toBe(comparable(right)));
});

describe("two names stay two", () => {
  const apart: [string, string, string][] = [
    ["by any letter or character", "夏庄镇", "夏庄"],
    ["by a digit", "第1档", "第2档"],
    ["by a percent sign, which is a unit", "占比%", "占比"],
    ["by a number sign, which is a heading of its own", "#", ""],
    ["by the Chinese marks for yes and no", "√", "×"],
  ];
  it.each(apart)("%s", (_, left, right) => expect(comparable(left)).not.toBe(comparable(right)));

  it("but nothing but marks is no name", () =>
    expect([comparable("—"), comparable("("), comparable(" ")]).toEqual(["", "", ""]));
});

describe("the spelling of a code, a town or a column", () => {
  it("does not mind width, spaces and letter case", () =>
    expect(spelling(`\uff21-1${fullWidth.open}b ${fullWidth.close}`)).toBe("a-1(b)"));

  it("minds every mark", () => {
    for (const [left, right] of [
      ["A-1", "A1"],
      ["1.1", "11"],
      [`产值${half.open}亿元${half.close}`, "产值亿元"],
      ["Laguë", "Lague"],
    ] as const)
      expect(spelling(left)).not.toBe(spelling(right));
  });
});

describe("a name without its brackets", () => {
  it.each([
    [`增值税${half.open}含改征${half.close}`, "增值税"],
    [`增值税${fullWidth.open}含改征${fullWidth.close}`, "增值税"],
    ["个人所得税【60%】 ", "个人所得税"],
    ["(其他)", "(其他)"],
    ["税〔甲〕收", "税收"],
  ])("%s is %s", (name, bare) => expect(withoutBrackets(name)).toBe(bare));
});

describe("a text for reading, and one for keeping", () => {
  const written = ` 人口${fullWidth.open}\uff19\uff17\u3000人${fullWidth.close}${fullWidth.comma}约 `;

  it("is read with ordinary marks and letters", () =>
    expect(normalise(written)).toBe(`人口${half.open}97 人${half.close}${half.comma}约`));

  it("is kept with the marks of a Chinese text", () =>
    expect(tidy(written)).toBe(`人口${fullWidth.open}97 人${fullWidth.close}${fullWidth.comma}约`));
});

describe("a mark of words", () => {
  it("changes with any word, its end and the order", () => {
    const marks = [[], ["a", "b"], ["ab"], ["b", "a"], ["a", "b", ""], ["a", "B"]].map(markOf);
    expect(new Set(marks).size).toBe(marks.length);
  });

  it("is the same in every version, for workbooks keep it", () => {
    expect(markOf([])).toBe("811c9dc5");
    expect(markOf(["string:镇街", "number:97048"])).toBe("9c822d37");
  });
});
