import { createHash } from "node:crypto";
import { apportion } from "../../../src/domain/apportionment/apportion";
import { apportionInTwoStages, apportionWithWindows } from "../../../src/domain/apportionment/groups";
import { split } from "../../../src/domain/apportionment/split";
import { DomainError } from "../../../src/domain/kernel/errors";
import { readMethod } from "../../../src/chapters/staffing/words";
import { listCases, type ListCase } from "../../golden/apportionment/lists";

const of = (kind: ListCase["kind"]) =>
  listCases.filter((example) => example.kind === kind).map((example) => [example.id, example] as const);
const methodOf = (example: ListCase) =>
  readMethod(example.bounds_mode === undefined ? example.method : `${example.method}:${example.bounds_mode}`);

describe("published and worked allocations", () => {
  it.each(of("apportion"))("%s", (_id, example) => {
    const { total, min, max, expected } = example;
    const weights = example.weights_exact ?? example.weights ?? [];
    const share = () =>
      apportion({ weights, total, method: methodOf(example), minimum: min, maximum: max, ties: "order" });
    if (expected.error !== undefined) {
      expect(share).toThrow(DomainError);
      return;
    }
    const { units, ties } = share();
    expect(units).toEqual(expected.seats);
    expect(ties && { may_gain: ties.mayGain, may_lose: ties.mayLose }).toEqual(expected.ties);
  });

  it.each(of("apportion_generated"))("%s", (_id, example) => {
    const { seed, n, lo, hi, multiplier, modulus } = example.generator as NonNullable<ListCase["generator"]>;
    let state = seed;
    const weights = Array.from({ length: n }, () => {
      state = (state * multiplier) % modulus;
      return lo + (state % (hi - lo + 1));
    });
    const { units, ties } = apportion({ weights, total: example.total, method: methodOf(example) });
    expect(units.slice(0, 20)).toEqual(example.expected.first20);
    expect(createHash("sha256").update(units.join(",")).digest("hex")).toBe(example.expected.sha256_comma_joined);
    expect(ties).toEqual(example.expected.ties);
  });

  it.each(of("money"))("%s", (_id, example) => {
    expect(split(BigInt(example.total), example.weights ?? []).map(Number)).toEqual(example.expected.seats);
  });

  it.each(of("hierarchical"))("%s", (_id, example) => {
    const groups = example.groups ?? [];
    const question = {
      weights: groups.flatMap(({ weights }) => weights),
      groups: groups.flatMap(({ label, weights }) => weights.map(() => label)),
      minimum: groups.flatMap(({ weights, min }) => min ?? weights.map(() => 0)),
      maximum: groups.flatMap(({ weights, max }) => max ?? weights.map(() => Infinity)),
      total: example.total,
      method: methodOf(example),
    };
    const windows = new Map(
      groups.map(({ label, total, min_total, max_total }) => [
        label,
        { low: total ?? min_total ?? 0, high: total ?? max_total ?? Infinity },
      ]),
    );
    const answer =
      example.mode === "two_stage_by_group_weight"
        ? apportionInTwoStages(question)
        : apportionWithWindows({ ...question, windows });
    expect([...answer.groups.values()].map(({ total }) => total)).toEqual(example.expected.group_totals);
    expect(answer.units).toEqual(example.expected.seats?.flat());
    expect(answer.ties).toEqual([]);
  });
});
