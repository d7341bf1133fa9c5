import type { ArgumentWords } from "../inputs/arguments";

export const postsWords: ArgumentWords = {
  label: { zh: "编制数", en: "posts" },
  detail: {
    zh: "各单位编制数，含借入、不含借出的周转编制。",
    en: "The posts of each unit, with those borrowed and without those lent.",
  },
};
export const rollWords: ArgumentWords = {
  label: { zh: "实有人数", en: "onRoll" },
  detail: { zh: "各单位在编人数。", en: "The people on the roll of each unit." },
};
