/**
 * The faults that are put in: one table, one row a kind of fault. A row looks at a node of the syntax tree and answers
 * with edits; an edit says which text takes the place of a node and which code must run before the fault can show.
 */
import ts from "typescript";

const { SyntaxKind: Kind } = ts;

/** An operator and what takes its place. */
const OPERATORS = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "*",
  "&&": "||",
  "||": "&&",
  "+=": "-=",
  "-=": "+=",
  "*=": "/=",
  "|": "&",
  "&": "|",
  "^": "|",
  "<<": ">>",
  ">>": "<<",
};

const OPPOSITES = { "<": ">=", "<=": ">", ">": "<=", ">=": "<", "===": "!==", "!==": "===" };

const SWAPPED_CALLS = {
  min: "max",
  max: "min",
  floor: "ceil",
  ceil: "floor",
  some: "every",
  every: "some",
  startsWith: "endsWith",
  endsWith: "startsWith",
};

/** Calls that select, order or tidy: without them the value stays as it was. */
const DROPPED_CALLS = new Set(
  "filter sort toSorted reverse toReversed slice trim toLowerCase toUpperCase normalize replace replaceAll flat".split(
    " ",
  ),
);

/** How a sheet or a field looks is judged by eye: widths, formats, colours and paper are no subject here. */
const LOOKS = new Set(
  "widths width format formats digits pagesWide frozenRows frozenColumns repeatColumns landscape secondary".split(" "),
);

/** Kind of fault -> the edits that it makes at a node. */
const RULES = {
  condition: (node) => {
    if (ts.isIfStatement(node)) return [edit(node.expression, "true"), edit(node.expression, "false")];
    if (ts.isConditionalExpression(node)) return [edit(node.condition, "true"), edit(node.condition, "false")];
    return ts.isWhileStatement(node) && node.expression.kind !== Kind.TrueKeyword
      ? [edit(node.expression, "false")]
      : [];
  },
  operator: (node) => {
    if (!ts.isBinaryExpression(node)) return [];
    const token = node.operatorToken.getText();
    const other = OPERATORS[token];
    return other === undefined || (token.startsWith("+") && isText(node)) ? [] : [operatorEdit(node, other)];
  },
  opposite: (node) => {
    const other = ts.isBinaryExpression(node) && !isCondition(node) && OPPOSITES[node.operatorToken.getText()];
    return other ? [operatorEdit(node, other)] : [];
  },
  sign: (node) => {
    if (!ts.isPrefixUnaryExpression(node) || isCondition(node)) return [];
    const minus = node.operator === Kind.MinusToken && !ts.isNumericLiteral(node.operand);
    return minus || node.operator === Kind.ExclamationToken ? [edit(node, node.operand.getText())] : [];
  },
  number: (node) => {
    if (!ts.isNumericLiteral(node) && !ts.isBigIntLiteral(node)) return [];
    return isDefault(node) ? [] : [edit(node, otherNumber(node.getText()))];
  },
  truth: (node) => {
    if (node.kind === Kind.TrueKeyword) return [edit(node, "false")];
    return node.kind === Kind.FalseKeyword ? [edit(node, "true")] : [];
  },
  default: (node) => {
    if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== Kind.QuestionQuestionToken) return [];
    return [{ ...edit(node, node.left.getText()), probe: node.right }];
  },
  call: (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
    const { expression, name } = node.expression;
    const swapped = Object.hasOwn(SWAPPED_CALLS, name.text) ? SWAPPED_CALLS[name.text] : undefined;
    if (swapped) return [{ ...edit(name, swapped), probe: node }];
    const dropped = DROPPED_CALLS.has(name.text) && (name.text !== "slice" || node.arguments.length > 0);
    return dropped ? [edit(node, expression.getText())] : [];
  },
  list: (node) => {
    if (!ts.isArrayLiteralExpression(node) || node.elements.length === 0 || isTarget(node)) return [];
    return ts.isArrayLiteralExpression(node.parent) ? [] : [edit(node, "[]")];
  },
  spread: (node) => {
    if (ts.isSpreadAssignment(node)) return [{ ...edit(node, "...{}"), probe: node.expression }];
    const inList = ts.isSpreadElement(node) && ts.isArrayLiteralExpression(node.parent) && !isTarget(node.parent);
    return inList && node.parent.elements.length > 1 ? [{ ...edit(node, "...[]"), probe: node.expression }] : [];
  },
  text: (node) =>
    ts.isTemplateExpression(node) && !ts.isTaggedTemplateExpression(node.parent) ? [edit(node, "``")] : [],
  statement: (node) => {
    if (ts.isExpressionStatement(node)) return isAloneInIf(node) ? [] : [edit(node, ";")];
    const leaves = [Kind.ThrowStatement, Kind.BreakStatement, Kind.ContinueStatement].includes(node.kind);
    return (leaves && !ts.isCaseClause(node.parent) && !isAloneInIf(node)) || isGuard(node) ? [edit(node, ";")] : [];
  },
  loop: (node) => (ts.isForOfStatement(node) ? [{ ...edit(node.statement, "{}"), probe: node }] : []),
  case: (node) => {
    if (!ts.isCaseClause(node) || node.statements.length === 0 || node.parent.clauses.at(-1) === node) return [];
    const [first] = node.statements;
    return [{ start: first.getStart(), end: node.statements.end, text: "", probe: first }];
  },
};

/**
 * The mutants of a file, in the order of their places.
 * @returns `{ start, end, text, kind, probe: { start, end, shape }, inLookup }[]`; `forTypes` says that the fault
 * is in the default of a lookup, which may be there only because the types ask for it
 */
export function mutantsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const mutants = [];
  const visit = (node) => {
    if (isLeftOut(node)) return;
    for (const [kind, rule] of Object.entries(RULES))
      for (const { start, end, text: other, probe } of rule(node))
        mutants.push({ start, end, text: other, kind, probe: place(probe), forTypes: isForTypes(node) });
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return mutants.sort((a, b) => a.start - b.start || a.end - b.end);
}

function edit(node, text) {
  return { start: node.getStart(), end: node.end, text, probe: node };
}

function operatorEdit(node, text) {
  return { ...edit(node.operatorToken, text), probe: node };
}

/** Where a probe fits: an expression as far as its chain of `?.` reaches, or a statement. */
function place(node) {
  let top = node;
  while (ts.isExpression(top) && top.parent.expression === top && ts.isOptionalChain(top.parent)) top = top.parent;
  const isBranch = ts.isIfStatement(top.parent) || ts.isIterationStatement(top.parent, false);
  const shape = !ts.isStatement(top) ? "expression" : isBranch ? "branch" : "line";
  return { start: top.getStart(), end: top.end, shape };
}

/** Types, imports and words for people are no subject, nor are looks. */
function isLeftOut(node) {
  if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return true;
  if (ts.isTypeAliasDeclaration(node) || ts.isEnumDeclaration(node)) return true;
  if (ts.isPropertyAssignment(node)) return LOOKS.has(node.name.getText());
  if (ts.isVariableDeclaration(node)) return /WIDTH|FORMAT|Formats?$|[wW]idths?$/.test(node.name.getText());
  if (!ts.isObjectLiteralExpression(node)) return false;
  const names = node.properties.map((property) => property.name?.getText());
  return names.includes("zh") && names.includes("en");
}

function isText(node) {
  if (ts.isBinaryExpression(node)) return isText(node.left) || isText(node.right);
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function isCondition(node) {
  const { parent } = node;
  return (ts.isIfStatement(parent) && parent.expression === node) || parent.condition === node;
}

function isDefault({ parent }) {
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === Kind.QuestionQuestionToken;
}

/** `list[i] ?? 0` and `const [first = 0] = list`. */
function isForTypes(node) {
  if (ts.isBindingElement(node.parent)) return ts.isArrayBindingPattern(node.parent.parent);
  const isDefaulted = ts.isBinaryExpression(node) && node.operatorToken.kind === Kind.QuestionQuestionToken;
  return isDefaulted && ts.isElementAccessExpression(innermost(node.left));
}

/** `list[i]?.name` is a lookup as `list[i]` is. */
function innermost(node) {
  let inner = node;
  while (ts.isPropertyAccessExpression(inner) || ts.isParenthesizedExpression(inner)) inner = inner.expression;
  return inner;
}

function isTarget(node) {
  const { parent } = node;
  return ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === Kind.EqualsToken;
}

/** `if (c) x;` without x is `if (false) x;`, which another row makes. */
function isAloneInIf(node) {
  const holder = ts.isBlock(node.parent) && node.parent.statements.length === 1 ? node.parent : node;
  return ts.isIfStatement(holder.parent) && holder.parent.elseStatement === undefined;
}

/** A return that leaves before the end, after other statements of the same branch. */
function isGuard(node) {
  if (!ts.isReturnStatement(node) || isAloneInIf(node) || !ts.isBlock(node.parent)) return false;
  return ts.isIfStatement(node.parent.parent) || ts.isIterationStatement(node.parent.parent, false);
}

function otherNumber(text) {
  const big = text.endsWith("n") ? "n" : "";
  const digits = text.replace(/[_n]/g, "");
  if (Number(digits) === 1) return `0${big}`;
  return big ? `${BigInt(digits) + 1n}n` : String(Number(digits) + 1);
}
