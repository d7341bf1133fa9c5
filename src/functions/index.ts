import { languageOf } from "../locale/text";
import { allFunctions } from "./all";
import { CellError } from "./define";

/** Excel's display language where Office is there; a realm without it reads Chinese first. */
function displayLanguage(): string {
  const office = (globalThis as { Office?: { context?: { displayLanguage?: string } } }).Office;
  return office?.context?.displayLanguage ?? "zh-CN";
}

function asCustomFunctionsError(error: unknown): unknown {
  if (!(error instanceof CellError)) return error;
  const { ErrorCode } = CustomFunctions;
  return new CustomFunctions.Error(
    error.value === "#N/A" ? ErrorCode.notAvailable : ErrorCode.invalidValue,
    error.message,
  );
}

for (const definition of allFunctions) {
  CustomFunctions.associate(definition.id, (...args: unknown[]) => {
    try {
      const answer = definition.call(args, languageOf(displayLanguage()));
      return answer instanceof Promise
        ? answer.catch((error: unknown) => Promise.reject(asCustomFunctionsError(error)))
        : answer;
    } catch (error) {
      throw asCustomFunctionsError(error);
    }
  });
}
