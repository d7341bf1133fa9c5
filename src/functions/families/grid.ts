import { staffBy } from "../../chapters/services/answer/grid";
import { readForce } from "../../chapters/services/read/force";
import { checked, readStaff, readStandards, USUAL_STANDARD } from "../../chapters/services/read/grid";
import { forceTable } from "../../chapters/services/report/force";
import { gridTable, staffTable } from "../../chapters/services/report/grid";
import { forceCaseTable, officerTable } from "../../chapters/services/tables/force";
import { roleTable, standardTable, unitTable } from "../../chapters/services/tables/grid";
import { gridEnds, staffGroupings } from "../../chapters/services/words";
import { DomainError } from "../../domain/kernel/errors";
import { forces } from "../../domain/enforcement/force";
import { gridsOf, type GridChoice, type GridStandard } from "../../domain/grid/grids";
import { cells, forEach, one, optional, table, vector, type ArgumentWords } from "../../inputs/arguments";
import { count, number, text, type CellReader, type CellValue } from "../../inputs/cell";
import { listOfKinds, wordReader } from "../../inputs/choices";
import { readTable } from "../../inputs/table";
import { said } from "../../locale/table";
import { cellFunction, type CellFunction } from "../define";

const enforce = cellFunction({
  id: "ENFORCE",
  summary: {
    zh: "综合执法：立案、办结、人均办案、可执行领域、法定缺口（持证不足）、负荷缺口；互不抵销，末行为全县。",
    en: "Enforcement by town: cases, cases an officer, executable fields, certificates and officers lacking; never netted, the county last.",
  },
  takes: {
    cases: table(
      {
        label: { zh: "执法案件", en: "cases" },
        detail: {
          zh: "含标题行：镇街、领域、立案，可有办结。",
          en: "With a heading row: Town, Field, Opened, and if you have it Completed.",
        },
      },
      forceCaseTable,
    ),
    officers: table(
      {
        label: { zh: "执法人员", en: "officers" },
        detail: {
          zh: "含标题行：镇街，可有执法人员，以及以领域为名的持证人员列，如“持证人员（城管）”。",
          en: "With a heading row: Town, if you have it Officers, and columns of certified officers called after the fields, such as Officers (Urban).",
        },
      },
      officerTable,
    ),
    least: optional(
      one(
        {
          label: { zh: "最少持证", en: "least" },
          detail: {
            zh: "一个领域至少几名持证人员，默认 2。",
            en: "Certified officers without whom a field cannot be enforced, 2 unless given.",
          },
        },
        count({ least: 1 }),
      ),
      2,
    ),
    load: optional(
      one(
        {
          label: { zh: "人均办案上限", en: "load" },
          detail: {
            zh: "一人一年最多办几件；不填则不计负荷缺口。",
            en: "Cases that one officer can be given a year; without it officers lacking are not told.",
          },
        },
        number({ least: Number.MIN_VALUE }),
      ),
      undefined,
    ),
  },
  gives: "matrix",
  example: {
    args: [
      [
        ["Town", "Field", "Opened", "Completed"],
        ["East", "urban", 120, 120],
        ["East", "water", 5, 4],
      ],
      [
        ["Town", "Officers", "Officers (urban)", "Officers (water)"],
        ["East", 4, 4, 1],
      ],
      2,
      25,
    ],
    result: [
      [
        ...["Town", "Opened", "Completed", "Completion", "Officers", "Cases an officer", "Fields with cases"],
        ...["Executable", "Not executable", "Certificates lacking", "Officers lacking"],
      ],
      ["East", 125, 124, 0.992, 4, 31.25, 2, 1, "water", 1, 1],
      ["County", 125, 124, 0.992, 4, 31.25, 2, 1, "", 1, 1],
    ],
  },
  run({ cases, officers, least, load }, language) {
    const read = readForce(cases, officers);
    return said(forceTable(forces(read.forces, { least, load }), read.towns, read.fields), language);
  },
});

const householdWords: ArgumentWords = {
  label: { zh: "户数", en: "households" },
  detail: { zh: "各村、社区的户数。", en: "The households of each village or community." },
};
const peopleWords: ArgumentWords = {
  label: { zh: "人数", en: "people" },
  detail: { zh: "各村、社区的人数。", en: "The people of each." },
};
const kindWords: ArgumentWords = {
  label: { zh: "类别", en: "kind" },
  detail: {
    zh: "各村、社区的类别，如城市、农村；标准只有一类时可不填。",
    en: "The kind of each, such as urban or rural; not needed where the standard has one.",
  },
};
const standardWords: ArgumentWords = {
  label: { zh: "标准", en: "standard" },
  detail: {
    zh: "最少户数、最多户数、最多人数（可加最大面积），默认 300、500、2500；或含标题行的标准表，一类一行。",
    en: "Least households, most households, most people (and largest area), 300, 500, 2500 unless given; or a table with its heading row, a row for each kind.",
  },
};
const areaWords: ArgumentWords = {
  label: { zh: "面积", en: "area" },
  detail: {
    zh: "各村、社区的面积（平方公里），标准限定面积时需要。",
    en: "The area of each in km², needed where the standard limits it.",
  },
};

const endReader = wordReader(gridEnds);
const households = number({ least: 1 });
const choiceReader: CellReader<GridChoice> = {
  read: (cell) => (typeof cell === "number" ? households.read(cell) : endReader.read(cell)),
};
const areaReader = number({ least: 0 });

const grids = cellFunction({
  id: "GRIDS",
  summary: {
    zh: "网格数：最少、最多、网格、每格户数、每格人数、说明；多于一个时末行为合计。",
    en: "Number of grids: least, most, grids, households a grid, people a grid, remark; of several the last row is the total.",
  },
  takes: {
    households: vector(householdWords, count()),
    people: vector(peopleWords, count()),
    kind: optional(vector(kindWords, text({ value: "" })), [""]),
    standard: optional(cells(standardWords), undefined),
    area: optional(
      vector(areaWords, { ...areaReader, blank: { value: undefined } } as CellReader<number | undefined>),
      [undefined],
    ),
    choose: optional(
      one(
        {
          label: { zh: "取数", en: "choose" },
          detail: {
            zh: `${listOfKinds(gridEnds, "least").zh}；或每格户数。`,
            en: `${listOfKinds(gridEnds, "least").en}; or households a grid.`,
          },
        },
        choiceReader,
      ),
      "least" as GridChoice,
    ),
  },
  gives: "matrix",
  example: { args: [1500, 2499], result: [[3, 5, 3, 500, 833, ""]] },
  run({ households: homes, people, kind, standard, area, choose }, language) {
    const size = homes.length;
    const residents = forEach(people, size, peopleWords, householdWords);
    const kinds = forEach(kind, size, kindWords, householdWords);
    const areas = forEach(area, size, areaWords, householdWords);
    const standards = standardsOf(standard, kinds);
    const places = homes.map((home, place) => ({
      households: home,
      people: residents[place] ?? 0,
      area: areas[place],
    }));
    const answers = places.map((place, unit) => {
      const own = standards[unit] ?? USUAL_STANDARD;
      if (own.mostArea !== undefined && place.area === undefined && place.people > 0)
        throw new DomainError("grids.areaMissing", { unit });
      return gridsOf(place, own, choose);
    });
    return said(gridTable(answers, places), language);
  },
});

/** The usual standard, three or four numbers, or a table by kinds. */
function standardsOf(
  given: readonly (readonly CellValue[])[] | undefined,
  kinds: readonly string[],
): readonly GridStandard[] {
  if (!given) return kinds.map(() => USUAL_STANDARD);
  const flat = given.flat();
  const [leastHouseholds, mostHouseholds, mostPeople, mostArea, ...more] = flat as number[];
  const isBare = flat.length >= 3 && more.length === 0 && flat.every((cell) => typeof cell === "number");
  if (!isBare) return readStandards(readTable(standardTable, { cells: given }), kinds);
  const standard = checked({
    leastHouseholds: leastHouseholds ?? 0,
    mostHouseholds: mostHouseholds ?? 0,
    mostPeople: mostPeople ?? 0,
    mostArea,
  });
  return kinds.map(() => standard);
}

const gridStaff = cellFunction({
  id: "GRID.STAFF",
  summary: {
    zh: "网格队伍：按角色（配备、单位数、人数、新增人数、每人负责、年补贴）或按镇街；人数逐镇进位，末行为合计。",
    en: "Grid staff by role (per, units, people, new people, units a head, yearly subsidy) or by town; people are rounded up town by town, the total last.",
  },
  takes: {
    units: table(
      {
        label: { zh: "单位数", en: "units" },
        detail: {
          zh: "含标题行：镇街，以及用到的网格、村、社区数。",
          en: "With a heading row: Town, and of Grids, Villages, Communities those that are used.",
        },
      },
      unitTable,
    ),
    roles: table(
      {
        label: { zh: "角色", en: "roles" },
        detail: {
          zh: "含标题行：角色、配备（网格、村、社区、村社、镇街）、人数、月补贴，可有兼任（由谁兼任，则不新增）。",
          en: "With a heading row: Role, Per (grid, village, community, both, town), Number, Monthly subsidy, and if you have it Held by (then nobody new is needed).",
        },
      },
      roleTable,
    ),
    by: optional(
      one({ label: { zh: "分组", en: "by" }, detail: listOfKinds(staffGroupings, "role") }, wordReader(staffGroupings)),
      "role" as const,
    ),
  },
  gives: "matrix",
  example: {
    args: [
      [
        ["Town", "Grids"],
        ["East", 12],
        ["West", 7],
      ],
      [
        ["Role", "Per", "Number", "Held by", "Monthly subsidy"],
        ["Leader", "grid", 1, "village cadres", 0],
        ["Member", "grid", 0.5, "", 600],
      ],
      "town",
    ],
    result: [
      ["Town", "People", "New people", "Yearly subsidy (yuan)"],
      ["East", 18, 6, 43_200],
      ["West", 11, 4, 28_800],
      ["Total", 29, 10, 72_000],
    ],
  },
  run({ units, roles, by }, language) {
    const read = readStaff(units, roles);
    return said(staffTable(staffBy(read, by), read, by), language);
  },
});

export const functions: readonly CellFunction[] = [enforce, grids, gridStaff];
