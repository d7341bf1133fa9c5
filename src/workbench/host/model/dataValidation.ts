import { areaName } from "../../../inputs/address";
import type { ValidationData } from "../book";
import { HostObject, invalidArgument, since, type Members } from "../hostObject";
import { intersection, type Place } from "./place";

/** A rule as Excel's API has it: one kind with its operands. */
type Rule = Readonly<
  Partial<
    Record<
      ValidationData["kind"],
      {
        readonly source?: string | Place;
        readonly inCellDropDown?: boolean;
        readonly operator?: string;
        readonly formula?: string;
        readonly formula1?: string | number;
        readonly formula2?: string | number;
      }
    >
  >
>;

/** Which values cells accept. The rule is kept and saved, and not enforced: the workbench lets a planner type anything. */
export class DataValidation extends HostObject {
  readonly typeName = "DataValidation";
  readonly members: Members = since("1.8", {
    values: ["rule", "prompt", "errorAlert", "ignoreBlanks"],
    methods: ["clear"],
  });
  constructor(private readonly range: Place) {
    super();
  }

  override get sheetId() {
    return this.range.sheet;
  }

  private get mine(): ValidationData[] {
    const { book, sheet, area } = this.range;
    return book.validations.filter((one) => one.sheet === sheet && intersection(one.area, area));
  }
  private change(part: Partial<ValidationData>): void {
    const { validations } = this.range.book;
    for (const one of this.mine) validations.splice(validations.indexOf(one), 1, { ...one, ...part });
  }

  get rule(): Rule {
    const [one] = this.mine;
    if (!one) return {};
    const { kind, first, second, operator, dropDown } = one;
    if (kind === "list") return { list: { source: first, inCellDropDown: dropDown } };
    if (kind === "custom") return { custom: { formula: first } };
    return { [kind]: { formula1: first, formula2: second, operator } };
  }
  setRule(rule: Rule) {
    const [entry] = Object.entries(rule) as [ValidationData["kind"], NonNullable<Rule["list"]>][];
    if (!entry) throw invalidArgument("DataValidation.rule");
    const [kind, { source, inCellDropDown = true, operator = "Between", formula, formula1, formula2 }] = entry;
    const first = source ?? formula ?? formula1;
    if (first === undefined) throw invalidArgument("DataValidation.rule");
    this.clear();
    const { book, sheet, area } = this.range;
    book.validations.push({
      sheet,
      area,
      kind,
      operator: kind === "list" || kind === "custom" ? undefined : operator,
      first: typeof first === "object" ? this.addressOf(first) : String(first),
      second: formula2 === undefined ? undefined : String(formula2),
      dropDown: inCellDropDown,
      ignoreBlanks: true,
      prompt: undefined,
      alert: undefined,
    });
  }
  private addressOf({ book, sheet, area }: Place): string {
    return `=${areaName({ ...area, sheet: book.sheet(sheet)?.name ?? "" }, true)}`;
  }

  get prompt() {
    return this.mine[0]?.prompt ?? { title: "", message: "" };
  }
  setPrompt({ title = "", message = "" }: Partial<NonNullable<ValidationData["prompt"]>>) {
    this.change({ prompt: { title, message } });
  }
  get errorAlert() {
    return this.mine[0]?.alert ?? { title: "", message: "", style: "Stop" };
  }
  setErrorAlert({ title = "", message = "", style = "Stop" }: Partial<NonNullable<ValidationData["alert"]>>) {
    this.change({ alert: { title, message, style } });
  }
  get ignoreBlanks() {
    return this.mine[0]?.ignoreBlanks ?? true;
  }
  setIgnoreBlanks(ignoreBlanks: boolean) {
    this.change({ ignoreBlanks });
  }
  clear() {
    const { validations } = this.range.book;
    for (const one of this.mine) validations.splice(validations.indexOf(one), 1);
  }
}
