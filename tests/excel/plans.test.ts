import fc from "fast-check";
import { getPlan, listPlans, planXml, putPlan, recordsOf, removePlan } from "../../src/excel/plans";
import type { PlanRecord } from "../../src/wizards/kit/plan";
import { openWorkbook, type OpenWorkbook } from "./excel";

const plan = (id: string, title = id): PlanRecord => ({
  id,
  wizard: "staffing",
  title,
  year: 2027,
  written: "2026-11-23",
  version: "0.1.0",
  sheets: [],
  sources: {},
  choices: null,
});

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
afterEach(() => workbook.close());

describe("the plans of a workbook", () => {
  it("are none at first", async () => {
    expect(await listPlans()).toEqual([]);
  });

  it("are kept in a part each, the newest in the place of its namesake", async () => {
    await putPlan(plan("a"));
    await putPlan(plan("b"));
    await putPlan(plan("a", "again"));
    expect(await listPlans()).toEqual([plan("b"), plan("a", "again")]);
    expect(await getPlan("a")).toEqual(plan("a", "again"));
    expect(workbook.host.book.xmlParts.map(({ xml }) => recordsOf(xml))).toEqual([[plan("b")], [plan("a", "again")]]);
  });

  it("of two people in one workbook are both there: who writes one leaves the other's part alone", async () => {
    await putPlan(plan("mine"));
    const theirs = { id: "{theirs}", xml: planXml([plan("theirs")]) };
    workbook.host.book.xmlParts.push({ ...theirs });
    await putPlan(plan("mine", "changed"));
    expect(workbook.host.book.xmlParts).toContainEqual(theirs);
    expect((await listPlans()).map(({ title }) => title)).toEqual(["theirs", "changed"]);
  });

  it("can be forgotten", async () => {
    await putPlan(plan("a"));
    await removePlan("a");
    expect(await listPlans()).toEqual([]);
  });

  it("are read from a part that holds several, and from a copy of it, each plan once", async () => {
    workbook.host.book.xmlParts.push(
      { id: "{1}", xml: planXml([plan("a"), plan("b")]) },
      { id: "{2}", xml: planXml([plan("b")]) },
    );
    await putPlan(plan("c"));
    expect((await listPlans()).map(({ id }) => id).sort()).toEqual(["a", "b", "c"]);
    expect(workbook.host.book.xmlParts.map(({ xml }) => recordsOf(xml))).toHaveLength(3);
  });

  it("leave the parts of others alone", async () => {
    const other = { id: "{1}", xml: '<other xmlns="urn:other"/>' };
    workbook.host.book.xmlParts.push({ ...other });
    await putPlan(plan("a"));
    expect(workbook.host.book.xmlParts[0]).toEqual(other);
  });

  it.each(['[{"id":1}]', "nonsense", '{"id":"a"}', "[null]"])(
    "that cannot be read (%s) are told and not overwritten",
    async (json) => {
      const xml = `<plans xmlns="urn:township-planner:plans:1">${json}</plans>`;
      workbook.host.book.xmlParts.push({ id: "{1}", xml });
      await expect(listPlans()).rejects.toMatchObject({ code: "workbook.brokenPlans" });
      await expect(putPlan(plan("a"))).rejects.toMatchObject({ code: "workbook.brokenPlans" });
      expect(workbook.host.book.xmlParts).toEqual([{ id: "{1}", xml }]);
    },
  );
});

test("any text in a plan survives the way through XML", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (title) => {
      expect(recordsOf(planXml([plan("a", title)]))).toEqual([plan("a", title)]);
    }),
  );
});

test("an XML declaration before the plans does not matter", () => {
  expect(recordsOf(`<?xml version="1.0" encoding="utf-8"?>\r\n${planXml([plan("a")])}`)).toEqual([plan("a")]);
});
