/**
 * What Excel is documented to refuse or to do late, and a lenient workbench overlooks. Sources: Microsoft's pages on undo capabilities,
 * resource limits, events and persisting state of Office add-ins.
 */
export interface Limits {
  /** The newest requirement set of Excel's API that is offered, such as "1.20". */
  readonly excelApi: string;
  /** A run that is to be undone as one refuses what has no undo. */
  readonly undoGroups: boolean;
  /** The most bytes of a request and of its answer. */
  readonly payload: number;
  /** How long after a batch the custom functions answer, in milliseconds; 0 for within it. */
  readonly lateAnswers: number;
  /** Every event comes twice, as it does now and then. */
  readonly eventsTwice: boolean;
  /** The browser's storage throws, as in private windows and in frames of third parties. */
  readonly storageBlocked: boolean;
}

export const LENIENT: Limits = {
  excelApi: "1.13",
  undoGroups: false,
  payload: Infinity,
  lateAnswers: 0,
  eventsTwice: false,
  storageBlocked: false,
};

export const STRICT: Limits = {
  excelApi: "1.20",
  undoGroups: true,
  payload: 5_000_000,
  lateAnswers: 150,
  eventsTwice: true,
  storageBlocked: true,
};

/** The limits that the address of the workbench asks for: ?host=strict, and ?api=1.9 for an older Excel. */
export function limitsOf(query: URLSearchParams): Limits {
  const limits = query.get("host") === "strict" ? STRICT : LENIENT;
  const excelApi = query.get("api");
  return excelApi === null ? limits : { ...limits, excelApi };
}

/** Whether a version such as 1.20 is at least another, such as 1.9. */
export function isAtLeast(version: string, other: string): boolean {
  const [[major = 0, minor = 0], [otherMajor = 0, otherMinor = 0]] = [version, other].map((text) =>
    text.split(".").map(Number),
  ) as [number[], number[]];
  return major > otherMajor || (major === otherMajor && minor >= otherMinor);
}
