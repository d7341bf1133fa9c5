import type { Text } from "../../locale/text";

/** The words of the workbench's own frame. */
export const words = {
  title: { zh: "镇街规划", en: "Township Planner" },
  what: { zh: "工作台:用于试用、培训和测试,不是 Excel", en: "Workbench for trying, training and testing; not Excel" },
  ready: { zh: "选中公式单元格,这里显示它的说明。", en: "Select a cell with a formula to read its message here." },
  create: { zh: "新建", en: "New" },
  open: { zh: "打开…", en: "Open…" },
  save: { zh: "另存为 .xlsx", en: "Save as .xlsx" },
  discard: { zh: "放弃当前工作簿中的内容,新建一个空白工作簿?", en: "Give up what is in this workbook and start a blank one?" },
  cannotOpen: { zh: "这个文件打不开。请确认它是 .xlsx 工作簿。", en: "This file cannot be opened. Make sure that it is an .xlsx workbook." },
  language: { zh: "界面语言", en: "Language" },
  theme: { zh: "外观", en: "Theme" },
  pane: { zh: "任务窗格", en: "Task pane" },
  divider: { zh: "拖动调整窗格宽度", en: "Drag to set the width of the pane" },
  themes: { light: { zh: "浅色", en: "Light" }, dark: { zh: "深色", en: "Dark" }, contrast: { zh: "高对比度", en: "High contrast" } },
} satisfies Record<string, Text | Record<string, Text>>;
