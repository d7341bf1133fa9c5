import { tell, type Sentence } from "../inputs/told";
import { languageOf, type Language } from "../locale/text";
import { CellError } from "./cellError";
import type { CellFunction, Family } from "./define";
import { familyOf } from "./registry";

const loaded = new Map<string, CellFunction>();

for (const [id, family] of Object.entries(familyOf)) {
  CustomFunctions.associate(id, (...args: unknown[]) => {
    const language = wordLanguage();
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
    throw shown(new CellError("#N/A", () => NOT_LOADED, language));
  }
}

function answer(definition: CellFunction, args: unknown[], language: Language): unknown {
  const say = (sentence: Sentence | undefined) => sayAt(args, sentence);
  const refuse = (error: unknown) => {
    if (error instanceof CellError) say(error.sentence);
    return shown(error);
  };
  try {
    const given = definition.call(args, language);
    if (given instanceof Promise) return given.catch((error: unknown) => Promise.reject(refuse(error)));
    say(undefined);
    return given;
  } catch (error) {
    throw refuse(error);
  }
}

/** Keeps the sentence for the pane, which shows it for the cell that is selected. Excel passes the cell behind the arguments. */
function sayAt(args: readonly unknown[], sentence: Sentence | undefined): void {
  const invocation = args[args.length - 1] as { readonly address?: unknown } | null | undefined;
  if (typeof invocation?.address === "string") tell(invocation.address, sentence);
}

/**
 * The language of the plans in the workbook, so that what is spilled there does not change with who opens it; else Excel's own.
 * A realm without Office reads Chinese first.
 */
function wordLanguage(): Language {
  const context = (globalThis as { Office?: { context?: OfficeContext } }).Office?.context;
  const kept = context?.document?.settings?.get("TownshipPlanner.language");
  return languageOf(typeof kept === "string" ? kept : (context?.displayLanguage ?? "zh-CN"));
}

/** What we ask of Office, of which any part may be missing. */
interface OfficeContext {
  readonly displayLanguage?: string;
  readonly document?: { readonly settings?: { get(name: string): unknown } };
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
