import type { Breach } from "../../../domain/layout/check";
import type { MergeRule } from "../../../domain/layout/county";
import type { Explanation, ExplanationLine } from "../../../locale/explanation";
import type { Text } from "../../../locale/text";
import { countyOf, type LayoutCase, type Outcome } from "../answer";
import { mergeRules } from "../words";

const joined = (names: readonly string[]): Text => ({ zh: names.join("、"), en: names.join(", ") });

/** A rule in words: "合并 甲、乙". */
export function ruleText({ units }: LayoutCase, { kind, units: named }: MergeRule): Text {
  const { label } = mergeRules[kind];
  const list = joined(named.map((unit) => units[unit]?.unit ?? ""));
  return { zh: `${label.zh} ${list.zh}`, en: `${label.en} ${list.en}` };
}

/** What a plan does not keep to, in words. */
export function breachText(layout: LayoutCase, { names }: Pick<Outcome, "names">, breach: Breach): Text {
  if (breach.kind === "rule") {
    const { zh, en } = ruleText(layout, breach.rule);
    return { zh: `没有遵守规则“${zh}”`, en: `the rule “${en}” is not kept` };
  }
  const town = names[breach.town] ?? "";
  switch (breach.kind) {
    case "least":
      return {
        zh: `${town}只有 ${breach.people} 人，低于下限`,
        en: `${town} has ${breach.people} people, below the least`,
      };
    case "most":
      return {
        zh: `${town}有 ${breach.people} 人，超过上限`,
        en: `${town} has ${breach.people} people, above the most`,
      };
    case "islands": {
      const apart = joined(breach.islands.flat().map((unit) => layout.units[unit]?.unit ?? ""));
      return { zh: `${town}不相连：${apart.zh}被隔开`, en: `${town} is not connected: ${apart.en} lies apart` };
    }
    case "seat":
      return { zh: `${town}没有可作驻地的单元`, en: `${town} has no unit that may be its seat` };
  }
}

/** How a town of a plan comes about: its units, and the way of each to the seat. */
export function townSteps(layout: LayoutCase, { effects }: Outcome, town: string): Explanation | undefined {
  const effect = effects.get(town);
  if (!effect) return undefined;
  const { tenths } = countyOf(layout);
  const { seat, travel } = effect;
  const lines = effect.members.map((unit): ExplanationLine => {
    const { unit: called = "", people = 0 } = layout.units[unit] ?? {};
    const way = seat === undefined ? undefined : tenths?.[unit]?.[seat];
    const isSeat = unit === seat;
    return {
      label: { zh: called, en: called },
      value: { value: people, as: "count" },
      ...(isSeat
        ? { detail: { zh: "驻地：全镇到这里的人公里最少", en: "the seat: least person-km of all its units" } }
        : way === undefined || !Number.isFinite(way)
          ? {}
          : {
              detail: {
                zh: `到驻地 ${way / 10} 公里，${(people * way) / 10} 人公里`,
                en: `${way / 10} km to the seat, ${(people * way) / 10} person-km`,
              },
            }),
    };
  });
  const sums: ExplanationLine[] = [
    { label: { zh: "人口", en: "Population" }, value: { value: effect.people, as: "count" } },
    ...(travel === undefined
      ? []
      : [
          {
            label: { zh: "人公里", en: "Person-km" },
            value: { value: travel / 10, as: "decimal" as const, digits: 1 },
          },
        ]),
  ];
  return { title: { zh: `${town}的单元与驻地`, en: `${town}: units and seat` }, lines: [...lines, ...sums] };
}
