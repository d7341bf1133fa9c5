import sample from "../../assets/sample/revenue.json";
import type { CellValue } from "../../src/inputs/cell";
import { createJob } from "../../src/taskpane/job/job";
import type { AnyWizard } from "../../src/wizards/kit/define";
import type { PlanRecord } from "../../src/wizards/kit/plan";
import type { RevenueChoices } from "../../src/wizards/revenue/choices";
import { parseArea } from "../../src/inputs/address";
import { wizard as load } from "../wizards/fixture";
import { memoryDesk } from "./memoryDesk";

const cells = (table: (typeof sample)[number] | undefined): CellValue[][] => [
  (table?.headings ?? []).map(({ zh }) => zh),
  ...(table?.rows ?? []).map((row) =>
    row.map((cell): CellValue => (typeof cell === "object" && cell ? cell.zh : cell)),
  ),
];
const [towns, receipts, scheme] = sample.map(cells);
const world = { version: "1.0.0", now: () => new Date("2026-11-23T10:00:00Z") };

let revenue: AnyWizard;
beforeAll(async () => {
  revenue = await load("revenue");
});

async function settled() {
  const desk = memoryDesk({ 镇街财政: towns ?? [], 收入: receipts ?? [], 体制: scheme ?? [] });
  const job = createJob(revenue, { desk, ...world }, "zh");
  await job.open();
  await job.write();
  const [record] = await desk.plans();
  if (!record) throw new Error("the sample is settled");
  // The memory keeps no formulas: what they would show of the bases is put in their place.
  const sheet = desk.sheets.get("2027 镇街财政") ?? [];
  sheet.slice(3).forEach((row) => row.splice(2, 7, 900, 800, 1000, 0, "", 0, 900));
  return { desk, record };
}

const from = (job: ReturnType<typeof createJob>) =>
  Object.fromEntries(Object.entries(job.get().chosen).map(([key, { address }]) => [key, parseArea(address)?.sheet]));

describe("The settlement of the next year", () => {
  it("begins with the town table that this year's has written, keeps the scheme, and asks for receipts of its own", async () => {
    const { desk, record } = await settled();
    const next = createJob(revenue, { desk, ...world }, "zh");
    await next.open(record, 2027);
    expect(from(next)).toEqual({ towns: "2027 镇街财政", scheme: "体制" });
    expect(next.get().year).toBe(2027);
    expect((next.get().choices as RevenueChoices).year).toBe(2027);
  });

  it("takes a table of receipts that no plan has used and none has written, and its year with it", async () => {
    const { desk, record } = await settled();
    const later = (receipts ?? []).map((row, index) =>
      row.map((cell, column) => (index > 0 && column === 2 ? 46_500 : cell)),
    );
    desk.sheets.set("2027 收入", later);
    const next = createJob(revenue, { desk, ...world }, "zh");
    await next.open(record, 2027);
    expect(from(next)).toMatchObject({ receipts: "2027 收入" });
    expect((next.get().choices as RevenueChoices).year).toBe(2027);
    expect(next.get().standing?.result).toBeDefined();
  });

  it("asks for the towns where that table was deleted: last year's bases do not hold any more", async () => {
    const { desk, record } = await settled();
    desk.sheets.delete("2027 镇街财政");
    const next = createJob(revenue, { desk, ...world }, "zh");
    await next.open(record, 2027);
    expect(from(next)).toEqual({ scheme: "体制" });
  });

  it("leaves this year's plan with its own tables when that is opened again", async () => {
    const { desk, record } = await settled();
    const again = createJob(revenue, { desk, ...world }, "zh");
    await again.open(record);
    expect(from(again)).toEqual({ towns: "镇街财政", receipts: "收入", scheme: "体制" });
    expect((again.get().choices as RevenueChoices).year).toBe(2026);
  });

  it("follows the table under a new name of its sheet", async () => {
    const { record } = await settled();
    const { followed } = await import("../../src/wizards/kit/followed");
    const moved: PlanRecord = followed(record, { "2027 镇街财政": "id7" }, { sheets: [{ id: "id7", name: "明年" }] });
    expect(parseArea(moved.next?.["towns"] ?? "")?.sheet).toBe("明年");
  });
});
