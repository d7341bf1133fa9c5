import { normalise } from "../../../domain/kernel/names";
import { clausesOf, judge, type Lexicon } from "./judgement";

/** What a cell says of an item: yes, no, nothing (blank), or something that cannot be read for certain. */
export type Opinion = boolean | undefined | "unclear";

/** Words of a county's own lists that hold a word of weight and say nothing of the item. */
const NAMES =
  "许可 可行性 功能 职能 智能 节能 能源 性能 强制 弱势 差异 差别 交易 贸易 易燃 事宜 优先 应急 如期 需求 大气 难易 有关 所有 " +
  "困难群众 困难职工 困难家庭 困难人员 就业困难 生活困难 难民 无障碍 无线 无人机 不动产 未成年 没收 不正当";

const PENDING =
  "待 有待 再议 进一步 暂缓 是否 可能 也许 或 视 若 不明 不详 不清 不确定 难免 \\? may might maybe pending tbd if unless unclear unknown";
const HALF = "基本 大体 总体 原则 部分 个别 少数 一定程度 尚可 一般 partly mostly largely basically some";

const soundness: Lexicon = {
  good:
    "充分 充足 充裕 足够 通过 合格 达标 可行 可以 能够 能 可 具备 适宜 适合 合适 宜 成熟 良好 优良 优秀 优 良 好 到位 健全 正常 顺利 满足 符合 " +
    "同意 认可 胜任 建议承接 建议下放 建议赋权 容易 易 稳定 有效 有序 有能力 强 熟练 合理 妥当 完备 齐全 齐备 完善 " +
    "sound good ok fine strong pass passed passes adequate sufficient feasible suitable able ready fit easy satisfactory can capable",
  bad:
    "问题 困难 难点 难处 难题 难度 障碍 风险 隐患 异议 异常 意见 缺陷 短板 阻力 矛盾 争议 不足 不够 不妥 不当 不良 不利 不便 薄弱 弱 差 难 有限 收回 " +
    "unsound poor weak fail failed fails insufficient inadequate unfit unsuitable hard difficult difficulty difficulties " +
    "problem problems issue issues obstacle obstacles risk risks concern concerns shortage short missing incomplete trouble",
  hinders: "难以 难于 很难 较难 无法 缺乏 缺少 欠缺 缺 unable cannot lack lacks lacking",
  matter:
    "论证 评估 评审 研判 条件 资质 经验 能力 人员 人手 力量 设备 经费 编制 依据 assessment assessed reviewed staff evidence",
  denied: "bad",
  open:
    `${PENDING} ${HALF} 需 须 应 如 后 前提 除 率 低 少 多 高 不大 可控 较小 克服 解决 整改 加强 优化 无需 不需 不必 无条件 ` +
    "need needs low high",
  plain: NAMES,
};

const difficulty: Lexicon = {
  good: "低 易 容易 简单 小 中 中等 适中 一般 普通 low easy simple medium moderate small",
  bad: "高 难 困难 大 复杂 强 有难度 有一定难度 high hard difficult complex demanding",
  matter: "难度 门槛 要求 difficulty",
  denied: "good",
  open: `${PENDING} 不一般 需 须 部分 后`,
  plain: NAMES,
};

/** In a column of obstacles only a denial needs to be understood: whatever else stands there names one. */
const denial: Lexicon = { ...soundness, open: `${PENDING} ${HALF}` };

const retention: Lexicon = {
  good: "",
  bad: "保留 留存 retain retained retains stays",
  hinders: "暂缓 禁止 停止",
  matter: "下放 赋权 放权 委托 devolve devolved",
  denied: "bad",
  plain: "",
};

/** 无, 暂无, 没有 and nothing more: there is none. */
const NONE = /^(暂|尚|目前|现|并)?(无|没有|不存在|未发现)[。.]?$|^(none|no|nil|n\/a|nothing)\.?$/;
/** A mark in place of a word. */
const DASH = /^[-—–―/\\]*$/;

const readings = {
  soundness: judge(soundness),
  difficulty: judge(difficulty),
  denial: judge(denial),
  retention: judge(retention),
};

/** 技术难度: whether the item is technically difficult. */
export function isDifficult(text: string): Opinion {
  return plainly(text, () => (isNone(text) ? false : opinion(readings.difficulty(text))));
}

/** 评估结论: whether the assessment finds the item unsound. 无 alone may mean that there was none, so that it is unclear. */
export function isUnsound(text: string): Opinion {
  return plainly(text, () => opinion(readings.soundness(text)));
}

/** 实施难点: whether there is something that makes the item hard to carry out. What denies none names one. */
export function hasObstacle(text: string): Opinion {
  return plainly(text, () => {
    if (isNone(text)) return false;
    const names = clausesOf(text).map((clause): Opinion => {
      const read = readings.denial(clause);
      return read === "unclear" ? "unclear" : read !== "good";
    });
    const [first] = names;
    return names.every((one) => one === first) ? first : "unclear";
  });
}

/** 原行使层级: whether the item stays where it is. What may mean so does. */
export function staysAbove(level: string): boolean {
  const read = readings.retention(level);
  return read === "bad" || read === "unclear";
}

const EXTENDS =
  /(不|未|无|没有|不再|不得|不予|\b(?:no|not|without) )?(?:扩大|扩展|扩围|扩面|延伸|extend|extension|widen)/gi;

/** 范围 and 赋权方式: whether a grant says that it only widens the scope of another. */
export function saysExtension(text: string): boolean {
  if (text.length < 2) return false;
  return [...text.matchAll(EXTENDS)].some(([, denial]) => denial === undefined);
}

function plainly(text: string, read: () => Opinion): Opinion {
  return DASH.test(normalise(text)) ? undefined : read();
}

function isNone(text: string): boolean {
  return NONE.test(normalise(text).toLowerCase());
}

function opinion(judgement: ReturnType<ReturnType<typeof judge>>): Opinion {
  return judgement === "bad" ? true : judgement === "good" ? false : "unclear";
}
