import Ajv from "ajv";
import { add, compare, exact, ONE, ZERO } from "../../src/domain/kernel/exact";
import { compareSchemes } from "../../src/policy/compare";
import { countyTemplate, schemeExamples } from "../../src/policy/countyTemplates";
import { nationalShares, nationalTaxSharing, sharesOf } from "../../src/policy/packs";
import { exportPack, importPack, readPack } from "../../src/policy/pack";
import { inForce } from "../../src/policy/scheme";
import schema from "../../src/policy/scheme.schema.json";
import template from "../../src/policy/schemes/county-template.json";
import national from "../../src/policy/schemes/national-tax-sharing.json";

const schemeFile = new Ajv({ strict: true, allErrors: true }).compile(schema);
const faultsOf = (change: (pack: typeof template) => void) => {
  const copy = structuredClone(template);
  change(copy);
  const reading = readPack(copy);
  return "faults" in reading ? reading.faults.map(({ path, error }) => `${path} ${error.code}`) : [];
};

describe("the built-in schemes", () => {
  it.each([
    ["national tax sharing", national],
    ["the county template", template],
  ])("%s is a file of the schema", (_, pack) => {
    schemeFile(pack);
    expect(schemeFile.errors).toBeNull();
  });

  it.each([
    ["national tax sharing", nationalTaxSharing],
    ["the county template", countyTemplate],
  ] as const)(
    "%s: every tax has shares that make 1, from its first month to the last, until it is repealed",
    (_, { taxes }) => {
      for (const { id, versions } of taxes) {
        const [first] = versions;
        for (let year = 1994; year <= 2030; year++)
          for (let month = 1; month <= 12; month++) {
            const day = `${year}-${String(month).padStart(2, "0")}-01`;
            const found = inForce(versions, day);
            expect([id, day, found === undefined]).toEqual([
              id,
              day,
              first?.from !== null && day < (first?.from ?? ""),
            ]);
            if (found?.values) expect([id, day, compare(found.values.reduce(add, ZERO), ONE)]).toEqual([id, day, 0]);
          }
      }
    },
  );

  it("keep the published rows of national tax sharing, each with a document and a status", () => {
    const rows = national.schemes.flatMap((scheme) => [
      ...scheme.versions,
      ...("announced" in scheme ? (scheme.announced ?? []) : []),
    ]);
    expect(rows.length).toBe(44 + 3);
    expect(rows.every(({ basis, status }) => basis !== "" && (status === "verified" || status === "assumed"))).toBe(
      true,
    );
  });

  it.each([
    ["vat", "2016-04-30", "0.75"],
    ["vat", "2016-05-01", "0.5"],
    ["cit", "2002-12-31", "0.5"],
    ["cit", "2003-01-01", "0.6"],
    ["export_refund", "2004-12-31", "0.75"],
    ["export_refund", "2005-01-01", "0.925"],
    ["export_refund", "2015-01-01", "1"],
    ["stamp_securities", "2016-01-01", "1"],
    ["environment", "2018-01-01", "0"],
  ])("give the central treasury of %s on %s a share of %s", (tax, day, share) => {
    expect(nationalShares.version(nationalShares.tax(tax), day).values[0]).toEqual(exact(share));
  });

  it("end business tax on the last of April 2016", () => {
    const business = nationalShares.tax("营业税");
    expect(nationalShares.version(business, "2016-04-30").values[1]).toEqual(ONE);
    expect(() => nationalShares.version(business, "2016-05-01")).toThrow(/policy\.noShare/);
  });

  it("leave the centre in the county template what national law gives it", () => {
    for (const { id, versions } of countyTemplate.taxes) {
      const day = "2024-06-30";
      expect([id, inForce(versions, day)?.values?.[0]]).toEqual([
        id,
        nationalShares.version(nationalShares.tax(id), day).values[0],
      ]);
    }
  });

  it("offer published schemes of counties with what each leaves open", () => {
    expect(schemeExamples).toHaveLength(25);
    expect(new Set(schemeExamples.map(({ id }) => id)).size).toBe(25);
    expect(schemeExamples.every(({ document, source }) => document !== "" && source.startsWith("http"))).toBe(true);
  });
});

describe("a scheme's file", () => {
  it("is read back as it was written", () => {
    for (const scheme of [nationalTaxSharing, countyTemplate])
      expect(importPack(exportPack(scheme))).toMatchObject({ scheme });
  });

  it("carries the county's rules with it, as they stand there", () => {
    const rules = { shortfall: { kind: "cut", rate: "1/2" } };
    expect(importPack(exportPack(countyTemplate, rules))).toMatchObject({ scheme: countyTemplate, rules });
    expect(importPack(exportPack(countyTemplate))).toMatchObject({ rules: undefined });
    expect([schemeFile(JSON.parse(exportPack(countyTemplate, rules))), schemeFile.errors]).toEqual([true, null]);
  });

  it("tells every fault with its path", () => {
    expect(
      faultsOf((pack) => {
        const [vat, cit] = pack.schemes;
        if (vat?.versions[0]) vat.versions[0].values.central = "0.6";
        if (cit?.versions[0]) Object.assign(cit.versions[0], { from: "2003-02-30", status: "perhaps" });
      }),
    ).toEqual([
      "schemes[1].versions[0].from policy.format",
      "schemes[1].versions[0].status policy.format",
      "schemes[0].versions[0].values policy.sharesNotOne",
    ]);
    expect(faultsOf((pack) => Object.assign(pack.schemes[0]?.versions[0]?.values ?? {}, { town: "x" }))).toEqual([
      "schemes[0].versions[0].values policy.format",
    ]);
    expect(
      faultsOf((pack) =>
        pack.schemes[0]?.versions.push(
          ...template.schemes
            .slice(0, 1)
            .flatMap(({ versions }) => versions.map((version) => ({ ...version, from: "2010-01-01" }))),
        ),
      ),
    ).toEqual(["schemes[0].versions[1].from policy.datesNotAscending"]);
  });

  it.each([
    ["{", "policy.notJson"],
    ["[]", "policy.format"],
    ["{}", "policy.format"],
  ])("that holds %s is no scheme", (text, code) => {
    const reading = importPack(text);
    expect("faults" in reading && reading.faults.map(({ error }) => error.code)).toContain(code);
  });
});

describe("two schemes", () => {
  it("differ in the shares that changed, and in nothing else", () => {
    const changed = structuredClone(template);
    Object.assign(changed.schemes[0]?.versions[0]?.values ?? {}, { county: "0.2", town: "0.3" });
    const reading = readPack(changed);
    if ("faults" in reading) throw new Error("sound");
    expect(
      compareSchemes(sharesOf(countyTemplate), sharesOf(reading.scheme), "2024-01-01").map(
        ({ tax, level, before, after }) => [tax.en, level.en, before, after],
      ),
    ).toEqual([
      ["Value added tax", "County", exact("0.25"), exact("0.2")],
      ["Value added tax", "Town", exact("0.25"), exact("0.3")],
    ]);
    expect(compareSchemes(nationalShares, nationalShares, "2024-01-01")).toEqual([]);
  });
});
