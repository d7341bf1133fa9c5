import type { Explanation, ViewCell } from "../../locale/explanation";
import type { Text } from "../../locale/text";

export type { Explanation, Figure, Ratio, ViewCell } from "../../locale/explanation";

/** What a step shows beside its fields, as plain data; `taskpane/views` draws each kind. */
export type View = FiguresView | TableView | BarsView | HeatmapView | WaterfallView | CurveView | MapView | NotesView;

/** A few key figures on top. */
export interface FiguresView {
  readonly kind: "figures";
  readonly figures: readonly { readonly label: Text; readonly value: ViewCell; readonly tone?: "good" | "bad" }[];
}

export interface TableView {
  readonly kind: "table";
  readonly title?: Text;
  /** The unit of the amounts, shown quietly beside the title. */
  readonly unit?: Text;
  readonly columns: readonly { readonly label: Text; readonly help?: Text }[];
  readonly rows: readonly {
    readonly id: string;
    readonly cells: readonly ViewCell[];
    /** The reason, or how to find it where that takes time. */ readonly why?: Explanation | (() => Explanation);
    readonly marked?: boolean;
  }[];
  readonly total?: readonly ViewCell[];
  /** Lines under the total: its parts, and what it is itself a part of. */
  readonly below?: readonly (readonly ViewCell[])[];
}

/** Before and after for each row; with no `before`, after alone. */
export interface BarsView {
  readonly kind: "bars";
  readonly title: Text;
  readonly unit: Text;
  /** What the two bars of a row are; today and new where nothing is said. */
  readonly beforeLabel?: Text;
  readonly afterLabel?: Text;
  readonly rows: readonly { readonly label: string; readonly before?: number; readonly after: number }[];
}

/** Rows × columns shaded from 0 to 1. */
export interface HeatmapView {
  readonly kind: "heatmap";
  readonly title: Text;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** A value from 0 to 1, or null where there is nothing to tell. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** From a start through rises and falls to an end, all in one unit. */
export interface WaterfallView {
  readonly kind: "waterfall";
  readonly title: Text;
  readonly unit: Text;
  readonly steps: readonly { readonly label: Text; readonly amount: number; readonly isLevel?: boolean }[];
}

/** A curve of straight pieces with marked points, such as tiers with the town's place on them. */
export interface CurveView {
  readonly kind: "curve";
  readonly title: Text;
  readonly xLabel: Text;
  readonly yLabel: Text;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly marks: readonly { readonly x: number; readonly y: number; readonly label: string }[];
}

/** Places and what borders on what, parted into groups that have a hue and a letter each. */
export interface MapView {
  readonly kind: "map";
  readonly title: Text;
  /** East is right and north is up, in any unit. */
  readonly places: readonly { readonly name: string; readonly x: number; readonly y: number }[];
  readonly borders: readonly (readonly [from: number, to: number])[];
  /** Such as today and new; the last is shown first. */
  readonly states: readonly MapState[];
  /** The places have no coordinates and lie as their borders allow. */
  readonly isSchematic?: boolean;
}

/** One way to part the places of a map. */
export interface MapState {
  readonly label: Text;
  readonly groups: readonly { readonly name: string; readonly note?: Text }[];
  /** The group of each place; null where it is in none. */
  readonly groupOf: readonly (number | null)[];
  /** Places that stand out, such as seats. */
  readonly ringed: readonly number[];
  /** The place that the planner has in hand. */
  readonly marked?: number;
  /** A click on a place: the choices of the wizard that it gives. The same must be within reach of a field. */
  readonly pick?: (place: number) => unknown;
}

export interface NotesView {
  readonly kind: "notes";
  readonly tone: "info" | "warning" | "error" | "success";
  readonly lines: readonly Text[];
  /** What the planner may do about it with one click: other choices of the wizard. */
  readonly remedy?: { readonly label: Text; readonly choices: unknown };
}
