const { callOf, exampleOf } = require("./formulaText.cjs");

const WORDS = {
  zh: {
    lang: "zh-CN",
    title: "镇街规划：帮助",
    intro:
      "编制分配、镇街财力和赋权事项：在自己的工作簿中用函数实时计算，每年的分配在任务窗格中一步步完成。在 Excel 的“镇街规划”选项卡中点“首页”开始。",
    jobs: "各项工作",
    functions: "函数",
    errors: "单元格显示 #VALUE! 或 #N/A",
    errorText:
      "#VALUE! 表示输入有误，#N/A 表示按这些规则没有答案。选中该单元格，在“镇街规划”选项卡中点“说明单元格”，任务窗格会说明原因和改法。",
    example: "示例：",
    other: "English",
  },
  en: {
    lang: "en",
    title: "Township Planner: help",
    intro:
      "Staffing quotas, township revenue and devolved authority: live functions in your own workbook, and the yearly allocation step by step in the pane. Begin with Home on the Township Planner tab of Excel.",
    jobs: "The jobs",
    functions: "Functions",
    errors: "A cell shows #VALUE! or #N/A",
    errorText:
      "#VALUE! means a wrong input, #N/A that these rules have no answer. Select the cell and choose Explain cell on the Township Planner tab: the pane gives the reason and the remedy.",
    example: "Example: ",
    other: "中文",
  },
};

const STYLE = `
  body { font: 16px/1.6 system-ui, "Microsoft YaHei", sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #242424; }
  h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; } h3 { font-size: 1rem; margin-top: 2rem; }
  code { font-family: Consolas, Menlo, monospace; overflow-wrap: anywhere; } dt { font-weight: 600; } dd { margin: 0 0 .4rem 0; }
  a { color: #0f5132; } :target { background: #eef6f1; } nav { columns: 3 12rem; } nav a { display: block; }
  @media (prefers-color-scheme: dark) { body { background: #1f1f1f; color: #e6e6e6; } a { color: #7bd3a3; } :target { background: #26332c; } }`;

/** A page without scripts that explains every job and function in one language; SupportUrl and each helpUrl lead to it. */
exports.helpPage = function helpPage({ allFunctions, described, wizards, language, otherPage }) {
  const words = WORDS[language];
  return `<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${words.title}</title>
<style>${STYLE}
</style>
</head>
<body>
<h1>${words.title}</h1>
<p>${words.intro} <a href="${otherPage}" hreflang="${language === "zh" ? "en" : "zh-CN"}">${words.other}</a></p>
<h2>${words.jobs}</h2>
<dl>
${wizards.map(({ title, summary }) => `<dt>${text(title[language])}</dt><dd>${text(summary[language])}</dd>`).join("\n")}
</dl>
<h2>${words.errors}</h2>
<p>${words.errorText}</p>
<h2>${words.functions}</h2>
<nav>
${described.functions.map(({ id }) => `<a href="#${id}"><code>TOWN.${id}</code></a>`).join("\n")}
</nav>
${described.functions.map((one, index) => section(one, allFunctions[index], words)).join("\n")}
</body>
</html>
`;
};

function section(described, declared, words) {
  const example = exampleOf(declared);
  return `<section id="${described.id}">
<h3><code>${text(callOf(described))}</code></h3>
<p>${text(described.description)}</p>
<dl>
${described.parameters.map(({ name, description }) => `<dt><code>${text(name)}</code></dt><dd>${text(description)}</dd>`).join("\n")}
</dl>${example ? `\n<p>${words.example}<code>${text(example.formula)}</code> → <code>${text(example.result)}</code></p>` : ""}
</section>`;
}

function text(words) {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
