import {
  adams,
  danish,
  dean,
  hamilton,
  huntingtonHill,
  jefferson,
  webster,
} from "../../../src/domain/apportionment/method";
import { methodName, methods, parseMethod, readMethod } from "../../../src/chapters/staffing/words";
import { InputError } from "../../../src/inputs/faults";

describe("the name of a method", () => {
  it.each([
    ["Webster", webster],
    ["sainte-laguë", webster],
    ["Sainte Lague", webster],
    [" WEBSTER ", webster],
    ["圣拉古", webster],
    ["D'Hondt", jefferson],
    ["d’hondt", jefferson],
    ["洪德", jefferson],
    ["洪德法", jefferson],
    ["largest remainder", hamilton],
    ["Hare-Niemeyer", hamilton],
    ["最大余数", hamilton],
    ["最大余数法", hamilton],
    ["哈尔", hamilton],
    ["hamilton:fair", hamilton],
    ["huntington_hill", huntingtonHill],
    ["Huntington–Hill", huntingtonHill],
    ["Equal Proportions", huntingtonHill],
    ["power:0", huntingtonHill],
    ["adams", adams],
    ["调和平均法", dean],
    ["danish", danish],
    ["hamilton:clip", { ...hamilton, bounds: "clip" }],
    ["最大余数：clip", { ...hamilton, bounds: "clip" }],
    ["stationary:1/3", danish],
    ["stationary_0.42", { ...webster, signposts: { mean: "stationary", shift: "0.42" } }],
    ["power:2", { kind: "divisor", signposts: { mean: "power", exponent: 2 }, scarce: "largest" }],
    ["power:-2", { kind: "divisor", signposts: { mean: "power", exponent: -2 }, scarce: "everyone" }],
    ["modified:1.4", { ...webster, signposts: { mean: "stationary", shift: "1/2", first: "1.4/2" } }],
    ["lr_droop", { ...hamilton, quota: "droop" }],
    ["lr_hagenbach_bischoff_rounded", { ...hamilton, quota: "hagenbach-bischoff-rounded" }],
  ])("%s is understood", (text, method) => {
    expect(parseMethod(text)).toEqual(method);
  });

  it.each(["", "webstre", "stationary", "stationary:x", "stationary:1/0", "power:1.5", "webster:clip", "modified:"])(
    "%j is none",
    (text) => {
      expect(parseMethod(text)).toBeUndefined();
      expect(() => readMethod(text)).toThrow(InputError);
    },
  );

  it.each(methods.map((entry) => [entry.name, entry] as const))(
    "%s is read back by its titles and synonyms",
    (_name, { name, label, synonyms, sample }) => {
      const end = sample === undefined ? "" : `:${sample}`;
      const method = readMethod(name + end);
      for (const word of [label.zh, label.en, ...synonyms]) expect(readMethod(word + end)).toEqual(method);
      expect(readMethod(methodName(name + end, "zh"))).toEqual(method);
      expect(readMethod(methodName(name + end, "en"))).toEqual(method);
    },
  );
});
