import type { View } from "../../kit/view";
import type { At } from "../compute";
import { count } from "./figures";

/** How many people were read, and who is left out. */
export function dataViews({ value }: At): View[] {
  if (!value) return [];
  const { towns, roster, rosterReading, outsiders } = value;
  const { people, others } = roster;
  const gone = rosterReading.rows.length - people.length - others.length - outsiders;
  return [
    {
      kind: "figures",
      figures: [
        { label: { zh: "镇街", en: "Towns" }, value: count(towns.length) },
        { label: { zh: "在编", en: "On the roll" }, value: count(people.length) },
        {
          label: { zh: "借入、服务期、编外", en: "Lent in, service, contracted" },
          value: count(others.length),
        },
        { label: { zh: "已减员", en: "Gone" }, value: count(gone) },
        ...(outsiders > 0
          ? [{ label: { zh: "其他单位未计", en: "Other units, left out" }, value: count(outsiders) }]
          : []),
      ],
    },
  ];
}
