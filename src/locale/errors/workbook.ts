import { list, name } from "../text";
import { wrongInput, type ErrorTexts } from "./define";

export const workbookTexts: ErrorTexts<"workbook"> = {
  "workbook.noPlace": wrongInput(({ address }) => ({
    zh: `工作簿中没有“${address}”。请重新选择区域、表格或名称。`,
    en: `The workbook has no "${address}". Choose a range, table or name again.`,
  })),
  "workbook.severalAreas": wrongInput(() => ({
    zh: "所选内容由几个不相连的区域组成。请选择一个连续的区域。",
    en: "The choice consists of several areas. Choose one block of cells.",
  })),
  "workbook.noSelection": wrongInput(() => ({
    zh: "Excel 没有给出所选区域。如果另一个工作簿在前面，请先点一下本工作簿；如果选了几个区域，请只选一个连续的区域。",
    en: "Excel gives no selection. If another workbook is in front, click this one first; if several areas are selected, select one block of cells.",
  })),
  "workbook.inactive": wrongInput(() => ({
    zh: "另一个工作簿在前面，没有改动任何内容。请点一下本工作簿，再试一次。",
    en: "Another workbook is in front; nothing was changed. Click this workbook and try again.",
  })),
  "workbook.tooLarge": wrongInput(() => ({
    zh: "内容超过 Excel 一次能传送的大小，没有改动任何内容。请只选有数据的行和列，不要选整列。",
    en: "This is more than Excel passes on at once; nothing was changed. Choose only the rows and columns that hold data, no whole columns.",
  })),
  "workbook.filtered": wrongInput(() => ({
    zh: "区域中有筛选，Excel 不能这样改动，没有改动任何内容。请先清除筛选再试。",
    en: "A filter is on in this range and Excel refused; nothing was changed. Clear the filter and try again.",
  })),
  "workbook.formulaTooLong": wrongInput(() => ({
    zh: "公式超过 Excel 允许的长度，没有写入任何内容。请缩短工作表的名称，或把来源表放在同一工作簿的短名工作表中。",
    en: "A formula would be longer than Excel allows; nothing was written. Give the sheets of the sources shorter names.",
  })),
  "workbook.nameTaken": wrongInput(({ sheet }) => ({
    zh: `工作表“${sheet}”已经存在，没有写入任何内容。请返回上一步，再次写入时会采用新的表名。`,
    en: `The sheet "${sheet}" exists by now; nothing was written. Go back one step and write again: a new name will be used.`,
  })),
  "workbook.protected": wrongInput(() => ({
    zh: "工作簿受保护或只读，没有改动任何内容。请在“审阅”中取消保护，或另存一份后再试。",
    en: "The workbook is protected or read-only; nothing was changed. Unprotect it under Review, or save a copy and try again.",
  })),
  "workbook.cellEdit": wrongInput(() => ({
    zh: "有单元格正在编辑，没有改动任何内容。请按回车或 Esc 结束编辑后再试。",
    en: "A cell is being edited; nothing was changed. Press Enter or Esc in it and try again.",
  })),
  "workbook.cancelled": wrongInput(() => ({
    zh: "写入已取消，已写的部分全部撤回，工作簿与写入前一样。需要时可再次写入。",
    en: "The writing was cancelled; all of it was taken back and the workbook is as before. Write again when you like.",
  })),
  "workbook.notWritten": wrongInput(({ reason }) => ({
    zh: `Excel 没有接受写入，已写的部分全部撤回，工作簿与写入前一样。原因：${reason}`,
    en: `Excel did not accept what was to be written; all of it was taken back and the workbook is as before. Reason: ${reason}`,
  })),
  "workbook.halfWritten": wrongInput(({ sheets, record, reason }) => {
    const { zh, en } = list(sheets.map(name), Infinity);
    const left = {
      zh: [sheets.length > 0 ? `请手动删除工作表${zh}。` : "", record ? "方案记录还在，请用“检查工作簿”移除。" : ""],
      en: [
        sheets.length > 0 ? `Please delete ${en} by hand. ` : "",
        record ? "The record of the plan is left; remove it with Check workbook. " : "",
      ],
    };
    return {
      zh: `写入中断，且未能全部撤回。${left.zh.join("")}原因：${reason}`,
      en: `Writing broke off and could not be taken back whole. ${left.en.join("")}Reason: ${reason}`,
    };
  }),
  "workbook.halfUndone": wrongInput(({ reason }) => ({
    zh: `撤销中断，可能只完成了一部分。请再按一次“撤销”，会接着做完。原因：${reason}`,
    en: `Undoing broke off; a part of it may be done. Press Undo again, and it is finished. Reason: ${reason}`,
  })),
  "workbook.editedSince": wrongInput(({ sheets }) => ({
    zh: `写入之后，工作表${list(sheets.map(name)).zh}又被修改过，没有撤销。如仍要撤销，这些修改将一并删除。`,
    en: `${list(sheets.map(name)).en} changed since it was written, so nothing was undone. Undoing would delete those changes too.`,
  })),
  "workbook.brokenPlans": wrongInput(({ reason }) => ({
    zh: `工作簿中保存的方案记录无法读取，原样保留，没有覆盖。请恢复较早的备份，或联系信息人员。原因：${reason}`,
    en: `The plans kept in this workbook cannot be read; they are left as they are and are not overwritten. Restore an earlier copy. Reason: ${reason}`,
  })),
  "workbook.damagedPlan": wrongInput(({ plan }) => ({
    zh: `方案“${plan}”的记录已损坏，没有打开；工作表和记录原样保留。请恢复较早的备份，或另做一个新方案。`,
    en: `The record of the plan “${plan}” is damaged, so it was not opened; its sheets and the record stay as they are. Restore an earlier copy, or begin a new plan.`,
  })),
  "workbook.newerPlan": wrongInput(({ plan, version, own }) => ({
    zh: `方案“${plan}”由更新的版本（${version}）写入，本版（${own}）不能打开；工作表和记录原样保留。请先更新加载项。`,
    en: `The plan “${plan}” was written by a later version (${version}) than this one (${own}), so it was not opened; its sheets and the record stay as they are. Update the add-in first.`,
  })),
  "workbook.refused": wrongInput(({ reason }) => ({
    zh: `Excel 拒绝了这项操作，没有改动任何内容。原因：${reason}`,
    en: `Excel refused this; nothing was changed. Reason: ${reason}`,
  })),
};
