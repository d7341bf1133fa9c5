/** Tells a Node.js that is too old for what comes after, at once and in words. Any Node.js can read this file. */
const { engines } = require("../../package.json");

/** The alternatives of a range such as "^20.19.0 || >=24.0.0". */
function alternatives(range) {
  return range.split(" || ").map((part) => {
    const [, kind, ...lowest] = /^(\^|>=)(\d+)\.(\d+)\.(\d+)$/.exec(part);
    return { kind, lowest: lowest.map(Number) };
  });
}

/** Whether a version lies in a range of that form. */
function satisfies(version, range) {
  const [major, minor, patch] = version.split(".").map(Number);
  return alternatives(range).some(({ kind, lowest: [leastMajor, leastMinor, leastPatch] }) => {
    if (major !== leastMajor) return kind === ">=" && major > leastMajor;
    return minor > leastMinor || (minor === leastMinor && patch >= leastPatch);
  });
}

/** The lowest version of each alternative, as people write it. */
function lowest(range) {
  return alternatives(range).map(({ lowest: [major, minor] }) => (minor > 0 ? `${major}.${minor}` : `${major}`));
}

/** What to say to a version that does not, in both languages. */
function refusal(version, range) {
  const names = lowest(range).map((name) => `${name}+`);
  const last = names.pop();
  return [
    `镇街规划需要 Node.js ${names.join("、")} 或 ${last}，这里是 ${version}。请到 https://nodejs.org 安装长期支持版（LTS）后再试。`,
    `Township Planner needs Node.js ${names.join(", ")} or ${last}; this is ${version}. Install the LTS version from https://nodejs.org, then try again.`,
  ].join("\n");
}

if (require.main === module && !satisfies(process.versions.node, engines.node)) {
  console.error(refusal(process.versions.node, engines.node));
  process.exit(1);
}

module.exports = { lowest, satisfies, refusal };
