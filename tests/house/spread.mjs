/**
 * A call takes its arguments on the stack, which some hundred thousand fill: `push(...rows)` or `Math.max(...rows)` throws
 * where a county has more. A tuple has a known length. Functions of our own choose what they take by themselves.
 */
const TAKES_ANY = new Set(["push", "unshift", "splice", "concat", "max", "min", "fromCharCode", "fromCodePoint"]);

/** @type {import("eslint").Rule.RuleModule} */
const rule = {
  meta: {
    type: "problem",
    schema: [],
    messages: { spread: "A list of unknown length may be too long for a call: take its elements one by one." },
  },
  create(context) {
    const { program, getTypeAtLocation } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    const isTuple = (node) => {
      const type = checker.getApparentType(getTypeAtLocation(node));
      return (type.types ?? [type]).every((one) => checker.isTupleType(one) && !one.target.hasRestElement);
    };
    return {
      CallExpression({ callee, arguments: given }) {
        if (callee.type !== "MemberExpression" || !TAKES_ANY.has(callee.property.name)) return;
        for (const one of given)
          if (one.type === "SpreadElement" && !isTuple(one.argument))
            context.report({ node: one, messageId: "spread" });
      },
    };
  },
};

export default rule;
