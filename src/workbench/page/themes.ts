import type { OfficeColours } from "../host/identity";

/** Office's themes as an add-in sees them. */
export const themes: Readonly<Record<"light" | "dark" | "contrast", OfficeColours>> = {
  light: {
    bodyForegroundColor: "#000000",
    bodyBackgroundColor: "#FFFFFF",
    controlForegroundColor: "#242424",
    controlBackgroundColor: "#F0F0F0",
  },
  dark: {
    bodyForegroundColor: "#FFFFFF",
    bodyBackgroundColor: "#262626",
    controlForegroundColor: "#F0F0F0",
    controlBackgroundColor: "#1F1F1F",
  },
  contrast: {
    bodyForegroundColor: "#FFFFFF",
    bodyBackgroundColor: "#000000",
    controlForegroundColor: "#FFFF00",
    controlBackgroundColor: "#000000",
  },
};

export type ThemeName = keyof typeof themes;
