import type { Text } from "../locale/text";
import { groups } from "../wizards/all";

/** A button of the ribbon, which opens a place of the pane and bears the icon of that name. */
interface RibbonButton {
  readonly place: string;
  readonly label: Text;
  readonly tip: Text;
}

interface RibbonGroup {
  readonly id: string;
  readonly label: Text;
  readonly buttons: readonly RibbonButton[];
}

/** Also in the menu of a cell. */
export const explainButton: RibbonButton = {
  place: "explain",
  label: { zh: "说明单元格", en: "Explain cell" },
  tip: {
    zh: "说明选中单元格的数是怎么来的；出错时说明原因和改法。",
    en: "Say how the figure in the selected cell comes about, or what is wrong and how to mend it.",
  },
};

/** What the add-in puts on Excel's ribbon: Home, the wizards in their groups, and support. */
export const ribbon: readonly RibbonGroup[] = [
  {
    id: "plan",
    label: { zh: "规划", en: "Plan" },
    buttons: [
      {
        place: "home",
        label: { zh: "首页", en: "Home" },
        tip: {
          zh: "打开镇街规划的首页：各项工作及其在本工作簿中的进度。",
          en: "Open the home page: the jobs and how far they are in this workbook.",
        },
      },
    ],
  },
  ...groups.map(({ id, title, wizards }) => ({
    id,
    label: title,
    buttons: wizards.map(({ id: place, title: label, tip }) => ({ place, label, tip })),
  })),
  {
    id: "support",
    label: { zh: "核对与帮助", en: "Check and help" },
    buttons: [
      explainButton,
      {
        place: "check",
        label: { zh: "检查工作簿", en: "Check workbook" },
        tip: {
          zh: "列出有问题的数据，以及来源已变化的方案。",
          en: "List broken inputs, and plans whose sources have changed.",
        },
      },
      {
        place: "help",
        label: { zh: "帮助", en: "Help" },
        tip: { zh: "函数说明、方法说明和常见问题。", en: "Functions, methods and common questions." },
      },
    ],
  },
];

/** The name of a part of the manifest: "Staffing" for staffing. */
export function manifestName(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}

/** The action of a button, by which Excel calls it: openStaffing. */
export function actionOf(place: string): string {
  return `open${manifestName(place)}`;
}

/** The places of the pane by the actions that open them. */
export function ribbonPlaces(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ribbon.flatMap(({ buttons }) => buttons.map(({ place }) => [actionOf(place), place] as const)),
  );
}
