/** An answer of Excel that an add-in can catch: its code, sentence and place. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location?: string,
    readonly httpStatus = 404,
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** How a member is reached, and the ExcelApi requirement set that brought it. */
export interface Member {
  readonly kind: "value" | "link" | "method";
  readonly since: string;
}

export type Members = Readonly<Record<string, Member>>;

/** Members of one requirement set, by the way they are reached. */
export function since(
  set: string,
  names: {
    readonly values?: readonly string[];
    readonly links?: readonly string[];
    readonly methods?: readonly string[];
  },
): Members {
  const entries = (kind: Member["kind"], list: readonly string[] = []) =>
    list.map((name) => [name, { kind, since: set }] as const);
  return Object.fromEntries([
    ...entries("value", names.values),
    ...entries("link", names.links),
    ...entries("method", names.methods),
  ]);
}

/**
 * An object of the simulated workbook. Only its declared members exist for the add-in; whatever else is asked for is
 * answered with ApiNotFound, so that nothing seems to work that is not simulated.
 */
export abstract class HostObject {
  abstract readonly typeName: string;
  abstract readonly members: Members;
  /** Ranges are kept by reference between batches. */
  readonly keepsReference: boolean = false;

  /** The sheet that a change of the object changes; undefined for what belongs to none. */
  get sheetId(): string | undefined {
    return undefined;
  }

  /** The objects of a collection; undefined for anything else. */
  items(): readonly HostObject[] | undefined {
    return undefined;
  }

  /** The object of a collection by key. */
  item(_key: string | number): HostObject {
    throw new HostError("ApiNotFound", `${this.typeName} has no items by key`);
  }
}

export function notFound(location: string): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.", location, 404);
}

export function invalidArgument(location: string): HostError {
  return new HostError(
    "InvalidArgument",
    "The argument is invalid or missing or has an incorrect format.",
    location,
    400,
  );
}
