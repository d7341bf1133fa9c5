import { areaName, parseArea } from "../../inputs/address";
import type { Survey } from "../../inputs/survey";
import type { PlanRecord } from "./plan";

/** The ids of sheets by the names that they had when the plan was written. */
export type SheetIds = Readonly<Record<string, string>>;

/** A plan with the names that its sheets and the sheets of its sources have today: a sheet that was renamed is known by its id. */
export function followed(record: PlanRecord, ids: SheetIds, { sheets }: Pick<Survey, "sheets">): PlanRecord {
  const names = new Set(sheets.map(({ name }) => name));
  const today = (name: string) => {
    if (names.has(name)) return name;
    return sheets.find(({ id }) => id === ids[name])?.name ?? name;
  };
  if (record.sheets.every((sheet) => names.has(sheet)) && Object.keys(ids).every((name) => names.has(name)))
    return record;
  const addressToday = (address: string) => {
    const area = parseArea(address);
    return area ? areaName({ ...area, sheet: today(area.sheet) }) : address;
  };
  const onToday = <Place extends { readonly sheet: string }>(place: Place): Place => ({
    ...place,
    sheet: today(place.sheet),
  });
  return {
    ...record,
    sheets: record.sheets.map(today),
    sources: Object.fromEntries(
      Object.entries(record.sources).map(([key, source]) => [
        key,
        { ...source, address: addressToday(source.address) },
      ]),
    ),
    ...(record.next && {
      next: Object.fromEntries(Object.entries(record.next).map(([key, address]) => [key, addressToday(address)])),
    }),
    ...(record.parameters ? { parameters: record.parameters.map(onToday) } : {}),
    ...(record.figures ? { figures: record.figures.map(onToday) } : {}),
    ...(record.final ? { final: { ...record.final, sheets: record.final.sheets.map(today) } } : {}),
  };
}

/** The sheets that a plan must be able to follow: its own, its final ones and those of its sources. */
export function sheetsToFollow({ sheets, sources, final }: PlanRecord): string[] {
  const ofSources = Object.values(sources).flatMap(({ address }) => parseArea(address)?.sheet ?? []);
  return [...new Set([...sheets, ...ofSources, ...(final?.sheets ?? [])])].filter((name) => name !== "");
}
