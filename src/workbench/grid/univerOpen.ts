import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalZh from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreZh from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingEn from "@univerjs/preset-sheets-drawing/locales/en-US";
import drawingZh from "@univerjs/preset-sheets-drawing/locales/zh-CN";
import { UniverSheetsTablePlugin } from "@univerjs/preset-sheets-table";
import { defaultTheme } from "@univerjs/themes";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";

/** Univer with all that the workbench uses of it, in one language. */
export function openUniver(container: HTMLElement, language: "zh" | "en"): Univer {
  const locale = language === "zh" ? LocaleType.ZH_CN : LocaleType.EN_US;
  const words =
    language === "zh" ? mergeLocales(coreZh, drawingZh, conditionalZh) : mergeLocales(coreEn, drawingEn, conditionalEn);
  const univer = new Univer({ theme: defaultTheme, locale, locales: { [locale]: words }, logLevel: LogLevel.ERROR });
  const presets = [
    UniverSheetsCorePreset({ container }),
    UniverSheetsDrawingPreset(),
    UniverSheetsConditionalFormattingPreset(),
  ];
  // Tables as the formulas know them, without the badge that covers the row above.
  univer.registerPlugin(UniverSheetsTablePlugin);
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return univer;
}
