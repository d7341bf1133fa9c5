import fc from "fast-check";
import { exact, ratio, toNumber } from "../../../src/domain/kernel/exact";
import { cascade } from "../../../src/domain/workforce/cascade";
import { addMonths } from "../../../src/domain/workforce/months";
import { pipeline } from "../../../src/domain/workforce/pipeline";
import { rankPosts } from "../../../src/domain/workforce/rankPosts";
import { standardOf } from "../../../src/domain/workforce/bands";
import { workloadNeed } from "../../../src/domain/workforce/workload";
import { rankRatios } from "../../../src/policy/terms/ranks";
import { findTemplate } from "../../../src/policy/terms/standards";
import cases from "../../golden/workforce/earlier.json";

function golden<Inputs, Expected>(id: string): { inputs: Inputs; expected: Expected } {
  return cases.find((one) => one.id === id) as unknown as { inputs: Inputs; expected: Expected };
}

describe("The earlier cases of the chapter", () => {
  it.each(["RANK-02", "RANK-03"])("give an organ its rank numbers (%s)", (id) => {
    const { inputs, expected } = golden<{ posts: number }, Record<string, number>>(id);
    const keys = ["diaoyan2", "diaoyan3", "diaoyan4", "diaoyan34", "zhuren12", "zhuren34", "zhuren14"];
    expect(rankPosts(inputs.posts, rankRatios)).toEqual(keys.map((key) => expected[key]));
  });

  it("give each section its head and its deputies (STD-08)", () => {
    const { inputs, expected } = golden<{ sizes: number[] }, { rows: number[][] }>("STD-08");
    const bands = findTemplate("section-leaders")!.bands.map(({ key, gives }) => ({ key: Number(key), gives }));
    const [first, ...rest] = bands;
    const rows = inputs.sizes.map((size, unit) => standardOf(size, unit, [first!, ...rest], "from").map(toNumber));
    expect(rows).toEqual(expected.rows);
  });

  it("pass vacancies down from heads to staff (FLOW-03)", () => {
    interface Inputs {
      exits: number[];
      internalFill: number[];
    }
    const { inputs, expected } = golden<Inputs, { vacancies: number[]; external: number[] }>("FLOW-03");
    const levels = cascade(inputs.exits.map(exact), inputs.internalFill.map(exact));
    levels.forEach(({ vacancies, outside }, level) => {
      expect(toNumber(vacancies)).toBeCloseTo(expected.vacancies[level]!, 9);
      expect(toNumber(outside)).toBeCloseTo(expected.external[level]!, 9);
    });
  });

  it("convert a scheme's cohorts and lose some of them each year (FLOW-05)", () => {
    interface Inputs {
      intake: number;
      term: number;
      convert: number;
      loss: number;
      horizon: number;
    }
    const { inputs, expected } = golden<Inputs, { servingEndOfYear: number[]; convertedStock: number[] }>("FLOW-05");
    const intakes = new Array<number>(inputs.horizon).fill(inputs.intake);
    const years = pipeline(intakes, inputs.term, exact(inputs.convert), exact(inputs.loss));
    expect(years.map(({ serving }) => serving)).toEqual(expected.servingEndOfYear);
    years.forEach(({ stock }, year) => expect(toNumber(stock)).toBeCloseTo(expected.convertedStock[year]!, 9));
  });

  it("round the need for people at a tenth (WISN-03)", () => {
    const { inputs, expected } = golden<{ x: number[] }, { n: number[] }>("WISN-03");
    const one = ratio(1n);
    const rounded = inputs.x.map(
      (x) =>
        workloadNeed({ volumes: [exact(x)], hours: [one], time: one, support: ratio(0n), individual: ratio(0n) })
          .rounded,
    );
    expect(rounded).toEqual(expected.n);
  });
});

describe("The same day so many months later", () => {
  it("is the last day of a shorter month", () => {
    expect(addMonths({ year: 2024, month: 8, day: 31 }, 6)).toEqual({ year: 2025, month: 2, day: 28 });
    expect(addMonths({ year: 2024, month: 2, day: 29 }, -48)).toEqual({ year: 2020, month: 2, day: 29 });
  });

  it("never comes earlier for a later day", () => {
    const day = fc.record({
      year: fc.constant(2024),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const [one, other] = [addMonths(from, months), addMonths({ ...from, day: from.day + 1 }, months)];
        expect(other.day).toBeGreaterThanOrEqual(one.day);
        expect(one.year * 12 + one.month - from.year * 12 - from.month).toBe(months);
      }),
    );
  });
});
