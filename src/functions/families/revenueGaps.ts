import { gapMethods } from "../../chapters/revenue/words/gaps";
import { ruleOf } from "../../chapters/revenue/words/rule";
import { DomainError } from "../../domain/kernel/errors";
import { compare, ONE, ratio, toNumber, type Rational } from "../../domain/kernel/exact";
import { fillGaps, type GapMethod } from "../../domain/revenue/equalisation";
import { fromFen, roundToFen } from "../../domain/revenue/money";
import { forEach, one, optional, vector, type ArgumentWords } from "../../inputs/arguments";
import { listOfKinds, wordReader } from "../../inputs/choices";
import { money } from "../../inputs/money";
import { rate } from "../../inputs/rate";
import { cellFunction, type CellFunction } from "../define";

const words = {
  resources: {
    label: { zh: "财力", en: "resources" },
    detail: { zh: "各镇街财力（元）。", en: "The resources of each town, in yuan." },
  },
  needs: {
    label: { zh: "支出需求", en: "needs" },
    detail: { zh: "各镇街支出需求（元）。", en: "The need of each town, in yuan." },
  },
  parameter: {
    label: { zh: "参数", en: "parameter" },
    detail: {
      zh: "floor：平均数的百分之几，默认 100%;linear：差额的百分之几，默认 63%;retention：自有财力不计入的比例，默认 25%;coefficient：各镇街补助上限（元），默认不设。",
      en: "floor: of the mean, 100% by default; linear: of the distance, 63%; retention: of own resources left out of account, 25%; coefficient: the most for each town in yuan, none by default.",
    },
  },
  heads: {
    label: { zh: "人口", en: "heads" },
    detail: {
      zh: "floor、linear 的平均数按人口计算；留空则按支出需求。",
      en: "floor, linear: the mean is taken per head; by need where this is left out.",
    },
  },
} satisfies Record<string, ArgumentWords>;

const kinds = listOfKinds(gapMethods, "proportional");

const gapFill = cellFunction({
  id: "GAPFILL",
  summary: {
    zh: "用补助资金弥补缺口：每个镇街的补助，最后一格为资金结余。",
    en: "Grants that fill gaps from a pool: one for each town, then what is left of the pool.",
  },
  takes: {
    resources: vector(words.resources, money()),
    needs: vector(words.needs, money()),
    pool: optional(
      one(
        {
          label: { zh: "补助资金", en: "pool" },
          detail: {
            zh: "补助资金（元）。留空为不限；linear 留空为镇街之间双向调节。",
            en: "The pool in yuan. Blank for no limit; under linear, blank lets towns above the mean pay those below.",
          },
        },
        money("yuan", 0),
      ),
      null,
    ),
    method: optional(
      one(
        {
          label: { zh: "办法", en: "method" },
          detail: {
            zh: `${kinds.zh}。补助不超过缺口。`,
            en: `${kinds.en}. Never above the gap.`,
          },
        },
        wordReader(gapMethods),
      ),
      "proportional" as const,
    ),
    parameter: optional(vector(words.parameter, rate({ most: ratio(10n ** 18n) })), undefined),
    heads: optional(vector(words.heads, rate({ most: ratio(10n ** 12n) })), undefined),
  },
  gives: "along",
  example: {
    args: [[[18000000], [9000000], [5000000], [2500000]], [[16000000], [10000000], [7500000], [5000000]], 3000000.01],
    result: [[0], [500000], [1250000.01], [1250000], [0]],
  },
  run({ resources, needs, pool, method, parameter, heads }) {
    const count = resources.length;
    const each = forEach(needs, count, words.needs, words.resources);
    const people = heads && forEach(heads, count, words.heads, words.resources);
    const { grants, left } = fillGaps(gapMethod(method, parameter, count), {
      resources,
      needs: each,
      pool,
      ...(people ? { heads: people } : {}),
    });
    return [...grants.map((grant) => fromFen(grant)), left === null ? "" : fromFen(left)];
  },
});

function gapMethod(kind: GapMethod["kind"], parameter: readonly Rational[] | undefined, count: number): GapMethod {
  if (kind === "coefficient") {
    const caps = parameter && forEach(parameter, count, words.parameter, words.resources);
    return caps
      ? { kind, caps: caps.map((cap) => roundToFen(ratio(cap.numerator * 100n, cap.denominator))) }
      : { kind };
  }
  const method = ruleOf<GapMethod>(gapMethods, kind, parameter?.[0]);
  if ("rate" in method && method.kind !== "floor" && compare(method.rate, ONE) > 0)
    throw new DomainError("policy.rateRange", { found: String(toNumber(method.rate)) });
  return method;
}

export const functions: readonly CellFunction[] = [gapFill];
