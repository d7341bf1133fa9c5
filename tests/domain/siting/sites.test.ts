import fc from "fast-check";
import { DomainError } from "../../../src/domain/kernel/errors";
import type { SiteState } from "../../../src/domain/optimise/placement";
import { CELL_STEPS } from "../../../src/domain/kernel/steps";
import { Work } from "../../../src/domain/optimise/work";
import { chooseSites, type SitingGoal, type SitingQuestion } from "../../../src/domain/siting/sites";
import { cases } from "../../golden/siting";
import { byTrying } from "./brute";

const free = (sites: number) => new Array<SiteState>(sites).fill("free");
const asked = (some: Partial<SitingQuestion> & Pick<SitingQuestion, "minutes" | "goal">): SitingQuestion => ({
  people: some.minutes.map(() => 1),
  count: undefined,
  limit: 15,
  states: free(some.minutes[0]?.length ?? 0),
  list: 100,
  ...some,
});
const choose = (question: SitingQuestion) => chooseSites(question, new Work(CELL_STEPS));

/** Small questions with few different numbers, so that ties are common; blanks and settled sites among them. */
const questions = fc
  .record({ places: fc.integer({ min: 1, max: 7 }), sites: fc.integer({ min: 1, max: 7 }) })
  .chain(({ places, sites }) =>
    fc.record({
      minutes: fc.array(
        fc.array(fc.constantFrom(0, 1, 2, 3, 5, 7.5, Infinity), { minLength: sites, maxLength: sites }),
        { minLength: places, maxLength: places },
      ),
      people: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: places, maxLength: places }),
      goal: fc.constantFrom<SitingGoal>("cover", "most", "nearest", "farthest"),
      count: fc.integer({ min: 1, max: sites }),
      limit: fc.constantFrom(1, 3, 5),
      states: fc.array(fc.constantFrom<SiteState>("free", "free", "free", "must", "never"), {
        minLength: sites,
        maxLength: sites,
      }),
      list: fc.constant(100),
    }),
  );

const shown = (question: SitingQuestion) => {
  try {
    return choose(question).plans.map(({ sites }) => sites);
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
};

describe("Choosing sites", () => {
  it("finds what trying every choice finds, with all its equals", () => {
    fc.assert(
      fc.property(questions, (question) => {
        expect(shown(question)).toEqual(byTrying(question));
      }),
      { numRuns: 1500 },
    );
  });

  it("lists no more optima than asked for, and says that there are more", () => {
    // Ten candidates at the same door: any two of them serve alike, 45 choices.
    const question = asked({ minutes: [new Array<number>(10).fill(3)], goal: "nearest", count: 2, list: 7 });
    expect(choose(question)).toMatchObject({ extent: "more", plans: { length: 7 } });
    expect(choose({ ...question, list: 45 })).toMatchObject({ extent: "all", plans: { length: 45 } });
  });

  it("finds the published optimum of OR-Library's pmed1: 5 medians for 5,819", () => {
    const minutes = cases.find(({ id }) => id === "SIT-12")?.args[0] as number[][];
    const { plans } = choose(asked({ minutes, goal: "nearest", count: 5 }));
    expect(plans[0]?.value).toBe(5819);
  });

  it("counts steps: the same question ends at the same step everywhere, and is refused rather than guessed", () => {
    const minutes = cases.find(({ id }) => id === "SIT-22")?.args[0] as number[][];
    const question = asked({ minutes, goal: "nearest", count: 10 });
    expect(() => chooseSites(question, new Work(1000))).toThrow(/sites.tooLarge/);
  });

  it("keeps what must be open open, though the people pay for it", () => {
    // Free, site 1 serves all in 1 minute; with site 2 as a must the one site is that, and each walks 9.
    const minutes = [
      [1, 9],
      [1, 9],
    ];
    const { plans } = choose(asked({ minutes, goal: "nearest", count: 1, states: ["free", "must"] }));
    expect(plans).toMatchObject([{ sites: [1], value: 18, mean: 9, farthest: 9 }]);
  });
});

describe("What cannot be is told by places and numbers", () => {
  const minutes = [
    [10, Infinity],
    [Infinity, 20],
    [Infinity, Infinity],
  ];
  const fault = (question: SitingQuestion) => {
    try {
      return choose(question);
    } catch (error) {
      return { code: (error as DomainError).code, facts: (error as DomainError).facts };
    }
  };

  it.each([
    [
      "places beyond the limit, each with its best minutes",
      asked({ minutes, goal: "cover" }),
      { code: "sites.uncoverable", facts: { units: [1, 2], best: [20, undefined], limit: 15 } },
    ],
    [
      "places without any way",
      asked({ minutes, goal: "farthest", count: 1 }),
      { code: "sites.unreachable", facts: { units: [2] } },
    ],
    [
      "too few sites for all to have a way, with the number that is enough",
      asked({ minutes: minutes.slice(0, 2), goal: "nearest", count: 1 }),
      { code: "sites.tooFew", facts: { count: 1, least: 2 } },
    ],
    [
      "more musts than sites",
      asked({ minutes: [[1, 2]], goal: "most", count: 1, states: ["must", "must"] }),
      { code: "sites.count", facts: { count: 1, must: 2, usable: 2 } },
    ],
    ["a missing number", asked({ minutes: [[1]], goal: "most" }), { code: "sites.countMissing", facts: {} }],
    [
      "figures beyond exact reckoning",
      asked({ minutes: [[1e6, 1e6 - 0.001]], people: [1e9], goal: "nearest", count: 1 }),
      { code: "sites.figures", facts: {} },
    ],
  ])("%s", (_, question, expected) => {
    expect(fault(question)).toEqual(expected);
  });
});
