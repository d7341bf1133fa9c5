import type { Text } from "../../locale/text";
import type { Unsupported } from "../file/contents";

const unsupported: Readonly<Record<Unsupported, Text>> = {
  charts: { zh: "图表", en: "charts" },
  pictures: { zh: "图片", en: "pictures" },
  pivotTables: { zh: "数据透视表", en: "pivot tables" },
  macros: { zh: "宏", en: "macros" },
  comments: { zh: "批注", en: "comments" },
  links: { zh: "外部链接", en: "links to other workbooks" },
  protection: { zh: "保护", en: "protection" },
  filters: { zh: "筛选", en: "filters" },
  validations: { zh: "部分数据验证", en: "some data validations" },
  hyperlinks: { zh: "超链接", en: "hyperlinks" },
  rules: { zh: "部分条件格式", en: "some conditional formats" },
  names: { zh: "各表同名的名称", en: "names that several sheets share" },
};

/** The words of the workbench's own frame. */
export const words = {
  title: { zh: "镇街规划", en: "Township Planner" },
  what: { zh: "工作台：用于试用、培训和测试，不是 Excel", en: "Workbench for trying, training and testing; not Excel" },
  ready: { zh: "选中公式单元格，这里显示它的说明。", en: "Select a cell with a formula to read its message here." },
  create: { zh: "新建", en: "New" },
  open: { zh: "打开…", en: "Open…" },
  save: { zh: "另存为 .xlsx", en: "Save as .xlsx" },
  saveTip: {
    zh: "含公式：用于装有本加载项的 Excel",
    en: "With live formulas, for Excel with this add-in",
  },
  saveValues: { zh: "另存为数值", en: "Save values" },
  saveValuesTip: {
    zh: "只有数值和图表：用于 WPS、没有本加载项的 Excel，每张表注明不再计算",
    en: "Values and charts only, for WPS and Excel without this add-in; a note on each sheet says so",
  },
  discard: {
    zh: "放弃当前工作簿中的内容，新建一个空白工作簿？",
    en: "Give up what is in this workbook and start a blank one?",
  },
  cannotOpen: {
    notWorkbook: {
      zh: "这个文件不是 .xlsx 工作簿，没有打开；当前工作簿未改动。请选择扩展名为 .xlsx 的文件。",
      en: "This file is no .xlsx workbook and was not opened; the workbook here is as it was. Choose a file that ends with .xlsx.",
    },
    oldOrProtected: {
      zh: "这个文件是旧版 .xls 格式或设有打开密码，没有打开；当前工作簿未改动。请在 Excel 或 WPS 中取消密码，另存为 .xlsx 后再打开。",
      en: "This file is in the old .xls format or protected by a password and was not opened; the workbook here is as it was. Save it as .xlsx without a password in Excel or WPS first.",
    },
    tooLarge: {
      zh: "这个文件解压后超过 300 MB，或某张表的内容跨度超过 300 万个单元格，没有打开；当前工作簿未改动。请在 Excel 或 WPS 中删除多余的行、列和工作表，另存后再打开。",
      en: "This file is larger than 300 MB when unpacked, or the contents of a sheet stretch over more than 3 million cells; it was not opened, and the workbook here is as it was. Delete spare rows, columns and sheets in Excel or WPS, save it and open it again.",
    },
    damaged: {
      zh: "这个 .xlsx 文件已损坏，没有打开；当前工作簿未改动。请重新获取该文件，或在 Excel、WPS 中修复后另存。",
      en: "This .xlsx file is damaged and was not opened; the workbook here is as it was. Get it again, or repair it in Excel or WPS and save it anew.",
    },
  },
  valuesNote: {
    zh: "数值版：本表只有数值，改动数据后不会重新计算。需要计算时，请在装有“镇街规划”加载项的 Excel 中打开含公式的版本。",
    en: "Values only: nothing on this sheet is calculated anew when data change. To calculate, open the version with formulas in Excel with the Township Planner add-in.",
  },
  valuesName: { zh: "数值版", en: "values" },
  notShown: (what: readonly Unsupported[]): Text => ({
    zh: `已打开。工作台不显示、另存时也不保留文件中的${what.map((one) => unsupported[one].zh).join("、")}；请保留原文件。`,
    en: `Opened. The workbench does not show, and will not save, the file's ${what.map((one) => unsupported[one].en).join(", ")}; keep the original.`,
  }),
  opening: (percent: number): Text => ({ zh: `正在打开：${percent}%`, en: `Opening: ${percent}%` }),
  cancel: { zh: "取消", en: "Cancel" },
  putAway: { zh: "知道了", en: "OK" },
  calledOff: { zh: "已取消打开；当前工作簿未改动。", en: "Opening was cancelled; the workbook here is as it was." },
  notTaken: {
    zh: "这个文件的内容无法放入工作台，没有打开；当前工作簿未改动。请在 Excel 或 WPS 中另存为新的 .xlsx 后再打开。",
    en: "What this file holds does not fit into the workbench; it was not opened, and the workbook here is as it was. Save it as a new .xlsx in Excel or WPS and open that.",
  },
  kept: (time: string): Text => ({ zh: `已自动保存 ${time}`, en: `Kept at ${time}` }),
  keptTip: {
    zh: "保存在本浏览器中，刷新或切换语言后自动恢复；要交给别人或换电脑，请另存为 .xlsx",
    en: "Kept in this browser and back after a reload or another language; save it as .xlsx to pass it on",
  },
  changed: { zh: "正在自动保存…", en: "Keeping…" },
  notKept: {
    zh: "浏览器未能自动保存工作簿（空间不足或禁止保存数据）；刷新页面会丢失改动，请另存为 .xlsx。",
    en: "The browser could not keep the workbook (no space, or it may keep no data); a reload would lose it. Save it as .xlsx.",
  },
  restored: (name: string): Text => ({
    zh: `已恢复上次关闭页面时尚未另存的工作簿“${name}”。不需要的话，请点“新建”。`,
    en: `The workbook ${name}, which was not saved when its page was closed, is back. If you do not need it, choose New.`,
  }),
  notRestored: {
    zh: "浏览器中自动保存的工作簿无法读取，没有恢复；请打开您另存过的文件。",
    en: "The workbook that the browser kept cannot be read and is not back; open the file that you have saved.",
  },
  language: { zh: "界面语言", en: "Language" },
  theme: { zh: "外观", en: "Theme" },
  pane: { zh: "任务窗格", en: "Task pane" },
  divider: { zh: "拖动调整窗格宽度", en: "Drag to set the width of the pane" },
  themes: {
    light: { zh: "浅色", en: "Light" },
    dark: { zh: "深色", en: "Dark" },
    contrast: { zh: "高对比度", en: "High contrast" },
  },
};
