import {
  ArrayValueObject,
  AsyncCustomFunction,
  NullValueObject,
  StringValueObject,
  ValueObjectFactory,
  type BaseValueObject,
  type ErrorValueObject,
} from "@univerjs/engine-formula";

/** The cell whose formula calls a function. */
export interface CallingCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export type Call = (args: readonly unknown[], cell: CallingCell) => Promise<unknown>;

/**
 * A custom function in the formula engine. It reads its arguments itself, because Univer passes a blank cell to a custom
 * function as 0, where Excel passes a blank.
 */
export class OfferedExecutor extends AsyncCustomFunction {
  constructor(
    name: string,
    private readonly isRange: readonly boolean[],
    private readonly call: Call,
  ) {
    super(name);
  }

  override isCustom(): boolean {
    return false;
  }

  /** The engine waits for the promise, as the function says that it is asynchronous; its types do not know. */
  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const cell = { sheet: this.subUnitId ?? "", row: this.row, column: this.column };
    const args = this.isRange.map((range, index) => asExcelPasses(variants[index], range));
    return this.call(args, cell).then(valueObjectOf) as unknown as BaseValueObject;
  }
}

function asExcelPasses(variant: BaseValueObject | undefined, isRange: boolean): unknown {
  if (variant === undefined) return null;
  if (!variant.isArray()) return isRange ? [[plain(variant)]] : plain(variant);
  const rows = (variant as ArrayValueObject).getArrayValue().map((row) => row.map(plain));
  return isRange ? rows : rows[0]?.[0];
}

function plain(value: BaseValueObject | null | undefined | void): unknown {
  if (!value || value.isNull()) return null;
  return value.isError() ? (value as unknown as ErrorValueObject).getErrorType() : value.getValue();
}

/** Univer's factory makes numbers of texts that look like dates or numbers; Excel leaves what a function answers as it is. */
function one(value: unknown): BaseValueObject {
  if (value === null || value === undefined) return NullValueObject.create();
  return typeof value === "string" && !value.startsWith("#")
    ? StringValueObject.create(value)
    : ValueObjectFactory.create(value as string | number | boolean);
}

/** A value, or a block of values that spills. */
function valueObjectOf(answer: unknown): BaseValueObject {
  if (!Array.isArray(answer)) return one(answer);
  const rows = (answer as unknown[][]).map((row) => row.map(one));
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
