import { hueOf, labelsOf, letterOf, scaleOf, RADIUS } from "../../src/taskpane/views/mapLayout";

const places = [
  { name: "North", x: 0, y: 10 },
  { name: "South", x: 0, y: 0 },
  { name: "East", x: 10, y: 0 },
];

describe("a map in the pane", () => {
  it("lies north up and fills the width", () => {
    const { spots, height } = scaleOf(places, 320);
    expect(spots[0]?.y).toBeLessThan(spots[1]?.y ?? 0);
    expect(spots[1]?.y).toBe(spots[2]?.y);
    expect((spots[2]?.x ?? 0) - (spots[1]?.x ?? 0)).toBe(280);
    expect(height).toBeGreaterThan(280);
  });

  it("draws one place alone, and none", () => {
    expect(scaleOf([{ name: "Only", x: 5, y: 5 }], 320).spots).toEqual([{ x: 160, y: 20 }]);
    expect(scaleOf([], 320).spots).toEqual([]);
  });

  it("names a seat before others where there is room for one name only", () => {
    const crowd = [
      { name: "First", x: 0, y: 0 },
      { name: "Second", x: 1, y: 0 },
      { name: "Far", x: 100, y: 0 },
    ];
    const { spots } = scaleOf(crowd, 320);
    const named = labelsOf(crowd, spots, { ringed: [1] }, 320).map(({ text }) => text);
    expect(named[0]).toBe("Second");
    expect(named).toContain("Far");
  });

  it("never lets a name lie on a place or run out of the drawing", () => {
    const grid = Array.from({ length: 30 }, (_, at) => ({ name: `单元${at}`, x: at % 6, y: Math.floor(at / 6) }));
    const { spots } = scaleOf(grid, 288);
    const labels = labelsOf(grid, spots, { ringed: [29] }, 288);
    expect(labels.length).toBeGreaterThan(10);
    for (const { x, y, text } of labels) {
      expect(x - text.length * 5).toBeGreaterThanOrEqual(0);
      expect(x + text.length * 5).toBeLessThanOrEqual(288);
      for (const spot of spots) expect(Math.abs(spot.x - x) > RADIUS || Math.abs(spot.y - (y - 4)) > RADIUS).toBe(true);
    }
  });

  it("tells groups by a letter each, beyond Z too, and by hues that are not alike", () => {
    expect([0, 25, 26, 52].map(letterOf)).toEqual(["A", "Z", "A1", "A2"]);
    const hues = Array.from({ length: 12 }, (_, group) => hueOf(group));
    expect(new Set(hues).size).toBe(12);
  });
});
