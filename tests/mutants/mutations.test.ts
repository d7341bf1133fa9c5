import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

/** What the tool makes of a text: the changed texts by kind, and the text with its probes. */
function made(text: string): { mutants: { kind: string; changed: string }[]; probed: string } {
  const script = `
    import { mutantsOf } from "./mutations.mjs";
    import { probed } from "./probes.mjs";
    const text = process.argv[1];
    const mutants = mutantsOf("a.ts", text).map(({ start, end, text: other, kind }) =>
      ({ kind, changed: text.slice(0, start) + other + text.slice(end) }));
    process.stdout.write(JSON.stringify({ mutants, probed: probed("a.ts", text, 0).text }));`;
  const answer = execFileSync(process.execPath, ["--input-type=module", "-e", script, text], {
    cwd: resolve(__dirname),
    encoding: "utf8",
  });
  return JSON.parse(answer) as ReturnType<typeof made>;
}

describe("faults put in on purpose", () => {
  it("turns a condition, a bound, a sign, a default and a filter, each by itself", () => {
    const { mutants } = made("const f = (a, b) => (a < b ? a - 1 : (b ?? 0)); g.filter(f);");
    const left = "const f = (a, b) => (";
    expect(mutants).toEqual(
      expect.arrayContaining([
        { kind: "condition", changed: `${left}true ? a - 1 : (b ?? 0)); g.filter(f);` },
        { kind: "condition", changed: `${left}false ? a - 1 : (b ?? 0)); g.filter(f);` },
        { kind: "operator", changed: `${left}a <= b ? a - 1 : (b ?? 0)); g.filter(f);` },
        { kind: "operator", changed: `${left}a < b ? a + 1 : (b ?? 0)); g.filter(f);` },
        { kind: "number", changed: `${left}a < b ? a - 0 : (b ?? 0)); g.filter(f);` },
        { kind: "default", changed: `${left}a < b ? a - 1 : (b)); g.filter(f);` },
        { kind: "call", changed: `${left}a < b ? a - 1 : (b ?? 0)); g;` },
      ]),
    );
  });

  it("leaves words for people, types and looks alone", () => {
    const words = "const title = { zh: `第${n}镇`, en: `Town ${n}` };";
    expect(made(`${words} type One = 1; const sheet = { widths: [1, 2] };`).mutants).toEqual([]);
  });

  it("marks the places that tests reach without a change of what the text does", () => {
    const { probed } = made(
      "let seen = 0; for (const x of [1, 2]) if (x > 1) seen += x?.valueOf().toFixed(0).slice(1) + 3; seen;",
    );
    const reached: number[] = [];
    Object.assign(globalThis, { __reached: reached });
    expect((0, eval)(probed)).toBe("03");
    expect(reached.every((mark) => mark === 1)).toBe(true);
    Reflect.deleteProperty(globalThis, "__reached");
  });
});
