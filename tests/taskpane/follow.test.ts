/** @jest-environment jsdom */
import { touches, type Edit } from "../../src/inputs/edits";
import { follow, type Happened } from "../../src/taskpane/follow";

const survey = {
  settings: [],
  sheets: [
    { id: "s1", name: "镇街" },
    { id: "s2", name: "其他" },
  ],
  spots: [],
};
const edit = (address: string | undefined, sheetId = "s1"): Edit => ({ sheetId, address });

describe("An edit", () => {
  it.each([
    ["in the table", edit("B3"), true],
    ["over its corner", edit("A1:B2"), true],
    ["right below, where a town may be added", edit("B6"), true],
    ["right beside, where a column may be added", edit("D3"), true],
    ["of whole rows", edit(undefined), true],
    ["far below", edit("A8"), false],
    ["on another sheet", edit("B3", "s2"), false],
    ["on a sheet that is new", edit("B3", "s9"), true],
  ])("%s: %j touches Town!B2:C5: %s", (_where, made, expected) => {
    expect(touches([made], ["镇街!B2:C5"], survey)).toBe(expected);
  });

  it("may always touch a place that is known by its name alone", () => {
    expect(touches([edit("Z99", "s2")], ["人口"], survey)).toBe(true);
  });
});

describe("The pane follows the workbook:", () => {
  let place = "home";
  const looked: [string, Happened][] = [];
  const start = () => {
    place = "home";
    looked.length = 0;
    return follow({
      places: () => ["home", "staffing"],
      shown: () => place,
      look: (...what) => looked.push(what),
      pause: 250,
    });
  };
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("once after several edits, when the planner is still", () => {
    const { heard } = start();
    heard([edit("B3")]);
    jest.advanceTimersByTime(200);
    heard([edit("B4")]);
    expect(looked).toEqual([]);
    jest.advanceTimersByTime(250);
    expect(looked).toEqual([["home", [edit("B3"), edit("B4")]]]);
  });

  it("a place that is not shown looks when it is", () => {
    const { heard, moved } = start();
    heard([edit("B3")]);
    jest.advanceTimersByTime(250);
    place = "staffing";
    moved();
    moved();
    expect(looked).toEqual([
      ["home", [edit("B3")]],
      ["staffing", [edit("B3")]],
    ]);
  });

  it("not at all while it is closed; then once, whatever has happened", () => {
    const { heard, visible } = start();
    visible(false);
    for (let count = 0; count < 60; count++) heard([edit("B3")]);
    jest.advanceTimersByTime(1000);
    expect(looked).toEqual([]);
    visible(true);
    expect(looked).toEqual([["home", "anything"]]);
  });
});
