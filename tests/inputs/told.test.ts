import { callIn } from "../../src/inputs/formulaText";
import { tell, toldAt } from "../../src/inputs/told";
import { name } from "../../src/locale/text";

describe("The call of a function is found in a formula as it was typed", () => {
  it.each([
    ["=TOWN.QUOTA(B2:B11,635)", { id: "QUOTA", args: ["B2:B11", "635"] }],
    ["=town.quota( 'a,b)'!B2:B11 , 635 )", { id: "QUOTA", args: ["'a,b)'!B2:B11", "635"] }],
    [
      '=SUM(TOWN.QUOTA({1,2;3,4},SUM(A1,A2),,"x,("))+1',
      { id: "QUOTA", args: ["{1,2;3,4}", "SUM(A1,A2)", "", '"x,("'] },
    ],
    ["=IFERROR(TOWN.SCORE.FORMULA(A1),0)", { id: "SCORE.FORMULA", args: ["A1"] }],
    ["=TOWN.X()", { id: "X", args: [] }],
    ["=SUM(A1:A2)", undefined],
    ["=MYTOWN.QUOTA(A1)", undefined],
    ["=TOWN.QUOTA(A1", undefined],
    ['=TOWN.QUOTA("A1', undefined],
  ])("%s", (formula, call) => {
    expect(callIn(formula)).toEqual(call);
  });
});

describe("What a function said last in a cell", () => {
  const sentence = (words: string) => () => name(words);

  it("is there for the pane however the cell is written, until the function has an answer", () => {
    tell("'Sheet1'!$B$2", sentence("缺总数"));
    expect(toldAt("Sheet1!B2")?.()).toEqual(name("缺总数"));
    tell("Sheet1!B2", undefined);
    expect(toldAt("Sheet1!B2")).toBeUndefined();
  });

  it("takes no more memory than five thousand sentences; the oldest goes first", () => {
    for (let row = 1; row <= 5001; row++) tell(`S!A${row}`, sentence(String(row)));
    expect(toldAt("S!A1")).toBeUndefined();
    expect(toldAt("S!A5001")?.()).toEqual(name("5001"));
  });
});
