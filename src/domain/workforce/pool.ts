/** A loan of posts from the pool; days are counts of days. */
export interface Loan {
  readonly unit: string;
  readonly posts: number;
  readonly start: number;
  readonly due: number;
  /** The day from which the posts are back; undefined while they are not. */
  readonly returned: number | undefined;
}

export interface Borrowed {
  readonly borrowed: number;
  /** Of these due by the end of the year and not overdue. */
  readonly dueThisYear: number;
  readonly overdue: number;
}

/**
 * What a unit has borrowed on a day: a loan counts from its start until it is returned, and is overdue when its due day is past.
 * @param yearEnd the last day of the calendar year of `day`
 */
export function borrowedOn(loans: readonly Loan[], day: number, yearEnd: number): Borrowed {
  const open = loans.filter(({ start, returned }) => start <= day && (returned === undefined || returned > day));
  const posts = (among: readonly Loan[]) => among.reduce((all, loan) => all + loan.posts, 0);
  return {
    borrowed: posts(open),
    dueThisYear: posts(open.filter(({ due }) => due >= day && due <= yearEnd)),
    overdue: posts(open.filter(({ due }) => due < day)),
  };
}
