/**
 * Checks the manifest: against Microsoft's schemas and our own rules without a network, then with Microsoft's validation service where there is one.
 * With an address it checks how the add-in is served there.
 * Usage: node src/build/validate.mjs [manifest.xml | https://…] [--offline]
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import manifestTools from "office-addin-manifest";
import { validateXML } from "xmllint-wasm";
import { CHINESE } from "./languages.mjs";
import { faultsServed } from "./served.cjs";

const HAN = /[\u4e00-\u9fff]/;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const given = process.argv.slice(2).find((word) => !word.startsWith("--"));
if (given?.startsWith("http")) {
  end(await faultsServed(given));
  console.log(`✓ ${given} serves the add-in as Excel needs it.`);
  process.exit(0);
}
const file = path.resolve(given ?? path.join(root, "manifest.xml"));
const xml = readFileSync(file, "utf8");

end([...(await againstSchemas()), ...ownRules()]);
const { displayName, version } = await manifestTools.OfficeAddinManifest.readManifestFile(file);
console.log(`✓ ${path.relative(process.cwd(), file)}: ${displayName} ${version} keeps the schema and our own rules.`);
if (!process.argv.includes("--offline")) await online();

/** Tells the faults, and ends where there are any. */
function end(faults) {
  for (const fault of faults) console.error(`✗ ${fault}`);
  if (faults.length > 0) process.exit(1);
}

async function againstSchemas() {
  const folder = path.join(root, "tests/house/schemas");
  const schemas = readdirSync(folder).filter((name) => name.endsWith(".xsd"));
  const read = (name) => ({ fileName: name, contents: readFileSync(path.join(folder, name), "utf8") });
  const entry = "OfficeAppManifestV1_1.xsd";
  const result = await validateXML({
    xml: { fileName: "manifest.xml", contents: xml },
    schema: read(entry),
    preload: schemas.filter((name) => name !== entry).map(read),
  });
  return result.errors.map(({ message, loc }) => (loc ? `line ${loc.lineNumber}: ${message}` : message));
}

/** What the schemas cannot say, and what we promise: every word in both languages, every resource there, every icon of its size. */
function ownRules() {
  const all = (pattern) => [...xml.matchAll(pattern)];
  const told = [];
  const must = (holds, fault) => holds || told.push(fault);

  const resources = new Map(
    all(/<bt:(Image|Url|String) id="([^"]+)" DefaultValue="([^"]*)"/g).map(([, kind, id, value]) => [
      id,
      { kind, value },
    ]),
  );
  const used = new Set(all(/resid="([^"]+)"/g).map(([, id]) => id));
  for (const id of used) must(resources.has(id), `the resource ${id} is used but not given`);
  for (const id of resources.keys()) {
    must(used.has(id), `the resource ${id} is given but not used`);
    must(id.length <= 32, `the name of the resource ${id} has more than 32 characters`);
  }

  const strings = all(/<bt:String id="([^"]+)" DefaultValue="([^"]*)"(?:\s*\/>|>\s*(.*?)\s*<\/bt:String>)/gs);
  for (const [, id, english, overrides = ""] of strings) {
    const chinese = CHINESE.map((locale) => new RegExp(`Locale="${locale}" Value="([^"]+)"`).exec(overrides)?.[1]);
    if (id === "Functions.Namespace")
      must(english === "TOWN" && !overrides, "the functions' namespace is TOWN in every language");
    else must(new Set(chinese).size === 1 && HAN.test(chinese[0] ?? ""), `${id} has no Chinese words`);
    must(!HAN.test(english), `${id} has no English words`);
    const most = xml.indexOf(` id="${id}"`) < xml.indexOf("</bt:ShortStrings>") ? 125 : 250;
    for (const words of [chinese[0] ?? "", english])
      must(words.length <= most, `${id} has more than ${most} characters`);
  }

  const addresses = all(/(?:DefaultValue|Value)="(https?:[^"]*)"/g).map(([, url]) => new URL(url));
  for (const url of addresses)
    must(
      url.protocol === "https:" && url.origin === addresses[0].origin,
      `${url.href} is not at ${addresses[0].origin}`,
    );

  for (const [, size, id] of all(/<bt:Image size="(\d+)" resid="([^"]+)"/g)) {
    const icon = path.join(root, "assets", resources.get(id)?.value.split("/assets/")[1] ?? "none");
    must(existsSync(icon) && widthOf(icon) === Number(size), `${path.basename(icon)} is not an icon of ${size} pixels`);
  }

  const controls = all(/<(?:Control|Group|CustomTab)[^>]* id="([^"]+)"/g).map(([, id]) => id);
  must(new Set(controls).size === controls.length, "two controls have the same id");
  // Excel shows no more than this of a tab of ours.
  const groups = all(/<Group [\s\S]*?<\/Group>/g).map(([group]) => group);
  must(groups.length <= 10, "the tab has more than 10 groups");
  for (const group of groups) {
    const [, id] = / id="([^"]+)"/.exec(group);
    must(group.match(/<Control /g).length <= 6, `the group ${id} has more than 6 buttons`);
  }
  return told;
}

function widthOf(png) {
  return readFileSync(png).readUInt32BE(16);
}

/** The service also knows the rules of Microsoft's store, which change without notice. */
async function online() {
  const report = await manifestTools.validateManifest(file).catch((error) => error);
  if (report instanceof Error || report.status !== 200) {
    console.log("· Microsoft's validation service cannot be reached; the checks without a network have passed.");
    return;
  }
  for (const { title, content, helpUrl } of report.report?.errors ?? [])
    console.error(`✗ ${title}: ${content} ${helpUrl ?? ""}`);
  if (!report.isValid) process.exit(1);
  console.log("✓ Microsoft's validation service accepts it.");
}
