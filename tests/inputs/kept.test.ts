import { itemTable } from "../../src/chapters/authority/tables";
import { KeptReadings } from "../../src/inputs/kept";

/** A catalogue as Excel hands it over: a new copy each time. */
const catalogue = (items: number, first = "A0") => [
  ["Code", "Field"],
  ...Array.from({ length: items }, (_, item) => [item === 0 ? first : `A${item}`, "Urban"]),
];

describe("A table that several cells ask for", () => {
  it("is read once as long as every cell is the same", () => {
    const kept = new KeptReadings();
    const reading = kept.read(itemTable, catalogue(500));
    expect(kept.read(itemTable, catalogue(500))).toBe(reading);
    const other = kept.read(itemTable, catalogue(500, "B0"));
    expect(other.rows[0]).toMatchObject({ code: "B0" });
    expect(kept.read(itemTable, catalogue(501))).not.toBe(reading);
    expect(kept.read(itemTable, catalogue(500))).toBe(reading);
  });

  it("is forgotten where others take the room, the longest unasked first", () => {
    const kept = new KeptReadings(1500);
    const reading = kept.read(itemTable, catalogue(400));
    expect(kept.read(itemTable, catalogue(400))).toBe(reading);
    kept.read(itemTable, catalogue(500));
    expect(kept.read(itemTable, catalogue(400))).not.toBe(reading);
  });
});
