import type { OfficeColours } from "../host/identity";

/** Office's themes as an add-in sees them. */
export const themes: Readonly<Record<"light" | "dark" | "contrast", OfficeColours>> = {
  light: { primaryFontColor: "#000000", primaryBackgroundColor: "#FFFFFF", secondaryFontColor: "#242424", secondaryBackgroundColor: "#F0F0F0" },
  dark: { primaryFontColor: "#FFFFFF", primaryBackgroundColor: "#262626", secondaryFontColor: "#F0F0F0", secondaryBackgroundColor: "#1F1F1F" },
  contrast: { primaryFontColor: "#FFFFFF", primaryBackgroundColor: "#000000", secondaryFontColor: "#FFFF00", secondaryBackgroundColor: "#000000" },
};

export type ThemeName = keyof typeof themes;
