import {
  hasObstacle,
  isDifficult,
  isUnsound,
  saysExtension,
  staysAbove,
  type Opinion,
} from "../../../src/chapters/authority/read/opinions";

/** Texts as planners write them, under what they mean. */
function means(read: (text: string) => unknown, cases: readonly (readonly [meaning: unknown, ...texts: string[]])[]) {
  it.each(cases.flatMap(([meaning, ...texts]) => texts.map((text) => ({ text, meaning }))))(
    "“$text” means $meaning",
    ({ text, meaning }) => expect(read(text)).toBe(meaning),
  );
}

describe("An assessment that finds an item unsound", () => {
  const unsound = true;
  const sound = false;
  const unclear: Opinion = "unclear";
  means(isUnsound, [
    [unsound, "论证不充分", "未充分论证", "未论证", "尚未评估", "未经论证", "未通过", "评估未通过", "不合格", "不可行"],
    [
      unsound,
      "承接有困难",
      "难以承接",
      "很难承接",
      "无法承接",
      "没有专业人员难以承接",
      "不能承接",
      "不具备承接条件",
      "没有条件",
      "缺乏专业人员",
    ],
    [
      unsound,
      "存在问题",
      "存在较大风险",
      "有异议",
      "人手不足",
      "能力不足",
      "承接能力弱",
      "差",
      "条件不成熟",
      "建议收回",
    ],
    [unsound, "不宜下放", "不建议承接，条件不成熟", "经专家评审，论证不充分", "缺乏可以承接的条件", "难以满足要求"],
    [
      unsound,
      "Not sound",
      "unsound",
      "poor",
      "staff is short",
      "cannot be carried out",
      "not suitable",
      "lacks evidence",
    ],
    [
      sound,
      "未发现问题",
      "无困难，可以承接",
      "无问题",
      "没有问题",
      "不存在困难",
      "暂无困难",
      "并无困难",
      "不难",
      "无异议",
    ],
    [sound, "没有发现任何问题", "未见异常", "无困难和问题", "没有不足", "不缺人员", "不收回", "建议承接"],
    [
      sound,
      "论证充分",
      "评估通过",
      "合格",
      "可承接",
      "能承接",
      "具备条件",
      "条件成熟",
      "运行良好",
      "人员充足",
      "承接能力强",
    ],
    [
      sound,
      "经评估，未发现问题",
      "未发现问题可以承接",
      "\uff1a可以承接\uff01",
      "Sound",
      "No problems found",
      "not difficult",
    ],
    [sound, "Without difficulty, can be taken on", "There isn't any risk"],
    [unclear, "基本无困难但人手不足", "基本可行", "论证充分，但人员不足", "无困难有风险", "部分镇街承接有困难"],
    [
      unclear,
      "不无困难",
      "并非没有问题",
      "未必有问题",
      "问题不大",
      "风险可控",
      "困难已克服",
      "不存在人手不足问题",
      "未评估出问题",
      "培训后可承接",
      "需进一步评估",
    ],
    [
      unclear,
      "待评估",
      "可能有困难",
      "是否可行？",
      "无",
      "没有",
      "已评估",
      "A",
      "3",
      "建议保留",
      "2023年",
      "无证经营查处难",
    ],
    [unclear, "mostly sound", "Pending", "see annex", "sound but staff is short", "农村住户分散"],
    [undefined, "", "/", "—", "--"],
  ]);
});

describe("A technical difficulty", () => {
  means(isDifficult, [
    [
      true,
      "高",
      "较高",
      "很高",
      "难",
      "较难",
      "困难",
      "难度大",
      "技术难度较高",
      "有难度",
      "专业性强",
      "不低",
      "不易",
      "不简单",
    ],
    [true, "High", "very difficult", "hard"],
    [
      false,
      "低",
      "较低",
      "中",
      "中等",
      "一般",
      "不高",
      "不大",
      "不难",
      "不太难",
      "难度不大",
      "无",
      "无难度",
      "没有难度",
      "容易",
    ],
    [false, "难易适中", "low", "Medium", "not difficult", "No difficulty", "None"],
    ["unclear", "中高", "低，但设备要求高", "待评估", "3", "B", "不明", "不得不说难", "部分环节高"],
    [undefined, "", "/", "－"],
  ]);
});

describe("Something that makes an item hard to carry out", () => {
  means(hasObstacle, [
    [
      true,
      "缺少检测设备",
      "人手不足",
      "农村住户分散",
      "无专业设备",
      "没有执法证",
      "需专业设备",
      "检测费用高",
      "难以取证",
    ],
    [true, "人手不足，设备陈旧", "住户分散但无车辆", "No laboratory"],
    [
      false,
      "无",
      "暂无",
      "没有",
      "不存在",
      "未发现",
      "无困难",
      "暂无困难",
      "没有难点",
      "不存在困难",
      "无困难，可以承接",
      "不难",
    ],
    [false, "未发现问题", "None", "no problems", "n/a"],
    [
      "unclear",
      "基本无困难但人手不足",
      "基本无困难",
      "无困难，但设备陈旧",
      "待评估",
      "不明",
      "不无困难",
      "可能与上位法冲突",
    ],
    [undefined, "", "/", "-"],
  ]);
});

describe("An item that stays above the towns", () => {
  means(staysAbove, [
    [
      true,
      "市级保留",
      "县级保留",
      "保留在县级",
      "不下放",
      "不赋权",
      "不放权",
      "不宜下放",
      "暂不下放",
      "暂缓下放",
      "不得委托",
    ],
    [true, "Retained by the county", "stays with the city", "not devolved", "不得不保留"],
    [false, "", "县级", "市、县级", "不保留", "不再保留", "取消保留", "可下放", "已下放", "not retained", "County"],
  ]);
});

describe("A grant that says it extends another", () => {
  means(saysExtension, [
    [
      true,
      "扩大到村（社区）",
      "范围扩大",
      "延伸至园区",
      "非城区扩大到城区",
      "Extended to villages",
      "wider: extension",
    ],
    [false, "", "全镇", "不扩大", "未扩大范围", "不再延伸", "no extension", "not extended"],
  ]);
});
