import { wizardEntry, type WizardEntry } from "./kit/define";

/**
 * Every wizard, in the order in which the lists of jobs show them. From here follow Home, Help, the buttons on the ribbon
 * (`npm run manifest`), the manual's list of jobs (`npm run readme`), the sample county, and the tests that walk each of them.
 */
export const wizards: readonly WizardEntry[] = [
  wizardEntry(
    {
      id: "staffing",
      title: { zh: "编制分配", en: "Staffing quotas" },
      summary: {
        zh: "把全县编制总数分到各镇街，取整后恰好相加。",
        en: "Shares the county's posts among its towns in whole numbers that add up.",
      },
    },
    () => import(/* webpackChunkName: "staffing" */ "./staffing").then(({ staffing }) => staffing),
  ),
  wizardEntry(
    {
      id: "revenue",
      title: { zh: "体制结算", en: "Revenue settlement" },
      summary: {
        zh: "从入库收入算到各镇街财力，分文不差，每个数都有依据。",
        en: "From receipts to each town's resources, exact to the fen, with the rule behind every figure.",
      },
    },
    () => import(/* webpackChunkName: "revenue" */ "./revenue").then(({ revenue }) => revenue),
  ),
  wizardEntry(
    {
      id: "authority",
      title: { zh: "赋权覆盖", en: "Devolved authority" },
      summary: {
        zh: "看清各镇街有哪些权、接不接得住，下一批放什么、收什么。",
        en: "What each town may do, can do, and should do next.",
      },
    },
    () => import(/* webpackChunkName: "authority" */ "./authority").then(({ authority }) => authority),
  ),
];
