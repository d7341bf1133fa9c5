import { name } from "../../locale/text";
import type { Wizard } from "../kit/define";
import { continueFrom, start, type StaffingChoices } from "./choices";
import { compute, read, type StaffingResult, type StaffingValue } from "./compute";
import { plan } from "./sheet";
import { steps } from "./steps";
import { townTable } from "./table";

/** Staffing quotas of the year: the county's totals of posts shared among its towns. */
export const staffing: Wizard<StaffingChoices, StaffingValue, StaffingResult> = {
  sources: [
    {
      key: "towns",
      label: { zh: "镇街表", en: "Town table" },
      help: {
        zh: "一行一个镇街：名称、指标、现有编制与实有人数。",
        en: "A row for each town: its name, indicators, posts and headcount today.",
      },
      spec: townTable,
    },
  ],
  steps,
  start,
  continueFrom,
  read,
  compute,
  nameUnit:
    ({ towns }) =>
    (town) =>
      name(towns[town] ?? town + 1),
  plan,
};
