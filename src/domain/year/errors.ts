export interface YearFacts {
  /** What the floors and the other people cost is already so much above the cap. */
  "year.capBelow": { yuan: string };
  /** Posts of a unit that cost nothing: no cap would end their number. */
  "year.noRate": { unit: number };
}
