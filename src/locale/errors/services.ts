import type { Text } from "../text";
import { wrongInput, type ErrorTexts } from "./define";

const ends: Record<"from" | "to", Text> = {
  from: { zh: "起点", en: "from" },
  to: { zh: "终点", en: "to" },
};

export const servicesTexts: ErrorTexts<"services"> = {
  "services.tooManyWindows": wrongInput(({ unit, most }, nameUnit) => ({
    zh: `${nameUnit(unit).zh}开 ${most} 个窗口仍达不到承诺。请核对每小时人数和办理分钟的单位，或放宽等待分钟、比例、忙碌率。`,
    en: `For ${nameUnit(unit).en} not even ${most} windows keep the promise. Check the units of arrivals (an hour) and minutes, or promise less.`,
  })),
  "services.wholeShare": wrongInput(() => ({
    zh: "比例为 100%，随机到来的排队无法保证人人都在时限内轮到。请改为小于 1 的比例，如 0.95。",
    en: "A share of 100 % cannot be promised where people come at random. Give a share below 1, such as 0.95.",
  })),
  "services.latitude": wrongInput(({ unit, of, found }) => ({
    zh: `${ends[of].zh}第 ${unit + 1} 行的纬度为 ${found}，超出 ±90。经度在前、纬度在后，请看是否写反。`,
    en: `The latitude in row ${unit + 1} of “${ends[of].en}” is ${found}, beyond ±90. Longitude comes first, then latitude: they may be swapped.`,
  })),
  "services.coordinates": wrongInput(({ of, found }) => ({
    zh: `${ends[of].zh}应为两列坐标，而这里是 ${found} 列。请选取横坐标、纵坐标（或经度、纬度）两列。`,
    en: `“${ends[of].en}” should be two columns of coordinates, and has ${found}. Choose x and y (or longitude and latitude).`,
  })),
  "services.noneOpen": wrongInput(({ points }) => ({
    zh: `${points} 个服务点没有一个开放。请把开放的服务点标为 1。`,
    en: `None of the ${points} points is open. Mark those that are with 1.`,
  })),
};
