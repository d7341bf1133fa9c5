import { languageOf, say, type Language } from "../locale/text";
import { CellError } from "./cellError";
import type { CellFunction, Family } from "./define";
import { familyOf } from "./registry";

const loaded = new Map<string, CellFunction>();

for (const [id, family] of Object.entries(familyOf)) {
  CustomFunctions.associate(id, (...args: unknown[]) => {
    const language = languageOf(displayLanguage());
    const ready = loaded.get(id);
    if (ready) return answer(ready, args, language);
    return load(family, language).then((functions) => {
      for (const one of functions) loaded.set(one.id, one);
      return answer(
        functions.find((one) => one.id === id)!,
        args,
        language,
      );
    });
  });
}

/**
 * Fetches a family; a bundle in one file has it inside. What could not be fetched is asked for again by the next call.
 * @throws CustomFunctions.Error with a remedy
 */
async function load(family: string, language: Language): Promise<readonly CellFunction[]> {
  try {
    const found = (await import(/* webpackChunkName: "functions-[request]" */ `./families/${family}.ts`)) as Family;
    return found.functions;
  } catch (error) {
    if ((error as Error).name !== "ChunkLoadError") throw error;
    throw shown(new CellError("#N/A", say(NOT_LOADED, language)));
  }
}

function answer(definition: CellFunction, args: unknown[], language: Language): unknown {
  try {
    const given = definition.call(args, language);
    return given instanceof Promise ? given.catch((error: unknown) => Promise.reject(shown(error))) : given;
  } catch (error) {
    throw shown(error);
  }
}

/** Excel's display language where Office is there; a realm without it reads Chinese first. */
function displayLanguage(): string {
  const office = (globalThis as { Office?: { context?: { displayLanguage?: string } } }).Office;
  return office?.context?.displayLanguage ?? "zh-CN";
}

/** The error as Excel shows it with its sentence; anything but a fault of the input is a bug and stays what it is. */
function shown(error: unknown): unknown {
  if (!(error instanceof CellError)) return error;
  const { ErrorCode } = CustomFunctions;
  return new CustomFunctions.Error(
    error.value === "#N/A" ? ErrorCode.notAvailable : ErrorCode.invalidValue,
    error.message,
  );
}

const NOT_LOADED = {
  zh: "没有取到计算程序：加载项的服务器没有应答。请检查网络，再按 Ctrl+Alt+F9 重新计算。",
  en: "The program of this function could not be fetched: the add-in's server does not answer. Check the network, then recalculate with Ctrl+Alt+F9.",
};
