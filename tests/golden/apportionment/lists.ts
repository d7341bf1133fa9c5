import cases from "./lists.json";

/** Published and worked cases of sharing whole units, each with its source. Earlier units first among ties. */
export interface ListCase {
  readonly id: string;
  readonly source: string;
  readonly kind: "apportion" | "apportion_generated" | "hierarchical" | "money";
  readonly method: string;
  readonly total: number;
  readonly weights?: readonly number[];
  /** Where a double would not hold the weights. */
  readonly weights_exact?: readonly string[];
  readonly min?: readonly number[];
  readonly max?: readonly number[];
  readonly bounds_mode?: "clip" | "fair";
  readonly generator?: {
    readonly seed: number;
    readonly n: number;
    readonly lo: number;
    readonly hi: number;
    readonly multiplier: number;
    readonly modulus: number;
  };
  readonly groups?: readonly {
    readonly label: string;
    readonly weights: readonly number[];
    readonly total?: number;
    readonly min_total?: number;
    readonly max_total?: number;
    readonly min?: readonly number[];
    readonly max?: readonly number[];
  }[];
  readonly mode?: "fixed_group_totals" | "group_windows_common_divisor" | "two_stage_by_group_weight";
  readonly expected: {
    readonly seats?: readonly number[] | readonly (readonly number[])[];
    readonly ties?: { readonly may_gain: readonly number[]; readonly may_lose: readonly number[] } | null;
    readonly error?: string;
    readonly group_totals?: readonly number[];
    readonly first20?: readonly number[];
    readonly sha256_comma_joined?: string;
  };
}

export const listCases = cases as readonly ListCase[];
