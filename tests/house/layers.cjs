/** What each layer may import of ours. A layer may always import itself; libraries are no layer. Functions and wizards never meet. */
const MAY_IMPORT = {
  domain: [],
  locale: ["domain"],
  inputs: ["domain", "locale"],
  policy: ["domain", "locale"],
  chapters: ["domain", "locale", "inputs", "policy"],
  functions: ["domain", "locale", "inputs", "policy", "chapters"],
  solver: ["domain"],
  wizards: ["domain", "locale", "inputs", "policy", "chapters", "solver/question"],
  excel: [
    "domain/kernel",
    "locale",
    "inputs",
    "wizards/kit/plan",
    "wizards/kit/sample",
    "wizards/kit/check",
    "wizards/kit/figures",
    "wizards/kit/followed",
    "wizards/kit/freeze",
    "wizards/kit/seal",
  ],
  taskpane: ["wizards", "inputs", "locale", "excel", "domain/kernel", "solver/question", "solver/answer"],
  workbench: ["locale", "inputs"],
};

/** Entries put the parts together: they alone choose adapters. */
const ENTRIES = ["src/taskpane/index.tsx", "src/functions/index.ts", "src/workbench/index.ts"];

const escape = (text) => text.replace(/[.]/g, "\\.");

const layers = Object.entries(MAY_IMPORT).map(([layer, others]) => ({
  name: `${layer} imports only ${["itself", ...others].join(", ")}`,
  severity: "error",
  from: { path: `^src/${layer}/`, pathNot: ENTRIES.map((entry) => `^${escape(entry)}$`) },
  to: { path: "^src/", pathNot: [layer, ...others].map((other) => `^src/${other}[/.]`) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layers,
    {
      name: "the kernel knows of the domain no more than the facts of its errors",
      severity: "error",
      from: { path: "^src/domain/kernel/" },
      to: {
        path: "^src/",
        pathNot: ["^src/domain/kernel/", "^src/domain/[^/]+/errors\\.ts$", "^src/domain/[^/]+/[^/]+/errors\\.ts$"],
      },
    },
    {
      name: "a chapter does not import another",
      severity: "error",
      from: { path: "^src/chapters/([^/]+)/" },
      to: { path: "^src/chapters/", pathNot: "^src/chapters/$1/" },
    },
    {
      name: "an answer knows no words for people",
      severity: "error",
      from: { path: "^src/chapters/[^/]+/answer" },
      to: { path: "^src/(locale|inputs)/" },
    },
    { name: "no circles", severity: "error", from: { path: "^src/" }, to: { circular: true } },
    {
      name: "nothing imports an entry",
      severity: "error",
      from: {},
      to: { path: ENTRIES.map((entry) => `^${escape(entry)}$`) },
    },
    {
      name: "what ships imports no tool",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(workbench|build)/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^src/build/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
