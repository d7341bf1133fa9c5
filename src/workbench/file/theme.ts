import { tag } from "./xml";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

const COLOURS = [
  ["dk2", "44546A"],
  ["lt2", "E7E6E6"],
  ["accent1", "4472C4"],
  ["accent2", "ED7D31"],
  ["accent3", "A5A5A5"],
  ["accent4", "FFC000"],
  ["accent5", "5B9BD5"],
  ["accent6", "70AD47"],
  ["hlink", "0563C1"],
  ["folHlink", "954F72"],
] as const;

/** The usual colours and fonts of Office: without them Chinese texts would have another font in each program. */
export function themeXml(): string {
  const colours = [
    tag("a:dk1", {}, tag("a:sysClr", { val: "windowText", lastClr: "000000" })),
    tag("a:lt1", {}, tag("a:sysClr", { val: "window", lastClr: "FFFFFF" })),
    ...COLOURS.map(([name, val]) => tag(`a:${name}`, {}, tag("a:srgbClr", { val }))),
  ];
  const fonts = (kind: string, latin: string) =>
    tag(
      kind,
      {},
      tag("a:latin", { typeface: latin }),
      tag("a:ea", { typeface: "" }),
      tag("a:cs", { typeface: "" }),
      tag("a:font", { script: "Hans", typeface: "宋体" }),
    );
  const paint = tag("a:solidFill", {}, tag("a:schemeClr", { val: "phClr" }));
  const effect = tag("a:effectStyle", {}, tag("a:effectLst"));
  const lines = [6350, 12700, 19050].map((w) => tag("a:ln", { w }, paint));
  return tag(
    "a:theme",
    { "xmlns:a": DRAWING, name: "Office" },
    tag(
      "a:themeElements",
      {},
      tag("a:clrScheme", { name: "Office" }, ...colours),
      tag("a:fontScheme", { name: "Office" }, fonts("a:majorFont", "Calibri Light"), fonts("a:minorFont", "Calibri")),
      tag(
        "a:fmtScheme",
        { name: "Office" },
        tag("a:fillStyleLst", {}, paint, paint, paint),
        tag("a:lnStyleLst", {}, ...lines),
        tag("a:effectStyleLst", {}, effect, effect, effect),
        tag("a:bgFillStyleLst", {}, paint, paint, paint),
      ),
    ),
  );
}
