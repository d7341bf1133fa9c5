import { readFileSync } from "node:fs";

/** The requirement sets that the manifest declares: Excel installs the add-in only where it has them. */
const manifest = readFileSync(new URL("../../manifest.xml", import.meta.url), "utf8");
const declared = Object.fromEntries(
  [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, name, version]) => [name, version]),
);

/** What Microsoft's typings say of a member: "[Api set: ExcelApi 1.9]". */
const API_SET = /\[Api set: (\w+) ([\d.]+|\w+)/;

/** A version as one number that orders as versions do: 1.20 after 1.9. */
function order(version) {
  const [major, minor] = version.split(".").map(Number);
  return major * 1000 + minor;
}

/** The newest version of ExcelApi that the functions around a node have asked for by `supports("1.20")`. */
function guarded(node, sourceCode) {
  let text = "";
  for (let at = node; at; at = at.parent) if (/Function/.test(at.type)) text = sourceCode.getText(at);
  return [...text.matchAll(/supports\("([\d.]+)"\)/g)].map(([, version]) => version);
}

/** @type {import("eslint").Rule.RuleModule} */
const rule = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      newer:
        '{{member}} came with {{set}} {{version}}, which the manifest does not declare: ask supports("{{version}}").',
    },
  },
  create(context) {
    const { esTreeNodeToTSNodeMap, program } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    return {
      MemberExpression(node) {
        const symbol = checker.getSymbolAtLocation(esTreeNodeToTSNodeMap.get(node.property));
        const declaration = symbol?.declarations?.[0];
        const file = declaration?.getSourceFile();
        if (!file?.fileName.includes("office-js")) return;
        const [, set, version] =
          API_SET.exec(file.text.slice(declaration.getFullStart(), declaration.getStart())) ?? [];
        // Commands of every host are marked with the set of the mail client alone.
        if (set === undefined || set === "Mailbox") return;
        const offered = [declared[set], ...(set === "ExcelApi" ? guarded(node, context.sourceCode) : [])];
        if (offered.some((known) => known !== undefined && order(known) >= order(version))) return;
        const member = checker.symbolToString(symbol);
        context.report({ node: node.property, messageId: "newer", data: { member, set, version } });
      },
    };
  },
};

export default rule;
