const ts = require("typescript");

/** What a declaration says for functions.json, the manual and the pane only, by where it stands. */
const leftOut = {
  "src/functions": (property) =>
    property.name.text === "detail" ||
    (/^(summary|example)$/.test(property.name.text) && isDeclaration(property.parent.parent)),
  "src/chapters": (property) => property.name.text === "about" && isWords(property),
};

/**
 * A loader that leaves out of functions.js what nobody reads there: the `summary` and `example` of each
 * `cellFunction({...})`, the `detail` of its arguments, and what a kind of a choice is `about`. The source stays whole; functions.json,
 * the manual, the pane and the tests are made from it.
 */
module.exports = function leanFunctions(source) {
  const place = Object.keys(leftOut).find((part) => this.resourcePath.split("\\").join("/").includes(part));
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.Latest, true);
  const cuts = [];
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && leftOut[place](node)) cuts.push([node.name.end, node.end]);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  // The property itself stays, so that the spreads and commas around it keep their meaning.
  return cuts.reduceRight((text, [start, end]) => `${text.slice(0, start)}: undefined${text.slice(end)}`, source);
};

module.exports.sources = Object.keys(leftOut);

/** A row of a table of words, which says what the kind is called beside what it is about. */
function isWords(property) {
  return property.parent.properties.some(({ name }) => name?.text === "label");
}

function isDeclaration(node) {
  return ts.isCallExpression(node) && node.expression.getText() === "cellFunction";
}
