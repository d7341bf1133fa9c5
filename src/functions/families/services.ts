import { coordinateUnits } from "../../chapters/services/words";
import { DomainError } from "../../domain/kernel/errors";
import { nearestPoints } from "../../domain/services/nearest";
import { leastWindows, MOST_WINDOWS, queueOf } from "../../domain/services/queue";
import { minutesBetween, type Position } from "../../domain/services/travel";
import { forEach, matrix, one, optional, vector, type ArgumentWords } from "../../inputs/arguments";
import { count, number, yesNo, type CellReader } from "../../inputs/cell";
import { listOfKinds, wordReader } from "../../inputs/choices";
import { cellFunction, type CellFunction } from "../define";

const arrivalsWords: ArgumentWords = {
  label: { zh: "每小时人数", en: "arrivals" },
  detail: {
    zh: "每小时来办事的人数：一个数，或按时段一行、一列。请逐个时段给出高峰，不要用全天平均。",
    en: "People who come in an hour: one number, or a row or column of hours. Give the peaks hour by hour, not the day's mean.",
  },
};
const minutesWords: ArgumentWords = {
  label: { zh: "办理分钟", en: "minutes" },
  detail: {
    zh: "每人在窗口的平均分钟：一个数，或与每小时人数一一对应。",
    en: "Minutes that one person takes at the window on average: one number, or one for each hour.",
  },
};
const windowsWords: ArgumentWords = {
  label: { zh: "窗口", en: "windows" },
  detail: {
    zh: "给出时评判这些窗口数；留空则求最少窗口。负荷不小于窗口数时排队越来越长：等待概率 1，平均等待留空。",
    en: "Where given, these are judged; left out, the least are found. Where the load reaches the windows the queue grows without end: P(wait) 1, mean wait blank.",
  },
};

const windows = cellFunction({
  id: "SERVICE.WINDOWS",
  summary: {
    zh: "按排队测算窗口：窗口、负荷、忙碌率、等待概率、平均等待、时限内比例（假定随机到来、办理时间为指数分布）。",
    en: "Windows by queue: windows, load, busy, P(wait), mean wait, share within the limit (random arrivals, exponential times).",
  },
  takes: {
    arrivals: vector(arrivalsWords, number({ least: 0 })),
    minutes: vector(minutesWords, number({ least: 0.01 })),
    windows: optional(vector(windowsWords, count({ most: MOST_WINDOWS })), undefined),
    wait: optional(
      one(
        {
          label: { zh: "等待分钟", en: "wait" },
          detail: { zh: "承诺的等待分钟；默认 10（假定）。", en: "Promised minutes; 10 unless given (assumed)." },
        },
        number({ least: 0 }),
      ),
      10,
    ),
    share: optional(
      one(
        {
          label: { zh: "比例", en: "share" },
          detail: {
            zh: "在承诺分钟内轮到的人所占比例，小于 1；默认 0.8（假定）。",
            en: "Share of people whose turn comes within these minutes, below 1; 0.8 unless given (assumed).",
          },
        },
        number({ least: 0, most: 1 }),
      ),
      0.8,
    ),
    busy: optional(
      one(
        {
          label: { zh: "忙碌率", en: "busy" },
          detail: {
            zh: "窗口忙碌时间的最高比例；默认 0.85（假定）。",
            en: "The most of its time that a window may be busy; 0.85 unless given (assumed).",
          },
        },
        number({ least: 0.01, most: 1 }),
      ),
      0.85,
    ),
  },
  gives: "matrix",
  // 24 an hour, 12 minutes each: work for 4.8 windows; five would be 96 % busy, six are 80 % busy.
  example: { args: [24, 12], result: [[6, 4.8, 0.8, 0.517771999, 5.177719992, 0.809522326]] },
  run({ arrivals, minutes, windows: given, wait, share, busy }) {
    if (share >= 1) throw new DomainError("services.wholeShare", {});
    const each = forEach(minutes, arrivals.length, minutesWords, arrivalsWords);
    const judged = given && forEach(given, arrivals.length, windowsWords, arrivalsWords);
    return arrivals.map((coming, unit) => {
      const demand = { arrivals: coming, minutes: each[unit] as number };
      const found = judged
        ? queueOf(demand, judged[unit] as number, wait)
        : leastWindows(demand, { wait, share, busy }, unit);
      return [found.windows, found.load, found.busy, found.waiting, found.meanWait, found.within];
    });
  },
});

const coordinates = (label: ArgumentWords["label"], of: ArgumentWords["label"]) =>
  matrix(
    {
      label,
      detail: {
        zh: `${of.zh}的坐标：每行一处，两列（横、纵坐标，或经度、纬度）。`,
        en: `Coordinates of the ${of.en}: a row each, two columns (x and y, or longitude and latitude).`,
      },
    },
    number(),
  );

const minutes = cellFunction({
  id: "MINUTES",
  summary: {
    zh: "由坐标估算行程分钟：直线距离×绕行系数÷时速。有地图服务的实际分钟时请用实际分钟。",
    en: "Travel minutes from coordinates: distance × factor ÷ speed. Minutes of a map service go before them.",
  },
  takes: {
    from: coordinates({ zh: "起点", en: "from" }, { zh: "居民点", en: "places" }),
    to: coordinates({ zh: "终点", en: "to" }, { zh: "服务点", en: "points" }),
    speed: optional(
      one(
        {
          label: { zh: "时速", en: "speed" },
          detail: { zh: "每小时公里；默认 30（假定）。", en: "km an hour; 30 unless given (assumed)." },
        },
        number({ least: 0.1 }),
      ),
      30,
    ),
    factor: optional(
      one(
        {
          label: { zh: "绕行系数", en: "factor" },
          detail: {
            zh: "路程是直线的几倍，不小于 1；默认 1.3（假定）。",
            en: "How much longer the road is than the straight line, from 1 on; 1.3 unless given (assumed).",
          },
        },
        number({ least: 1 }),
      ),
      1.3,
    ),
    unit: optional(
      one(
        { label: { zh: "单位", en: "unit" }, detail: listOfKinds(coordinateUnits, "km") },
        wordReader(coordinateUnits),
      ),
      "km" as const,
    ),
    decimals: optional(
      one(
        {
          label: { zh: "小数", en: "decimals" },
          detail: {
            zh: "保留几位小数；默认 1，使比较的数与看到的数一致。",
            en: "Decimals kept; 1 unless given, so that what is compared is what is seen.",
          },
        },
        count({ most: 9 }),
      ),
      1,
    ),
  },
  gives: "matrix",
  // 1 km takes 1.3 ÷ 30 × 60 = 2.6 minutes.
  example: {
    args: [
      [
        [0, 0],
        [3, 4],
      ],
      [
        [0, 0],
        [6, 8],
        [3, 0],
      ],
    ],
    result: [
      [0, 26, 7.8],
      [13, 13, 10.4],
    ],
  },
  run: ({ from, to, ...travel }) => minutesBetween(positions(from, "from"), positions(to, "to"), travel),
});

function positions(rows: readonly (readonly number[])[], of: "from" | "to"): Position[] {
  return rows.map((row) => {
    if (row.length !== 2) throw new DomainError("services.coordinates", { of, found: row.length });
    return [row[0] as number, row[1] as number];
  });
}

/** Minutes from a place to a point; a blank where there is no way. */
const wayReader: CellReader<number | null> = { ...number({ least: 0 }), blank: { value: null } };

const openWords: ArgumentWords = {
  label: { zh: "开放", en: "open" },
  detail: {
    zh: "各服务点是否开放（1/0），与时间表的列一一对应；默认全部开放。",
    en: "Whether each point is open (1/0), one for each column of minutes; all unless given.",
  },
};
const tableWords: ArgumentWords = {
  label: { zh: "时间", en: "minutes" },
  detail: {
    zh: "到服务点的分钟数：一行一个居民点，一列一个服务点；到不了的留空。",
    en: "Minutes to the points: a row for each place, a column for each point; blank where there is no way.",
  },
};

const nearest = cellFunction({
  id: "NEAREST",
  summary: {
    zh: "每个居民点的最近服务点：序号、分钟、是否在时限内、同样近的个数。",
    en: "The nearest open point of each place: its number, minutes, within the limit, how many are equally near.",
  },
  takes: {
    minutes: matrix(tableWords, wayReader),
    open: optional(vector(openWords, yesNo()), undefined),
    limit: optional(
      one(
        {
          label: { zh: "时限", en: "limit" },
          detail: { zh: "分钟数，含本数；默认 15。", en: "Minutes, the limit itself included; 15 unless given." },
        },
        number({ least: 0 }),
      ),
      15,
    ),
  },
  gives: "matrix",
  example: {
    args: [
      [
        [10, 25, 40, 18],
        [14, 12, 30, 14],
        [28, 9, 20, ""],
      ],
      [[1, 0, 1, 1]],
    ],
    result: [
      [1, 10, 1, 1],
      [1, 14, 1, 2],
      [3, 20, 0, 1],
    ],
  },
  run({ minutes: table, open, limit }) {
    const points = table[0]?.length ?? 0;
    const isOpen = open ? forEach(open, points, openWords, tableWords) : new Array<boolean>(points).fill(true);
    if (!isOpen.includes(true)) throw new DomainError("services.noneOpen", { points });
    return nearestPoints(table, isOpen, limit).map(({ point, minutes: time, within, equallyNear }) => [
      point === null ? null : point + 1,
      time,
      within ? 1 : 0,
      equallyNear,
    ]);
  },
});

export const functions: readonly CellFunction[] = [windows, minutes, nearest];
