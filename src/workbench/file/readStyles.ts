import type { CellStyle } from "../grid/grid";
import { gridStyle, type FileStyle } from "./styles";
import { child, isOn, type XmlElement } from "./xml";

/** Number formats that a file knows by number, as Excel in China and elsewhere shows them. */
const FORMATS = new Map<number, string>([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "yyyy/m/d"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, "#,##0;-#,##0"],
  [38, "#,##0;[Red]-#,##0"],
  [39, "#,##0.00;-#,##0.00"],
  [40, "#,##0.00;[Red]-#,##0.00"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [49, "@"],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** The styles of a file by number. */
export interface FileStyles {
  /** One object for each look, however often a file has it. */
  of(style: number | undefined): CellStyle | undefined;
  isDate(style: number | undefined): boolean;
  /** What a rule changes in the look of cells. */
  readonly differences: readonly FileStyle[];
}

export function stylesIn(sheet: XmlElement): FileStyles {
  const own = new Map(
    list(sheet, "numFmts").map(({ attributes }) => [Number(attributes["numFmtId"]), attributes["formatCode"] ?? ""]),
  );
  const fonts = list(sheet, "fonts").map(fontOf);
  const fills = list(sheet, "fills").map(fillOf);
  const borders = list(sheet, "borders").map(borderOf);
  const known = new Map<string, CellStyle>();
  const cells = list(sheet, "cellXfs").map((xf) => {
    const number = (name: string) => Number(xf.attributes[name] ?? 0);
    const format = own.get(number("numFmtId")) ?? FORMATS.get(number("numFmtId"));
    const alignment = child(xf, "alignment")?.attributes;
    const style = gridStyle({
      font: fonts[number("fontId")],
      fill: fills[number("fillId")],
      border: borders[number("borderId")],
      numFmt: format,
      alignment: alignment && {
        horizontal: alignment["horizontal"],
        vertical: alignment["vertical"],
        wrapText: isOn(alignment["wrapText"]),
        indent: Number(alignment["indent"] ?? 0),
      },
    });
    if (!style) return { style, format };
    const mark = JSON.stringify(style);
    known.set(mark, known.get(mark) ?? style);
    return { style: known.get(mark), format };
  });
  return {
    of: (style) => cells[style ?? 0]?.style,
    isDate: (style) => isDateFormat(cells[style ?? 0]?.format ?? ""),
    differences: list(sheet, "dxfs").map((one) => {
      const [font, fill] = [child(one, "font"), child(one, "fill")];
      return { font: font && fontOf(font), fill: fill && fillOf(fill) };
    }),
  };
}

function list(sheet: XmlElement, name: string): readonly XmlElement[] {
  return child(sheet, name)?.children ?? [];
}

function fontOf(font: XmlElement): FileStyle["font"] {
  const flag = (name: string) => {
    const found = child(font, name);
    return found !== undefined && isOn(found.attributes["val"] ?? "1");
  };
  const size = child(font, "sz")?.attributes["val"];
  return {
    bold: flag("b"),
    italic: flag("i"),
    size: size === undefined ? undefined : Number(size),
    name: child(font, "name")?.attributes["val"],
    color: child(font, "color")?.attributes["rgb"],
  };
}

function fillOf(fill: XmlElement): FileStyle["fill"] {
  const pattern = child(fill, "patternFill");
  return {
    // A difference says its colour without saying that the cell is filled.
    pattern: pattern?.attributes["patternType"],
    foreground: child(pattern, "fgColor")?.attributes["rgb"],
    background: child(pattern, "bgColor")?.attributes["rgb"],
  };
}

function borderOf(border: XmlElement): FileStyle["border"] {
  return Object.fromEntries(
    border.children.map((side) => [
      side.name,
      { style: side.attributes["style"], color: child(side, "color")?.attributes["rgb"] },
    ]),
  );
}

/** Whether numbers of this format are days: it has a year or a day, or a month that is no minute. */
function isDateFormat(format: string): boolean {
  const signs = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General/gi, "");
  return /[yd]/i.test(signs) || (/m/i.test(signs) && !/[hs]/i.test(signs));
}
