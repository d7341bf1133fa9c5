import { createHash } from "node:crypto";
import { assert, jsonValue, property, string } from "fast-check";
import { canonicalText, sha256Of } from "../../../src/domain/year/canonical";
import golden from "../../golden/year/cases.json";

describe("The fingerprint of a frozen plan", () => {
  const { value, canonical, sha256 } = golden.fingerprint;

  it("is the SHA-256 of its canonical text (YER-01)", () => {
    expect(canonicalText(value)).toBe(canonical);
    expect(sha256Of(canonical)).toBe(sha256);
  });

  it("does not hang on the order in which something was entered", () => {
    expect(canonicalText(Object.fromEntries(Object.entries(value).reverse()))).toBe(canonical);
  });

  it("is that of Node.js for any text", () => {
    assert(
      property(string({ unit: "grapheme" }), (text) => {
        expect(sha256Of(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
      }),
    );
  });

  it("has a text that reads back as the value", () => {
    assert(
      property(jsonValue(), (some) => {
        expect(JSON.parse(canonicalText(some))).toEqual(JSON.parse(JSON.stringify(some)));
      }),
    );
  });
});
