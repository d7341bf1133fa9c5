const path = require("node:path");
const { loadSource, root } = require("./loadSource.cjs");

/** A loader that works a file out at build time: the bundle gets what the file exports and nothing that it imports. */
module.exports = async function constants() {
  this.cacheable(false);
  const exported = await loadSource(path.relative(root, this.resourcePath), ["mathjs", "mathjs/*"]);
  return Object.entries(exported)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join("\n");
};
