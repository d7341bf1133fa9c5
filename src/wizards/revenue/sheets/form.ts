import { treasuries } from "../../../chapters/revenue/words";
import { moneyUnits } from "../../../inputs/money";
import type { Text } from "../../../locale/text";
import { quote } from "../../kit/formulas";
import type { Block, PlanCell, SheetPlan } from "../../kit/plan";
import { across, formats, notes, printed, signatures, speaker, unitLine, writtenLine } from "../../kit/sheet";
import type { Ready } from "../compute";
import { formLines, SELF_SUFFICIENCY, type ByTreasury, type FormLine } from "./formLines";
import {
  documentCellFrom,
  layOut,
  resultCellFrom,
  treasuryCellFrom,
  type SheetLayout,
  type SheetNames,
} from "./layout";

const WIDTHS = [7, 20, 18, 40, 26];
const HEADINGS: readonly Text[] = [
  { zh: "行次", en: "No." },
  { zh: "项目", en: "Item" },
  { zh: "金额", en: "Amount" },
  { zh: "算法", en: "How" },
  { zh: "依据", en: "Document" },
];
const FIRST_LINE = 4;
/** A form shows a dash where nothing moves. */
const MONEY = '#,##0.00;-#,##0.00;"—"';
/** No text, as a formula says it. */
const NOTHING = '""';

/** Who signs, the town in the column of the ways of counting. */
const signers: readonly [Text, Text] = [
  { zh: "县财政局（盖章）：", en: "County finance bureau (seal):" },
  { zh: "镇街（盖章）：", en: "Town (seal):" },
];
const SIGNS_BESIDE = 3;

/** The form of one town (体制结算单): what was settled, line by line, how each line comes about and by which document, with room to sign. */
export function formSheet(ready: Ready, names: SheetNames, town: number): SheetPlan {
  const { value, choices, context } = ready;
  const say = speaker(context.language);
  const title = value.towns[town] ?? "";
  const treasury = treasuryCellFrom(names, layOut(ready), town);
  const lines = formLines(ready);
  const signRow = FIRST_LINE + lines.length + 1;
  return {
    name: names.forms[town] ?? title,
    blocks: [
      across(
        0,
        "formTitle",
        say({ zh: `${title} ${choices.year} 年财政体制结算单`, en: `Settlement of ${title}, ${choices.year}` }),
        WIDTHS.length,
      ),
      ...headBlocks(ready, treasury),
      ...lineBlocks(ready, names, lines, town),
      ...signatures(signRow, say, signers, SIGNS_BESIDE, WIDTHS.length),
      notes(signRow + 5, writtenLine(context)),
    ],
    widths: WIDTHS,
    print: printed(signRow + 6, WIDTHS.length, { orientation: "portrait", pagesHigh: 1 }),
  };
}

/** What is said over the lines: the treasury, the unit, and the headings. */
function headBlocks({ choices, context }: Ready, treasury: string): Block[] {
  const say = speaker(context.language);
  const unit = say(unitLine(moneyUnits[choices.unit].label));
  return [
    {
      row: 2,
      column: 0,
      role: "label",
      cells: [[{ formula: `=${quote(say({ zh: "体制：", en: "Treasury: " }))}&${treasury}` }]],
    },
    { row: 2, column: WIDTHS.length - 1, role: "unit", cells: [[unit]] },
    { row: 3, column: 0, role: "formHeading", cells: [HEADINGS.map(say)] },
  ];
}

function lineBlocks(ready: Ready, names: SheetNames, lines: readonly FormLine[], town: number): Block[] {
  const say = speaker(ready.context.language);
  const layout = layOut(ready);
  const treasury = treasuryCellFrom(names, layout, town);
  return runs(lines).map(({ from, format, run }) => ({
    row: FIRST_LINE + from,
    column: 0,
    role: "form",
    align: ["center", "left", "right", "left", "left"],
    formats: ["0", null, format, null, null],
    cells: run.map((line): PlanCell[] => [
      line.number,
      say(line.label),
      { formula: `=${amount(line.id, ready, names, layout, town)}` },
      howCell(line, treasury, say),
      documentCell(line, names, layout, treasury, say),
    ]),
  }));
}

/** The lines of a form in runs of one number format. */
export function runs<Line extends Pick<FormLine, "id">>(
  lines: readonly Line[],
): readonly { readonly from: number; readonly format: string; readonly run: readonly Line[] }[] {
  const percent = lines.findIndex(({ id }) => id === SELF_SUFFICIENCY);
  return [
    { from: 0, format: MONEY, run: lines.slice(0, percent) },
    { from: percent, format: formats.percent, run: lines.slice(percent, percent + 1) },
    { from: percent + 1, format: MONEY, run: lines.slice(percent + 1) },
  ].filter(({ run }) => run.length > 0);
}

/** The figure of a line for a town, or for the county where the town is one past the last. */
export function amount(id: string, { value }: Ready, names: SheetNames, layout: SheetLayout, town: number): string {
  const cell = (column: string) => resultCellFrom(names, layout, town, column);
  if (id !== SELF_SUFFICIENCY) return cell(id);
  return `IF(${cell("final")}>0,MIN(1,${cell(`level${value.kinds.indexOf("town")}`)}/${cell("final")}),"")`;
}

/** What a cell says, following the town's treasury on the settlement where the two kinds of towns differ. */
function ofTreasury<T>({ own, unified }: ByTreasury<T>, treasury: string, term: (value: T) => string): PlanCell {
  const [ofOwn, ofUnified] = [term(own), term(unified)];
  if (ofOwn === ofUnified) return ofOwn === NOTHING ? null : { formula: `=${ofOwn}` };
  const words = [treasuries.unified.label.zh, treasuries.unified.label.en]
    .map((word) => `${treasury}=${quote(word)}`)
    .join(",");
  return { formula: `=IF(OR(${words}),${ofUnified},${ofOwn})` };
}

function howCell({ how }: FormLine, treasury: string, say: (text: Text) => string): PlanCell {
  return how.own === how.unified ? say(how.own) : ofTreasury(how, treasury, (text) => quote(say(text)));
}

/** The document beside the rule on the settlement sheet, so that a form names what stands there. */
function documentCell(
  { id, rule }: FormLine,
  names: SheetNames,
  layout: SheetLayout,
  treasury: string,
  say: (text: Text) => string,
): PlanCell {
  if (id === "gross" || id.startsWith("level")) return say({ zh: "见分税种分级表", en: "see taxes by level" });
  return ofTreasury(rule, treasury, (one) => {
    const cell = one && documentCellFrom(names, layout, one);
    return cell ? `${cell}&""` : NOTHING;
  });
}
