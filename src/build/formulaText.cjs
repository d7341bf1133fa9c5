/** Longer examples are better read in a sheet. */
const MOST = 110;

/** The example of a function as a planner types it, and what comes of it; undefined where it is too long to be read. */
exports.exampleOf = function exampleOf({ id, example: { args, result } }) {
  const given = args.slice(0, args.findLastIndex((arg) => arg !== null && arg !== undefined) + 1);
  const formula = `=TOWN.${id}(${given.map(literal).join(", ")})`;
  return formula.length > MOST ? undefined : { formula, result: literal(result) };
};

/** "TOWN.QUOTA(weights, total, [method])". */
exports.callOf = function callOf({ id, parameters }) {
  return `TOWN.${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;
};

/** A value as a formula writes it: {1,2;3,4} for rows. */
function literal(value) {
  if (Array.isArray(value))
    return `{${value.map((row) => (Array.isArray(row) ? row.map(literal).join(",") : literal(row))).join(";")}}`;
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null || value === undefined
    ? ""
    : String(typeof value === "number" ? Number(value.toPrecision(10)) : value);
}
