import { number, readCell, type NumberRange, type Reading } from "../inputs/cell";
import type { Language } from "../locale/text";
import { say } from "../locale/text";
import type { Figure, ViewCell } from "../wizards/view";

type Way = Figure["as"];

/** How each way of showing prints: digits after the point, whether trailing zeros stay, sign, percent. */
const WAYS: Readonly<Record<Way, { readonly digits: number; readonly fixed: boolean; readonly signed?: boolean; readonly percent?: boolean }>> = {
  count: { digits: 0, fixed: true },
  decimal: { digits: 2, fixed: true },
  percent: { digits: 1, fixed: true, percent: true },
  yuan: { digits: 2, fixed: true },
  wan: { digits: 2, fixed: true },
  difference: { digits: 2, fixed: false, signed: true },
  wanDifference: { digits: 2, fixed: true, signed: true },
  percentDifference: { digits: 1, fixed: true, signed: true, percent: true },
};

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(as: Way, digits: number | undefined, language: Language): Intl.NumberFormat {
  const key = `${as} ${digits} ${language}`;
  const known = formats.get(key);
  if (known) return known;
  const way = WAYS[as];
  const most = digits ?? way.digits;
  const made = new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en-US", {
    style: way.percent ? "percent" : "decimal",
    minimumFractionDigits: way.fixed || digits !== undefined ? most : 0,
    maximumFractionDigits: most,
    signDisplay: way.signed ? "exceptZero" : "auto",
  });
  formats.set(key, made);
  return made;
}

/** A figure as text; a true minus sign, so that the digits of a column stand under each other. */
export function showFigure(figure: Figure, language: Language): string {
  if (!Number.isFinite(figure.value)) return "—";
  return withTrueMinus(formatOf(figure.as, figure.digits, language).format(figure.value));
}

/** What rounds to 0 has no sign. */
function withTrueMinus(shown: string): string {
  return shown.replace("-", /[1-9]/.test(shown) ? "−" : "");
}

export function showCell(cell: ViewCell, language: Language): string {
  if (cell === null) return "—";
  if (typeof cell === "string") return cell;
  return "as" in cell ? showFigure(cell, language) : say(cell, language);
}

/** Whether a figure is a difference, whose sign carries meaning. */
export function isDifference(cell: ViewCell): cell is Figure {
  return isFigure(cell) && WAYS[cell.as].signed === true;
}

export function isFigure(cell: ViewCell): cell is Figure {
  return typeof cell === "object" && cell !== null && "as" in cell;
}

/** A plain number, for axes and inputs; grouped from 10,000 on, so that a year stays a year. */
export function showNumber(value: number, language: Language, digits = 6): string {
  return withTrueMinus(new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en-US", { maximumFractionDigits: digits, useGrouping: Math.abs(value) >= 10_000 }).format(value));
}

/** A number as typed (1,234, full-width digits, 46.5%), null for nothing, or the fault that it has. */
export function readNumber(typed: string, range: NumberRange = {}): Reading<number | null> {
  return typed.trim() === "" ? { value: null } : readCell(number(range), typed);
}

/** A moment as the planner writes it. */
export function showMoment(iso: string, language: Language): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? iso : new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", { dateStyle: "medium", timeStyle: "short" }).format(moment);
}

