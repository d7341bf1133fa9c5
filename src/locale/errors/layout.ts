import type { Facts } from "../../domain/kernel/errors";
import type { Text } from "../text";
import { noAnswer, wrongInput, type ErrorTexts } from "./define";

const TOLD = 12;

/** "甲、乙、丙等 20 个": names, the first of many. */
function namesOf(names: readonly string[]): Text {
  const rest = names.length - TOLD;
  const told = names.slice(0, TOLD);
  return rest <= 0
    ? { zh: told.join("、"), en: told.join(", ") }
    : { zh: `${told.join("、")}等 ${names.length} 个单元`, en: `${told.join(", ")} and ${rest} more` };
}

const rules: Readonly<Record<"together" | "apart" | "alone" | "seat", Text>> = {
  together: { zh: "合并", en: "together" },
  apart: { zh: "分开", en: "apart" },
  alone: { zh: "单独", en: "alone" },
  seat: { zh: "驻地", en: "seat" },
};

type NoPlan = Facts["merge.none"];
type Remedy = Extract<NoPlan, { why: "others" }>["remedies"][number];

function remedyText(remedy: Remedy): Text {
  switch (remedy.kind) {
    case "least":
      return { zh: `下限降到 ${remedy.value}`, en: `lower the least to ${remedy.value}` };
    case "most":
      return { zh: `上限提到 ${remedy.value}`, en: `raise the most to ${remedy.value}` };
    case "towns":
      return {
        zh: `新镇数改为 ${remedy.values.join(" 或 ")}`,
        en: `ask for ${remedy.values.join(" or ")} towns`,
      };
    case "rule": {
      const { zh, en } = namesOf(remedy.names);
      return { zh: `去掉“${rules[remedy.rule].zh} ${zh}”`, en: `drop the rule “${rules[remedy.rule].en} ${en}”` };
    }
  }
}

const reasons: { readonly [W in NoPlan["why"]]: (fact: Extract<NoPlan, { why: W }>) => Text } = {
  unit({ names, people, most }) {
    const { zh, en } = namesOf(names);
    return {
      zh: `没有可行方案：${zh}有 ${people} 人，已超过上限 ${most}。请提高上限${names.length > 1 ? "，或减少合并" : ""}。`,
      en: `No plan exists: ${en} ${names.length > 1 ? "have" : "has"} ${people} people, above the most, ${most}. Raise the most${names.length > 1 ? " or keep fewer together" : ""}.`,
    };
  },
  region({ names, people, least }) {
    const { zh, en } = namesOf(names);
    return {
      zh: `没有可行方案：${zh}与其他单元不相邻，一共 ${people} 人，不到下限 ${least}。请补上相邻关系，或降低下限。`,
      en: `No plan exists: without a border to other units, ${en} ${names.length > 1 ? "have" : "has"} ${people} people, and the least is ${least}. Add a border or lower the least.`,
    };
  },
  gap({ names, people, least, most }) {
    const { zh, en } = namesOf(names);
    return {
      zh: `没有可行方案：${zh}连成一片，一共 ${people} 人，分成几个镇都不可能每个在 ${least} 至 ${most} 人之间。请放宽上下限，或补上相邻关系。`,
      en: `No plan exists: the connected region ${en} has ${people} people, which no number of towns of ${least} to ${most} adds up to. Widen the bounds or add a border.`,
    };
  },
  towns({ towns, from, to }) {
    if (from === to)
      return {
        zh: `没有可行方案：按上下限和相邻关系，新镇数只能是 ${from}，而要求 ${towns} 个。请改新镇数或上下限。`,
        en: `No plan exists: the bounds and borders allow ${from} towns only, and ${towns} are asked for. Change their number or the bounds.`,
      };
    return from < to
      ? {
          zh: `没有可行方案：按上下限和相邻关系，新镇数只能在 ${from} 至 ${to} 之间，而要求 ${towns} 个。请改新镇数或上下限。`,
          en: `No plan exists: the bounds and borders allow ${from} to ${to} towns, and ${towns} are asked for. Change their number or the bounds.`,
        }
      : {
          zh: `没有可行方案：在这样的上下限下，几个镇都不行（要求 ${towns} 个）。请放宽上下限。`,
          en: `No plan exists: within these bounds no number of towns can be (${towns} are asked for). Widen the bounds.`,
        };
  },
  together({ names }) {
    const { zh, en } = namesOf(names);
    return {
      zh: `没有可行方案：${zh}要求合并，但互相走不到（不相连）。请补上相邻关系，或去掉这条规则。`,
      en: `No plan exists: ${en} must be together and are not connected. Add a border or drop the rule.`,
    };
  },
  apart({ names, towns }) {
    const { zh, en } = namesOf(names);
    return {
      zh: `没有可行方案：${zh}两两不得同镇，至少要 ${names.length} 个镇，而要求 ${towns} 个。请增加新镇数，或去掉规则。`,
      en: `No plan exists: no two of ${en} may be in one town, which takes ${names.length} towns, and ${towns} are asked for. Ask for more or drop a rule.`,
    };
  },
  others({ remedies }) {
    const told = remedies.map(remedyText);
    return told.length === 0
      ? {
          zh: "没有可行方案：这些要求合在一起无法满足，只放宽其中一项也不够。请同时放宽几项（上下限、新镇数、规则）。",
          en: "No plan exists: these wishes cannot be met together, and giving up one alone is not enough. Give up several (bounds, number of towns, rules).",
        }
      : {
          zh: `没有可行方案。下列任何一项改动就够了：${told.map(({ zh }) => zh).join("；")}。`,
          en: `No plan exists. Any one of these changes is enough: ${told.map(({ en }) => en).join("; ")}.`,
        };
  },
};

function reasonOf<W extends NoPlan["why"]>(why: W, fact: Extract<NoPlan, { why: W }>): Text {
  return reasons[why](fact);
}

export const layoutTexts: ErrorTexts<"merge"> = {
  "merge.none": noAnswer((fact) => reasonOf(fact.why, fact)),
  "merge.unitUnknown": wrongInput(({ found }) => ({
    zh: `单元表中没有“${found}”。请核对名称。`,
    en: `The table of units has no “${found}”. Check the name.`,
  })),
  "merge.oneWay": wrongInput(({ from, to }) => ({
    zh: `${from}到${to}与${to}到${from}不一致。请只写一个方向，或改成相同。`,
    en: `From ${from} to ${to} differs from ${to} to ${from}. Give one direction only, or the same for both.`,
  })),
  "merge.kilometres": wrongInput(({ from, to }) => ({
    zh: `${from}与${to}之间没有公里数，而其他相邻有。请补上，或全部不填（改用坐标）。`,
    en: `The border of ${from} and ${to} has no kilometres while others have. Fill it in, or leave all blank (coordinates serve then).`,
  })),
  "merge.most": wrongInput(({ least, most }) => ({
    zh: `上限 ${most} 低于下限 ${least}。请改正。`,
    en: `The most, ${most}, is below the least, ${least}. Mend one of them.`,
  })),
  "merge.count": wrongInput(({ towns, units }) => ({
    zh: `要求 ${towns} 个新镇，但只有 ${units} 个单元。请减少新镇数。`,
    en: `${towns} towns are asked for and there are ${units} units only. Ask for fewer.`,
  })),
  "merge.countMissing": wrongInput(() => ({
    zh: "没有给出新镇数。“路程”“均衡”需要一个数，或“最多”“最少”。",
    en: "The number of towns is missing. The goals distance and balance need a number, or most, or fewest.",
  })),
  "merge.coordinates": wrongInput(() => ({
    zh: "“路程”需要每个单元的横坐标、纵坐标（公里），或每条相邻的公里数。请补上。",
    en: "The goal distance needs x and y of every unit (km), or kilometres for every border. Fill them in.",
  })),
  "merge.degrees": wrongInput(() => ({
    zh: "坐标像是经纬度，而这里要的是公里。请换成平面坐标（公里），或在相邻表中填公里数。",
    en: "The coordinates look like degrees, and kilometres are wanted. Give them on a plane in km, or give kilometres in the table of neighbours.",
  })),
  "merge.ruleUnknown": wrongInput(({ found }) => ({
    zh: `“${found}”不是规则。规则为：合并、分开、单独、驻地。`,
    en: `“${found}” is no rule. Rules are: together, apart, alone, seat.`,
  })),
  "merge.ruleShort": wrongInput(({ found, wanted }) => ({
    zh: `规则“${found}”至少要写 ${wanted} 个单元。`,
    en: `The rule “${found}” needs ${wanted} units at least.`,
  })),
  "merge.rule": wrongInput(({ one, other }) => ({
    zh: `规则互相矛盾：${one}与${other}既要同镇，又不得同镇。请去掉其中一条。`,
    en: `The rules contradict each other: ${one} and ${other} must be in one town and must not. Drop one of the rules.`,
  })),
  "merge.seat": wrongInput(({ found }) => ({
    zh: `${found}按规则必须是驻地，但单元表写明不作驻地。请改其中一处。`,
    en: `${found} must be a seat by the rules, and the table of units says never. Mend one of them.`,
  })),
  "merge.tooLarge": noAnswer(({ units }) => ({
    zh: `${units} 个单元：在一个单元格的计算量内没有得出已证明的结果。请给出上限或降低上限、提高下限，或增加规则。`,
    en: `${units} units: no proved answer within the work of a cell. Give or lower the most, raise the least, or add rules.`,
  })),
  "merge.figures": wrongInput(() => ({
    zh: "人数与路程的乘积之和太大，无法精确计算。请核对人口和坐标的单位。",
    en: "People × kilometres add up to more than can be reckoned exactly. Check the units of both.",
  })),
};
