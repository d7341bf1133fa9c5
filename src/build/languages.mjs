/** Everybody reads English but those whose Excel is Chinese; the pane speaks by the same rule. */
export const CHINESE = ["zh-CN", "zh-TW", "zh-HK", "zh-SG"];
