import { FunctionType } from "@univerjs/engine-formula";

/** A custom function as the grid offers it. */
export interface OfferedFunction {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly dimensionality: string;
    readonly optional?: boolean;
  }[];
}

/** Its words for the autocomplete. */
export function wordsOf({ name, description, parameters }: OfferedFunction) {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map(
      (parameter) =>
        ({
          name: parameter.name,
          detail: parameter.description,
          example: "",
          require: parameter.optional ? 0 : 1,
          repeat: 0,
        }) as const,
    ),
  };
}
