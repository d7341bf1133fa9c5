import { biproportional } from "../../../../src/domain/apportionment/matrix/biproportional";
import { jefferson, webster, type Method } from "../../../../src/domain/apportionment/method";
import { DomainError } from "../../../../src/domain/kernel/errors";
import cases from "../../../golden/apportionment/matrix.json";

const methods: Readonly<Record<string, Method>> = { webster, jefferson };

interface Expected {
  readonly seats?: number[][];
  readonly unique?: boolean;
  readonly error?: string;
  readonly max_flow?: number;
  readonly witness_rows?: number[];
  readonly witness_cols_reached?: number[];
}

describe("published and computed matrices", () => {
  for (const { id, source, method, matrix, row_totals, col_totals, ...rest } of cases) {
    const expected: Expected = rest.expected;
    const question = {
      weights: matrix,
      rowTotals: row_totals,
      columnTotals: col_totals,
      method: methods[method] as Method,
    };
    it(`${id} (${source})`, () => {
      if (expected.error) {
        const total = row_totals.reduce((sum, value) => sum + value, 0);
        try {
          biproportional(question);
          throw new Error("an answer was found");
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
          const { code, facts } = error as DomainError<"matrix.rowsNeedMore">;
          expect(code).toBe("matrix.rowsNeedMore");
          expect(facts.needed - facts.available).toBe(total - (expected.max_flow as number));
          expect([facts.rows, facts.columns]).toEqual([expected.witness_rows, expected.witness_cols_reached]);
        }
      } else if (expected.unique) {
        expect(biproportional(question).units).toEqual(expected.seats);
      } else {
        expect(() => biproportional(question)).toThrow("matrix.tie");
        const { units, ties } = biproportional({ ...question, ties: "report" });
        const differing = expected.seats?.flatMap((line, row) =>
          line.flatMap((seats, column) => (seats === units[row]?.[column] ? [] : [{ row, column }])),
        );
        expect([...ties.mayGain, ...ties.mayLose]).toEqual(expect.arrayContaining(differing ?? []));
      }
    });
  }
});
