import { readRulesFile } from "../../../src/chapters/revenue/read/rulesFile";
import { assumedRules, published, readSchemeFile } from "../../../src/chapters/revenue/read/schemeFile";
import { countyTemplate } from "../../../src/policy/countyTemplates";
import { exportPack } from "../../../src/policy/pack";

const faults = (rules: unknown) =>
  readRulesFile(rules, "rules").faults.map(({ path, error }) => `${path} ${error.code}`);

describe("a county's rules in a file", () => {
  it("are read as they were written, a rule by its kind and exact rate", () => {
    const rules = {
      tiers: [
        { upTo: "0.1", rate: "1/3" },
        { upTo: null, rate: "0.7" },
      ],
      shortfall: { kind: "quota", rate: null },
      remittance: { kind: "base-return", rate: "0.65" },
      incentive: "0.3",
    };
    expect(readSchemeFile(exportPack(countyTemplate, rules))).toMatchObject({ scheme: countyTemplate, rules });
    expect(readSchemeFile(exportPack(countyTemplate))).toMatchObject({ rules: {} });
    expect(readSchemeFile(exportPack(countyTemplate, { ...assumedRules }))).toMatchObject({ rules: assumedRules });
  });

  it("leave open what they do not say", () => {
    expect(readRulesFile({ shortfall: { kind: "self" } }, "rules").rules).toEqual({
      shortfall: { kind: "self", rate: null },
    });
  });

  it("tell every fault with its path: a kind that is none, a rate out of range or where none belongs, a text that is none", () => {
    expect(
      faults({
        document: 5,
        mode: "sideways",
        shortfall: { kind: "forgive" },
        remittance: { kind: "growth", rate: "-2" },
        incentive: "1.2",
        method: { kind: "full", rate: "0.5" },
      }),
    ).toEqual([
      "rules.document policy.format",
      "rules.mode policy.format",
      "rules.shortfall policy.format",
      "rules.remittance.rate policy.format",
      "rules.incentive policy.format",
      "rules.method.rate policy.format",
    ]);
  });

  it("tell tiers that do not ascend, and every edge and rate that is no number", () => {
    const tiers = (...rows: readonly (readonly [string | null, string])[]) =>
      faults({ tiers: rows.map(([upTo, rate]) => ({ upTo, rate })) });
    expect(tiers(["0.2", "0.5"], ["0.1", "0.6"])).toEqual(["rules.tiers revenue.tiersNotAscending"]);
    expect(tiers(["x", "0.5"], [null, "60%"])).toEqual([
      "rules.tiers[0].upTo policy.format",
      "rules.tiers[1].rate policy.format",
    ]);
    expect(faults({ tiers: "10%" })).toEqual(["rules.tiers policy.format"]);
  });

  it("tell a rule that nobody knows, and rules that are none", () => {
    expect(faults({ shortfal: { kind: "cut" } })).toEqual(["rules.shortfal policy.ruleUnknown"]);
    expect(faults([])).toEqual(["rules policy.format"]);
  });

  it("have their faults told beside those of the shares", () => {
    const file = exportPack(countyTemplate, { shortfall: { kind: "forgive" } }).replace('"0.5"', '"0.6"');
    const reading = readSchemeFile(file);
    expect("faults" in reading && reading.faults.map(({ error }) => error.code)).toEqual([
      "policy.sharesNotOne",
      "policy.format",
    ]);
  });
});

describe("the published schemes", () => {
  it("fix rules that can be read, each by place and year", () => {
    expect(published.length).toBeGreaterThan(10);
    expect(published.find(({ id }) => id === "上海崇明县→乡镇 未注明")?.rules).toEqual({
      tiers: [{ upTo: null, rate: "0.8" }],
      shortfall: { kind: "self", rate: null },
      remittance: { kind: "base-return", rate: "0.65" },
    });
  });
});
