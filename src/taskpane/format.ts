import { largest } from "../domain/kernel/extremes";
import { number, readCell, type NumberRange, type Reading } from "../inputs/cell";
import { moneyUnits } from "../inputs/money";
import { say, type Language, type Text } from "../locale/text";
import type { Figure, Ratio, ViewCell } from "../wizards/kit/view";

type Way = Figure["as"];

/** How each way of showing prints: digits after the point, whether trailing zeros stay, sign, percent; and its unit. */
const WAYS: Readonly<
  Record<
    Way,
    {
      readonly digits: number;
      readonly fixed: boolean;
      readonly signed?: boolean;
      readonly percent?: boolean;
      readonly unit?: Text;
    }
  >
> = {
  count: { digits: 0, fixed: true },
  decimal: { digits: 2, fixed: true },
  percent: { digits: 1, fixed: true, percent: true },
  yuan: { digits: 2, fixed: true, unit: moneyUnits.yuan.label },
  wan: { digits: 2, fixed: true, unit: moneyUnits.wan.label },
  difference: { digits: 2, fixed: false, signed: true },
  wanDifference: { digits: 2, fixed: true, signed: true, unit: moneyUnits.wan.label },
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
  if ("as" in cell) return showFigure(cell, language);
  if ("part" in cell) return `${showNumber(cell.part, language)} / ${showNumber(cell.whole, language)}`;
  return say(cell, language);
}

/** Whether a figure is a difference, whose sign carries meaning. */
export function isDifference(cell: ViewCell): cell is Figure {
  return typeof cell === "object" && cell !== null && "as" in cell && WAYS[cell.as].signed === true;
}

/** Whether a cell holds numbers and no words. */
export function isFigure(cell: ViewCell): cell is Figure | Ratio {
  return typeof cell === "object" && cell !== null && ("as" in cell || "part" in cell);
}

/** The unit of an amount of money; other figures say by themselves what they are. */
export function unitOf(cell: ViewCell): Text | undefined {
  return typeof cell === "object" && cell !== null && "as" in cell ? WAYS[cell.as].unit : undefined;
}

/** A plain number, for axes and inputs. */
export function showNumber(
  value: number,
  language: Language,
  { digits = 6, grouped = true }: { readonly digits?: number; readonly grouped?: boolean } = {},
): string {
  return withTrueMinus(
    new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en-US", {
      maximumFractionDigits: digits,
      useGrouping: grouped,
    }).format(value),
  );
}

/** Numbers that stand together, all with as many decimals as the longest of them needs, but `most` at the most. */
export function showTogether(values: readonly number[], language: Language, most = 2): string[] {
  const digits = largest(
    values.map((value) => (value.toFixed(most).replace(/0+$/, "").split(".")[1] ?? "").length),
    0,
  );
  return values.map((value) => showFigure({ value, as: "decimal", digits }, language));
}

/** A number as typed (1,234, full-width digits, 46.5%), null for nothing, or the fault that it has. */
export function readNumber(typed: string, range: NumberRange = {}): Reading<number | null> {
  return typed.trim() === "" ? { value: null } : readCell(number(range), typed);
}

/** A moment as the planner writes it. */
export function showMoment(iso: string, language: Language): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime())
    ? iso
    : new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
        dateStyle: "medium",
        timeStyle: "short",
      }).format(moment);
}
