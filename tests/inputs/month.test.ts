import { isoDate, readCell } from "../../src/inputs/cell";
import { dayOrMonth } from "../../src/inputs/month";

const read = (cell: unknown) => {
  const reading = readCell(dayOrMonth(), cell as string);
  return "value" in reading && reading.value !== null ? isoDate(reading.value) : reading;
};

describe("A day or a month", () => {
  it.each(["2013.05", "2013-5", "2013/05", "2013年5月", "201305", 201305, 2013.05])(
    "reads %s as the first of May 2013",
    (cell) => {
      expect(read(cell)).toBe("2013-05-01");
    },
  );

  it.each(["2013-05-17", "2013年5月17日", 20130517, 41411])("reads %s as the day", (cell) => {
    expect(read(cell)).toBe("2013-05-17");
  });

  it.each([2013.1, "2013.13", "2013", 2013])("refuses %s, whose month is lost or none", (cell) => {
    expect(read(cell)).toMatchObject({ fault: { code: "input.notDate" } });
  });
});
