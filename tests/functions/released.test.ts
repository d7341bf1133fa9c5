import { gt } from "semver";
import { version } from "../../package.json";
import { allFunctions } from "../../src/functions/all";
import released from "../golden/released.json";

/** What formulas in workbooks rely on: a function's id, its arguments in their order, and which may be left out. */
type Signatures = Readonly<Record<string, readonly string[]>>;

interface Release {
  readonly version: string;
  readonly signatures: Signatures;
}

const signatures: Signatures = Object.fromEntries(
  allFunctions.map(({ id, takes }) => [
    id,
    Object.entries(takes).map(([name, { optional }]) => (optional ? `[${name}]` : name)),
  ]),
);

/** What is wrong with functions that are to follow a release. */
function faults(now: Release, before: Release): string[] {
  const told: string[] = [];
  for (const [id, args] of Object.entries(before.signatures)) {
    const kept = now.signatures[id];
    if (!kept) told.push(`${id} is gone`);
    else if (args.some((arg, index) => kept[index] !== arg)) told.push(`an argument of ${id} has changed or moved`);
    else if (kept.slice(args.length).some((arg) => !arg.startsWith("["))) told.push(`${id} needs a new argument`);
  }
  const same = JSON.stringify(now.signatures) === JSON.stringify(before.signatures);
  if (!same && !gt(now.version, before.version)) told.push("the version has not grown with the signatures");
  return told;
}

describe("A release keeps the functions of those before it", () => {
  const before: Release = { version: "1.0.0", signatures: { QUOTA: ["weights", "total", "[method]"] } };
  it.each([
    ["a function is gone", { SCORE: [] }, "1.1.0", ["QUOTA is gone"]],
    [
      "an argument moves",
      { QUOTA: ["total", "weights", "[method]"] },
      "1.1.0",
      ["an argument of QUOTA has changed or moved"],
    ],
    [
      "a new argument is needed",
      { QUOTA: ["weights", "total", "[method]", "ties"] },
      "1.1.0",
      ["QUOTA needs a new argument"],
    ],
    [
      "a choice is added in the same version",
      { QUOTA: ["weights", "total", "[method]", "[ties]"] },
      "1.0.0",
      ["the version has not grown with the signatures"],
    ],
    ["a choice is added in the next version", { QUOTA: ["weights", "total", "[method]", "[ties]"] }, "1.1.0", []],
  ])("and is told where %s", (_what, changed, next, expected) => {
    expect(faults({ version: next, signatures: changed }, before)).toEqual(expected);
  });

  it("so do these, after every release in tests/golden/released.json", () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    for (const release of released as readonly Release[]) expect(faults({ version, signatures }, release)).toEqual([]);
  });
});
