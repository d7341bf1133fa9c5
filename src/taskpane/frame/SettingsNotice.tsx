import type { Setting } from "../../inputs/survey";
import type { Text } from "../../locale/text";
import { useSpeech } from "../language";
import { Notice } from "./Notice";

const words: Readonly<Record<Setting, Text>> = {
  manual: {
    zh: "本工作簿设为手动计算：改动后的结果要按 F9 才更新。改回：公式 › 计算选项 › 自动。",
    en: "This workbook calculates by hand: results follow a change only after F9. To change it back: Formulas › Calculation Options › Automatic.",
  },
  dates1904: {
    zh: "本工作簿的日期从 1904 年算起，由其他工作簿粘贴来的日期会差 4 年零 1 天。改回：文件 › 选项 › 高级 › 计算此工作簿时，取消“使用 1904 日期系统”，再核对日期。",
    en: "This workbook counts dates from 1904: dates pasted from other workbooks are off by 4 years and a day. To change it: File › Options › Advanced › When calculating this workbook, clear “Use 1904 date system”, then check the dates.",
  },
};

/** Settings of the workbook by which figures are not what they look, each with its remedy. */
export function SettingsNotice({ settings }: { settings: readonly Setting[] }) {
  const { t } = useSpeech();
  if (settings.length === 0) return null;
  return (
    <Notice tone="warning">
      {settings.map((setting) => (
        <span key={setting}>{t(words[setting])}</span>
      ))}
    </Notice>
  );
}
