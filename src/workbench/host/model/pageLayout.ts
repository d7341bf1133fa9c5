import type { Book, PageData } from "../book";
import { HostObject, since, type Members } from "../hostObject";
import { areaOf, type Place } from "./place";

const SIDES = ["leftMargin", "rightMargin", "topMargin", "bottomMargin", "headerMargin", "footerMargin"] as const;

/** How a sheet is printed; kept for the saved file. */
export class PageLayout extends HostObject {
  readonly typeName = "PageLayout";
  readonly members: Members = since("1.9", {
    values: [
      "orientation",
      "paperSize",
      "zoom",
      "centerHorizontally",
      "centerVertically",
      "printGridlines",
      "blackAndWhite",
      ...SIDES,
    ],
    links: ["headersFooters"],
    methods: ["setPrintArea", "setPrintTitleRows", "setPrintTitleColumns", "setPrintMargins"],
  });
  readonly centerVertically = false;
  printGridlines = false;
  readonly blackAndWhite = false;
  constructor(
    private readonly book: Book,
    private readonly sheet: string,
  ) {
    super();
  }
  override get sheetId() {
    return this.sheet;
  }
  private get page(): PageData {
    return this.book.page(this.sheet);
  }
  get orientation() {
    return this.page.orientation;
  }
  setOrientation(orientation: PageData["orientation"]) {
    this.page.orientation = orientation;
  }
  get paperSize() {
    return this.page.paperSize;
  }
  setPaperSize(paperSize: string) {
    this.page.paperSize = paperSize;
  }
  get zoom() {
    return this.page.zoom;
  }
  setZoom(zoom: PageData["zoom"]) {
    this.page.zoom = zoom;
  }
  get centerHorizontally() {
    return this.page.centerHorizontally;
  }
  setCenterHorizontally(centered: boolean) {
    this.page.centerHorizontally = centered;
  }
  setPrintGridlines(printed: boolean) {
    this.printGridlines = printed;
  }
  private margin(side: (typeof SIDES)[number]) {
    return this.page.margins[side] ?? 54;
  }
  get leftMargin() {
    return this.margin("leftMargin");
  }
  get rightMargin() {
    return this.margin("rightMargin");
  }
  get topMargin() {
    return this.margin("topMargin");
  }
  get bottomMargin() {
    return this.margin("bottomMargin");
  }
  get headerMargin() {
    return this.margin("headerMargin");
  }
  get footerMargin() {
    return this.margin("footerMargin");
  }
  setLeftMargin(points: number) {
    this.page.margins["leftMargin"] = points;
  }
  setRightMargin(points: number) {
    this.page.margins["rightMargin"] = points;
  }
  setTopMargin(points: number) {
    this.page.margins["topMargin"] = points;
  }
  setBottomMargin(points: number) {
    this.page.margins["bottomMargin"] = points;
  }
  setHeaderMargin(points: number) {
    this.page.margins["headerMargin"] = points;
  }
  setFooterMargin(points: number) {
    this.page.margins["footerMargin"] = points;
  }
  setPrintMargins(unit: string, margins: Readonly<Record<string, number>>) {
    const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit] ?? 1;
    for (const [side, length] of Object.entries(margins)) this.page.margins[`${side}Margin`] = length * points;
  }
  setPrintArea(range: Place | string) {
    this.page.printArea = typeof range === "string" ? areaOf(range, "PageLayout.setPrintArea") : range.area;
  }
  setPrintTitleRows(range: Place | string) {
    this.page.titleRows = typeof range === "string" ? areaOf(range, "PageLayout.setPrintTitleRows") : range.area;
  }
  setPrintTitleColumns(range: Place | string) {
    this.page.titleColumns = typeof range === "string" ? areaOf(range, "PageLayout.setPrintTitleColumns") : range.area;
  }
  get headersFooters() {
    return new HeadersFooters(this.page);
  }
}

class HeadersFooters extends HostObject {
  readonly typeName = "HeaderFooterGroup";
  readonly members: Members = since("1.9", { links: ["defaultForAllPages"] });
  constructor(private readonly page: PageData) {
    super();
  }
  get defaultForAllPages() {
    return new HeaderFooter(this.page);
  }
}

class HeaderFooter extends HostObject {
  readonly typeName = "HeaderFooter";
  readonly members: Members = since("1.9", {
    values: ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"],
  });
  constructor(private readonly page: PageData) {
    super();
  }
  private text(place: string) {
    return this.page.headersFooters[place] ?? "";
  }
  get leftHeader() {
    return this.text("leftHeader");
  }
  get centerHeader() {
    return this.text("centerHeader");
  }
  get rightHeader() {
    return this.text("rightHeader");
  }
  get leftFooter() {
    return this.text("leftFooter");
  }
  get centerFooter() {
    return this.text("centerFooter");
  }
  get rightFooter() {
    return this.text("rightFooter");
  }
  setLeftHeader(text: string) {
    this.page.headersFooters["leftHeader"] = text;
  }
  setCenterHeader(text: string) {
    this.page.headersFooters["centerHeader"] = text;
  }
  setRightHeader(text: string) {
    this.page.headersFooters["rightHeader"] = text;
  }
  setLeftFooter(text: string) {
    this.page.headersFooters["leftFooter"] = text;
  }
  setCenterFooter(text: string) {
    this.page.headersFooters["centerFooter"] = text;
  }
  setRightFooter(text: string) {
    this.page.headersFooters["rightFooter"] = text;
  }
}

export class PageBreaks extends HostObject {
  readonly typeName = "PageBreakCollection";
  readonly members: Members = since("1.9", { methods: ["add", "removePageBreaks", "getCount"] });
  constructor(
    private readonly book: Book,
    private readonly sheet: string,
  ) {
    super();
  }
  override get sheetId() {
    return this.sheet;
  }
  add(range: Place | string) {
    this.book
      .page(this.sheet)
      .breaks.push((typeof range === "string" ? areaOf(range, "PageBreakCollection.add") : range.area).row);
    return null;
  }
  removePageBreaks() {
    this.book.page(this.sheet).breaks = [];
  }
  getCount() {
    return this.book.page(this.sheet).breaks.length;
  }
}
