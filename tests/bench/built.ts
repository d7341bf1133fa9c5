import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { createContext, runInContext } from "node:vm";
import { allFunctions } from "../../src/functions/all";

const BUILT = path.resolve("dist/functions.all.js");

type Call = (...args: unknown[]) => unknown;

/** The functions as Excel calls them: of the built file, where `npm run build` has made it, else of the sources. */
export async function cellFunctions(): Promise<Readonly<Record<string, Call>>> {
  const fromSources = allFunctions.map(({ id, call }) => [id, (...args: unknown[]) => call(args, "zh")] as const);
  if (!existsSync(BUILT)) {
    console.log("cells: dist/functions.all.js is not built; these are the sources");
    return Object.fromEntries(fromSources);
  }
  const found: Record<string, Call> = {};
  const CustomFunctions = {
    associate: (id: string, call: Call) => (found[id] = call),
    Error: class extends Error {},
    ErrorCode: { notAvailable: "#N/A", invalidValue: "#VALUE!" },
  };
  const realm = createContext({ CustomFunctions, console, setTimeout });
  Object.assign(realm, { globalThis: realm, self: realm });
  runInContext(readFileSync(BUILT, "utf8"), realm);
  // A family is fetched on its first call.
  for (const { id, example } of allFunctions) await found[id]?.(...example.args);
  return found;
}
