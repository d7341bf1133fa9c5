/** The question "what if": another scheme's rules, the template's shares, or more of the excess for the towns. */
export interface WhatIf {
  /** A published scheme or the template, whose rules are tried; "" for the rules as they are. */
  readonly rulesOf: string;
  /** Percentage points more (or less) of every tier for the towns. */
  readonly tierPoints: number | null;
  /** Whether the template's shares are tried in place of the scheme's. */
  readonly templateShares: boolean;
}

export const noQuestion: WhatIf = { rulesOf: "", tierPoints: null, templateShares: false };
