import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { ribbonPlaces } from "../../src/taskpane/ribbon";
import { languageOf } from "../../src/locale/text";
import { wizards } from "../../src/wizards/all";

const root = resolve(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

function validate(xml: string) {
  const folder = mkdtempSync(join(tmpdir(), "manifest-"));
  try {
    const file = join(folder, "manifest.xml");
    writeFileSync(file, xml);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, "src/build/validate.mjs"), file, "--offline"],
      { encoding: "utf8" },
    );
    return { passes: status === 0, told: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("The manifest", () => {
  it("has the ribbon that follows from the list of wizards", () => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, "src/build/manifest.mjs"), "--check"], {
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("names the actions that the pane answers, each of which leads to a place of the pane", () => {
    const actions = [...manifest.matchAll(/<FunctionName>(\w+)</g)].map(([, action]) => action);
    expect(new Set(["openHome", ...actions])).toEqual(new Set(Object.keys(ribbonPlaces())));
    expect(Object.values(ribbonPlaces())).toEqual(["home", ...wizards.map(({ id }) => id), "explain", "check", "help"]);
  });

  it("opens the pane by Home without any code of ours", () => {
    const [home = ""] = /<Control [^>]*id="Township.Home">[\s\S]*?<\/Control>/.exec(manifest) ?? [];
    expect(home).toContain('<Action xsi:type="ShowTaskpane">');
    expect(home).not.toContain("FunctionName");
  });

  it("speaks English to all but those whose Excel is Chinese, as the pane does", () => {
    expect(manifest).toContain("<DefaultLocale>en-US</DefaultLocale>");
    const locales = [...manifest.matchAll(/Override Locale="([^"]+)"/g)].map(([, locale = ""]) => locale);
    expect(new Set(locales)).toEqual(new Set(["zh-CN", "zh-TW", "zh-HK", "zh-SG"]));
    expect(locales.map(languageOf)).toEqual(locales.map(() => "zh"));
    expect(languageOf("en-US")).toBe("en");
  });

  it("keeps Microsoft's schemas and our own rules", () => {
    expect(validate(manifest)).toEqual({ passes: true, told: expect.stringContaining("Township Planner") });
  });

  it("declares one long-lived runtime for pane and functions", () => {
    expect(manifest).toContain('<Runtime resid="Pane.Url" lifetime="long" />');
  });

  it("asks for the requirement sets that the code uses without asking for them (house/declared-sets compares)", () => {
    const sets = [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, name, version]) => [
      name,
      version,
    ]);
    expect(Object.fromEntries(sets)).toEqual({ SharedRuntime: "1.1", CustomFunctionsRuntime: "1.2", ExcelApi: "1.9" });
  });
});

describe("A manifest is refused", () => {
  it.each([
    ["against the schema", 'lifetime="long"', 'lifetime="for ever"', "Runtime"],
    [
      "with a word in one language only",
      'DefaultValue="Staffing"',
      'DefaultValue="编制分配"',
      "Staffing.Label has no English words",
    ],
    [
      "with a word that one kind of Chinese lacks",
      'Locale="zh-HK" Value="编制分配"',
      'Locale="zh-MO" Value="编制分配"',
      "Staffing.Label has no Chinese words",
    ],
    ["with a resource that is not there", 'resid="Home.Tip"', 'resid="Home.Hint"', "Home.Hint is used but not given"],
    ["with an icon of the wrong size", "home-32.png", "home-16.png", "home-16.png is not an icon of 32 pixels"],
    [
      "with a label that Excel cuts",
      'DefaultValue="Staffing"',
      `DefaultValue="${"long ".repeat(26)}"`,
      "Staffing.Label has more than 125",
    ],
    [
      "with a tip that Excel cuts",
      'Value="Functions, methods',
      `Value="${"long ".repeat(50)}`,
      "Help.Tip has more than 250",
    ],
    ["with another namespace", 'DefaultValue="TOWN"', 'DefaultValue="TOWNS"', "TOWN in every language"],
    [
      "with an address elsewhere",
      "https://localhost:3000/functions.all.js",
      "https://elsewhere.example/functions.all.js",
      "is not at https://localhost:3000",
    ],
  ])("%s", (_, from, to, told) => {
    expect(manifest).toContain(from);
    expect(validate(manifest.replace(from, to))).toEqual({ passes: false, told: expect.stringContaining(told) });
  });

  it("with more buttons in a group than Excel shows", () => {
    const [help = ""] = /<Control [^>]*id="Township.Help">[\s\S]*?<\/Control>/.exec(manifest) ?? [];
    const more = [1, 2, 3, 4, 5].map((index) => help.replace("Township.Help", `Township.Help${index}`)).join("");
    expect(validate(manifest.replace(help, help + more))).toEqual({
      passes: false,
      told: "✗ the group Township.Support has more than 6 buttons\n",
    });
  });
});
