import { fileURLToPath } from "node:url";
import reactHooks from "eslint-plugin-react-hooks";
import typescript from "typescript-eslint";
import declaredSets from "./apiSets.mjs";
import fullWidth from "./punctuation.mjs";
import shortCalls from "./spread.mjs";

const tsconfigRootDir = fileURLToPath(new URL("../..", import.meta.url));

/** Where untyped values are the subject (tests that prove what comes of them) or the library's own types do not resolve (the grid). */
const unsafeAllowed = Object.fromEntries(
  ["assignment", "member-access", "argument", "call", "return"].map((kind) => [
    `@typescript-eslint/no-unsafe-${kind}`,
    "off",
  ]),
);

const TYPED = ["**/*.{ts,tsx}"];
const SCRIPTS = ["**/*.{mjs,cjs,js}"];
const UNUSED = {
  argsIgnorePattern: "^_",
  varsIgnorePattern: "^_",
  destructuredArrayIgnorePattern: "^_",
  ignoreRestSiblings: true,
};
/** A screen, without blank lines and comments. */
const SCREEN = { max: 60, skipBlankLines: true, skipComments: true };
const OF_NODE = ["process", "console", "Buffer", "URL", "URLSearchParams", "fetch", "performance", "globalThis"];
const OF_COMMONJS = ["module", "require", "exports", "__dirname", "__filename"];
const readonly = (names) => Object.fromEntries(names.map((name) => [name, "readonly"]));

/** The house rules that a machine can hold: strict types, no exceptions to the rules, nothing printed, files by idea. */
export default typescript.config(
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" },
    plugins: {
      house: { rules: { "full-width": fullWidth, "short-calls": shortCalls, "declared-sets": declaredSets } },
    },
    rules: {
      "house/full-width": "error",
      eqeqeq: "error",
      "no-console": "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx", "hack"], location: "anywhere" }],
      "max-lines": ["error", 400],
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  {
    files: TYPED,
    extends: [typescript.configs.recommendedTypeChecked, reactHooks.configs.flat.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir } },
    rules: {
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-expect-error": true, "ts-ignore": true, "ts-nocheck": true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", UNUSED],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/only-throw-error": "off",
      "@typescript-eslint/prefer-promise-reject-errors": "off",
      // Interfaces declare methods; none of ours relies on this.
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      // Office's enumerations are texts; a text is compared with them as it is.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      // Wrong where a type comes from an optional library type.
      "@typescript-eslint/no-unnecessary-type-assertion": "off",
      // Where an interface wants a promise, async turns what is thrown into a refusal.
      "@typescript-eslint/require-await": "off",
      // A list that follows the workbook is read when the view opens.
      "react-hooks/set-state-in-effect": "off",
    },
  },
  { files: ["src/{excel,taskpane,functions}/**/*.{ts,tsx}"], rules: { "house/declared-sets": "error" } },
  // Excel's own browser may be Safari 15, whose lists have no at(); the types of Node.js bring it in unasked.
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/workbench/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.property.name='at'][callee.object.type!='ThisExpression']",
          message: "Safari 15 has no at().",
        },
      ],
    },
  },
  {
    files: ["src/**", "tests/**/*.mjs"],
    rules: { "max-lines-per-function": ["error", SCREEN] },
  },
  // A sheet is one list of blocks from top to bottom, which is read better in one piece.
  {
    files: ["src/wizards/*/sheets/**"],
    rules: { "max-lines-per-function": ["error", { ...SCREEN, max: 90 }] },
  },
  { files: ["src/**/*.{ts,tsx}"], rules: { "house/short-calls": "error" } },
  {
    files: SCRIPTS,
    extends: [typescript.configs.recommended],
    languageOptions: { globals: readonly([...OF_NODE, ...OF_COMMONJS]) },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", UNUSED],
      "@typescript-eslint/no-require-imports": "off",
      "no-undef": "error",
      "no-unreachable": "error",
      "no-redeclare": "error",
      // Scripts speak to whoever runs them.
      "no-console": "off",
    },
  },
  {
    files: ["domain", "policy", "inputs", "locale", "chapters", "functions", "wizards"].map(
      (layer) => `src/${layer}/**`,
    ),
    rules: {
      "no-restricted-globals": ["error", "window", "document", "navigator", "localStorage", "Office", "Excel"],
    },
  },
  // Lists are read by the index here (tsconfig.numeric.json): what is still asserted means something.
  { files: ["src/domain/**"], rules: { "@typescript-eslint/no-unnecessary-type-assertion": "error" } },
  { files: ["src/workbench/grid/**"], rules: unsafeAllowed },
  // Commas between the cells of a CSV file are no punctuation.
  { files: ["tests/workbench/{file,open}.test.ts"], rules: { "house/full-width": "off" } },
  {
    files: ["tests/**/*.{ts,tsx}"],
    rules: {
      "no-console": "off",
      ...unsafeAllowed,
    },
  },
);
