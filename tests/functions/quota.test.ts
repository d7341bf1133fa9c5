import { quotaFunctions } from "../../src/functions/quota";
import { quotaAnalysisFunctions } from "../../src/functions/quotaAnalysis";

describe.each([...quotaFunctions, ...quotaAnalysisFunctions].map((definition) => [definition.id, definition] as const))("%s", (_id, definition) => {
  it("answers its example", () => {
    expect(definition.call(definition.example.args, "en")).toEqual(definition.example.result);
  });
});
