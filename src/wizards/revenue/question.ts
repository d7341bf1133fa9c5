/** The question "what if": another scheme's rules or shares, or more of the excess for the towns. */
export interface WhatIf {
  /** A published scheme or the template, whose rules are tried; "" for the rules as they are. */
  readonly rulesOf: string;
  /** Percentage points more (or less) of every tier for the towns. */
  readonly tierPoints: number | null;
  /** Whose shares are tried: the template's, those of a second table, or "" for the shares as they are. */
  readonly sharesOf: "" | "template" | "table";
}

export const noQuestion: WhatIf = { rulesOf: "", tierPoints: null, sharesOf: "" };
