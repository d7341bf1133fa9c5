import { teamsHighContrastTheme, tokens, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Tone } from "../wizards/kit/plan";

export type ThemeName = "light" | "dark" | "contrast" | "forced";

/** Fluent's fonts know no Chinese; these come with Windows, macOS and Linux. */
const fontFamilyBase = `${webLightTheme.fontFamilyBase.replace(/, sans-serif$/, "")}, 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif`;

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
  forced: { ...teamsHighContrastTheme, ...systemColours(), fontFamilyBase },
};

/** Where Windows forces its own colours, what is drawn takes them too: white on white would be no bar. */
function systemColours(): Partial<Theme> {
  return {
    colorNeutralBackground1: "Canvas",
    colorNeutralForeground1: "CanvasText",
    colorNeutralForeground2: "CanvasText",
    colorNeutralForeground3: "CanvasText",
    colorNeutralStroke1: "CanvasText",
    colorNeutralStrokeAccessible: "CanvasText",
    colorCompoundBrandBackground: "Highlight",
    colorBrandBackground: "Highlight",
    colorNeutralForegroundOnBrand: "HighlightText",
    colorPaletteGreenForeground1: "CanvasText",
    colorPaletteRedForeground1: "CanvasText",
  };
}

/** One colour means one thing everywhere: the only place where charts and differences get theirs. */
export const tones: Readonly<Record<Exclude<Tone, "invisible">, string>> = {
  today: tokens.colorNeutralStrokeAccessible,
  new: tokens.colorCompoundBrandBackground,
  gain: tokens.colorPaletteGreenForeground1,
  loss: tokens.colorPaletteRedForeground1,
  neutral: tokens.colorNeutralForeground3,
};

/** The colours that Office tells of its own theme. */
export interface OfficeColours {
  readonly bodyBackgroundColor?: string;
  readonly bodyForegroundColor?: string;
  readonly isDarkTheme?: boolean;
}

/** The theme that fits Office's: the system's own colours where it forces them, high contrast where Office asks for it, else by how dark the body is. */
export function themeFor(office: OfficeColours | undefined, forcedColours: boolean): ThemeName {
  const background = brightness(office?.bodyBackgroundColor);
  const foreground = brightness(office?.bodyForegroundColor);
  if (forcedColours) return "forced";
  if (background === 0 && foreground !== undefined && foreground > 0.9) return "contrast";
  if (office?.isDarkTheme ?? (background !== undefined && background < 0.5)) return "dark";
  return "light";
}

/** From 0 (black) to 1 (white), or undefined for what is not #rrggbb. */
function brightness(colour: string | undefined): number | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:[0-9a-f]{2})?$/i.exec(colour ?? "");
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Office tells its theme once and does not announce changes everywhere, so it is asked again whenever the pane gets the focus. */
export function useTheme(ask: () => OfficeColours | undefined): ThemeName {
  const [theme, setTheme] = useState(() => themeFor(ask(), forced().matches));
  useEffect(() => {
    const query = forced();
    const look = () => setTheme(themeFor(ask(), query.matches));
    look();
    window.addEventListener("focus", look);
    query.addEventListener("change", look);
    return () => {
      window.removeEventListener("focus", look);
      query.removeEventListener("change", look);
    };
  }, [ask]);
  return theme;
}

function forced(): MediaQueryList {
  return window.matchMedia("(forced-colors: active)");
}
