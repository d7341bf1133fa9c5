import { comparable, withoutBrackets } from "../domain/kernel/names";
import type { Text } from "../locale/text";

/** The name of a tax or a level for comparison: what stands in brackets explains it and does not count. */
export function nameKey(name: string): string {
  return comparable(withoutBrackets(name));
}

/** A thing with the names by which people call it. */
export interface Named {
  readonly id: string;
  readonly title: Text;
  readonly synonyms?: readonly string[];
}

/** Finds a thing by any of its names, its id among them. */
export function nameIndex<T extends Named>(things: readonly T[]): (name: string) => T | undefined {
  const byName = new Map<string, T>();
  for (const thing of things)
    for (const name of [thing.id, thing.title.zh, thing.title.en, ...(thing.synonyms ?? [])])
      if (!byName.has(nameKey(name))) byName.set(nameKey(name), thing);
  return (name) => byName.get(nameKey(name));
}

/** The levels of government among which revenue is shared, from the top down, with what planners call them. */
export const governmentLevels = [
  {
    id: "central",
    title: { zh: "中央", en: "Central" },
    synonyms: ["中央级", "中央分享", "国家", "state", "national", "centre", "central level"],
  },
  { id: "local", title: { zh: "地方", en: "Local" }, synonyms: ["地方级", "地方分享", "地方留成", "local level"] },
  {
    id: "province",
    title: { zh: "省级", en: "Province" },
    synonyms: ["省", "自治区", "直辖市", "省分享", "provincial", "province level"],
  },
  {
    id: "prefecture",
    title: { zh: "市级", en: "Prefecture" },
    synonyms: [
      "地市",
      "地级",
      "地级市",
      "设区市",
      "市",
      "市分享",
      "prefectural",
      "prefecture city",
      "prefecture level",
      "city",
    ],
  },
  {
    id: "county",
    title: { zh: "县级", en: "County" },
    synonyms: ["县", "区县", "县区", "县市", "县市区", "区级", "区", "县本级", "县分享", "district", "county level"],
  },
  {
    id: "town",
    title: { zh: "镇级", en: "Town" },
    synonyms: ["镇", "乡镇", "镇街", "镇乡", "乡镇级", "镇街级", "街道", "乡级", "镇分享", "township", "town level"],
  },
] as const satisfies readonly Named[];

export const findGovernmentLevel = nameIndex<(typeof governmentLevels)[number]>(governmentLevels);
