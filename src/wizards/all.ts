import { wizardEntry, type WizardEntry, type WizardGroup } from "./kit/define";
import type { SampleTable } from "./kit/sample";

/**
 * Every wizard, in the order in which the lists of jobs show them. From here follow Home, Help, the buttons on the ribbon
 * (`npm run manifest`), the manuals' list of jobs (`npm run readme`), the sample county, and the tests that walk each of them.
 * Beside its entry a wizard has its room `wizards/<id>/` and its icon: `assets/icons/<id>.svg`, drawn as `assets/<id>-16.png`, -32, -80.
 */
export const groups: readonly WizardGroup[] = [
  {
    id: "yearly",
    title: { zh: "每年", en: "Every year" },
    wizards: [
      wizardEntry(
        {
          id: "staffing",
          title: { zh: "编制分配", en: "Staffing" },
          summary: {
            zh: "把全县编制总数分到各镇街，取整后恰好相加。",
            en: "Shares the county's posts among its towns in whole numbers that add up.",
          },
          tip: {
            zh: "按人口、经济和管理任务把编制总量分到各镇街，合计分毫不差。",
            en: "Share fixed totals of posts among the townships by population, economy and tasks; the parts add up exactly.",
          },
          sample: () => import("../../assets/sample/gaomi.json"),
        },
        () => import(/* webpackChunkName: "staffing" */ "./staffing").then(({ staffing }) => staffing),
      ),
      wizardEntry(
        {
          id: "revenue",
          title: { zh: "体制结算", en: "Settlement" },
          summary: {
            zh: "从入库收入算到各镇街财力，分文不差，每个数都有依据。",
            en: "From receipts to each town's resources, exact to the fen, with the rule behind every figure.",
          },
          tip: {
            zh: "按财政体制计算各镇街的分成、上解和补助。",
            en: "Work out each township's shares, remittances and subsidies under the fiscal scheme.",
          },
          sample: () => import("../../assets/sample/revenue.json"),
        },
        () => import(/* webpackChunkName: "revenue" */ "./revenue").then(({ revenue }) => revenue),
      ),
      wizardEntry(
        {
          id: "authority",
          title: { zh: "赋权覆盖", en: "Authority" },
          summary: {
            zh: "看清各镇街有哪些权、接不接得住，下一批放什么、收什么。",
            en: "What each town may do, can do, and should do next.",
          },
          tip: {
            zh: "核对下放事项的覆盖、承接和运行情况。",
            en: "See which devolved items are covered, taken on and in use.",
          },
          sample: () => import("../../assets/sample/authority.json"),
        },
        () => import(/* webpackChunkName: "authority" */ "./authority").then(({ authority }) => authority),
      ),
      wizardEntry(
        {
          id: "hiring",
          title: { zh: "用编计划", en: "Hiring plan" },
          summary: {
            zh: "谁何时退休、各镇街还能进几人，计划恰好相加，不超任何一家的空间。",
            en: "Who retires when, how many each town may take in, and a plan that adds up within everybody's headroom.",
          },
          tip: {
            zh: "由实名制台账和编制数算出退休、可用空间和年度用编计划。",
            en: "Work out retirements, headroom and the year's hiring plan from the roster and the posts.",
          },
          sample: () => import("../../assets/sample/hiring.json"),
        },
        () => import(/* webpackChunkName: "hiring" */ "./hiring").then(({ hiring }) => hiring),
      ),
      wizardEntry(
        {
          id: "services",
          title: { zh: "服务与网格", en: "Services" },
          summary: {
            zh: "看清事项下沉、窗口、服务圈、执法力量和网格，该设多少、设在哪里。",
            en: "Service items, windows, centres, enforcement and grids: how many, and where.",
          },
          tip: {
            zh: "测算窗口、服务中心选址、执法力量和网格队伍。",
            en: "Work out windows, sites of service centres, enforcement officers and grid staff.",
          },
          sample: () => import("../../assets/sample/services.json"),
        },
        () => import(/* webpackChunkName: "services" */ "./services").then(({ services }) => services),
      ),
    ],
  },
  {
    id: "layouts",
    title: { zh: "布局调整", en: "Layout" },
    wizards: [
      wizardEntry(
        {
          id: "layout",
          title: { zh: "镇街布局", en: "Layout" },
          summary: {
            zh: "在人口、相邻和规则之内求最优的合并方案，并证明没有更好的。",
            en: "The best way to merge townships within bounds and borders, proved, and what it does.",
          },
          tip: {
            zh: "按人口上下限、相邻关系和规则合并镇街，求出并证明最优方案。",
            en: "Merge townships within bounds of people, borders and rules; the best plan is found and proved.",
          },
          sample: () => import("../../assets/sample/layout.json"),
        },
        () => import(/* webpackChunkName: "layout" */ "./layout").then(({ layout }) => layout),
      ),
    ],
  },
];

export const wizards = groups.flatMap((group) => group.wizards);

/** The tables of the sample county: what every wizard, or each of some, needs to be walked through. */
export async function sampleTables(of: readonly WizardEntry[] = wizards): Promise<SampleTable[]> {
  const packs = await Promise.all(of.map((wizard) => wizard.sample()));
  return packs.flatMap((pack) => pack.default);
}
