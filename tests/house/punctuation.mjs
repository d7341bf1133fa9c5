/**
 * Chinese texts use full-width punctuation after a Chinese character (GB/T 15834). Typed, the marks can arrive as
 * half-width ones, so they are written here by code point.
 */
const FULL = {
  ",": "\uff0c",
  ":": "\uff1a",
  ";": "\uff1b",
  "?": "\uff1f",
  "!": "\uff01",
  "(": "\uff08",
  ")": "\uff09",
};

/** A Chinese character, or a closing mark that ends a Chinese text. */
const CHINESE = /[\p{Script=Han}\u3009\u300b\u300d\u300f\u3011\u201d\uff09\u3015]/u;

const SEPARATOR = /[,:;]/;

/** Calls of a formula keep their marks whatever names stand in them; so does code in backticks and `Sheet!A1`. */
const CALL = /(?:[A-Z][A-Z0-9.]+|\b(?:if|sum|mean|median|count|min|max|sqrt|abs|round))$/;

/** Stands for a name that is put in. */
const NAME = "\ue000";

/**
 * The text with full-width marks where the rule wants them: after a Chinese character, and a closing bracket with its
 * opening one. The length never changes, so that a fixer can put it in the place of the old text.
 * `chinese`: known to be a Chinese text, where a mark after a name or before a Chinese character counts too.
 * `code`: backticks hold code.
 */
export function fullWidth(text, { chinese = text.includes("\u3002"), code = false } = {}) {
  if (!CHINESE.test(text) && !(chinese && text.includes(NAME))) return text;
  const written = [...text];
  const open = [];
  const isWord = (mark = "") => CHINESE.test(mark) || (chinese && mark === NAME);
  let inCode = false;
  for (const [index, mark] of written.entries()) {
    if (code && mark === "`") inCode = !inCode;
    if (mark === FULL["("]) open.push({ index, call: false });
    if (mark === FULL[")"]) open.pop();
    if (!(mark in FULL) || inCode) continue;
    const [before, after] = [written[index - 1], written[index + 1] ?? ""];
    const inCall = open.some(({ call }) => call);
    const ends = isWord(before) || isFull(before);
    const parts = chinese && SEPARATOR.test(mark) && index > 0 && CHINESE.test(after);
    const isAddress = mark === "!" && /[A-Z$\d"'\ue000]/.test(after);
    if (mark === "(") open.push({ index, call: inCall || CALL.test(written.slice(0, index).join("")) });
    const wide = mark === ")" ? isFull(written[open.pop()?.index]) : (ends || parts) && !inCall && !isAddress;
    if (wide) written[index] = FULL[mark];
  }
  return written.join("");
}

function isFull(mark) {
  return mark !== undefined && Object.values(FULL).includes(mark);
}

/** The language of a text by its place: the `zh` or `en` that it is the value of. */
function languageOf(node) {
  for (let at = node; at; at = at.parent) {
    if (at.type === "Property" && ["zh", "en"].includes(at.key.name)) return at.key.name;
    if (at.type === "ObjectExpression" || at.type === "ArrowFunctionExpression") return undefined;
  }
  return undefined;
}

/** @type {import("eslint").Rule.RuleModule} */
const rule = {
  meta: {
    type: "layout",
    fixable: "code",
    schema: [],
    messages: { half: "Chinese texts use full-width punctuation (GB/T 15834)." },
  },
  create(context) {
    const look = (node, holes = []) => {
      const language = languageOf(node);
      if (language === "en") return;
      const raw = context.sourceCode.getText(node);
      const start = node.range[0];
      let masked = raw;
      for (const [from, to] of holes)
        masked = masked.slice(0, from - start) + NAME.repeat(to - from) + masked.slice(to - start);
      let wide = fullWidth(masked, language === "zh" ? { chinese: true } : {});
      for (const [from, to] of holes)
        wide = wide.slice(0, from - start) + raw.slice(from - start, to - start) + wide.slice(to - start);
      if (wide !== raw) context.report({ node, messageId: "half", fix: (fixer) => fixer.replaceText(node, wide) });
    };
    return {
      Literal: (node) => typeof node.value === "string" && look(node),
      JSXText: (node) => look(node),
      // A hole reaches from "${" to "}".
      TemplateLiteral(node) {
        const { expressions, quasis } = node;
        look(
          node,
          expressions.map((_, index) => [quasis[index].range[1] - 2, quasis[index + 1].range[0] + 1]),
        );
      },
    };
  },
};

export default rule;
