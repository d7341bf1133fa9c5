import { comparable, withoutBrackets } from "../../domain/kernel/names";
import { count, text } from "../../inputs/cell";
import { columnOf, optionalColumn, type Column, type Columns, type Heading } from "../../inputs/columns";
import { ownTownWords } from "../../inputs/words";
import type { Text } from "../../locale/text";
import type { CategoryId } from "./answer";

type Count = Column<number | undefined>;

/** The columns of today's posts and people: two for each category. */
type CountColumns = Readonly<Record<`${CategoryId}Posts` | `${CategoryId}Headcount`, Count>>;

/** The keys of the columns of a category. */
export function columnsOf(id: CategoryId) {
  return { today: `${id}Posts`, headcount: `${id}Headcount` } as const;
}

interface Words {
  readonly label: Text;
  readonly aliases: readonly string[];
}

function categoryColumns(id: CategoryId, posts: Words, people: Words, rare = false): CountColumns {
  const column = ({ label, aliases }: Words): Count => ({ ...optionalColumn(label, aliases, count()), rare });
  const { today, headcount } = columnsOf(id);
  return { [today]: column(posts), [headcount]: column(people) };
}

/** The columns of the categories that have names of their own; a table may have others. */
const knownColumns: CountColumns = {
  ...categoryColumns(
    "administrative",
    {
      label: { zh: "行政编制", en: "Administrative posts" },
      aliases: ["行政编制数", "核定行政编制", "现有行政编制", "admin posts", "administrative quota"],
    },
    {
      label: { zh: "行政实有人数", en: "Administrative headcount" },
      aliases: ["行政实有", "行政在编", "行政在编人数", "行政编制实有", "admin headcount"],
    },
  ),
  ...categoryColumns(
    "institution",
    {
      label: { zh: "事业编制", en: "Institution posts" },
      aliases: ["事业编制数", "核定事业编制", "现有事业编制", "institutional posts", "institution quota"],
    },
    {
      label: { zh: "事业实有人数", en: "Institution headcount" },
      aliases: ["事业实有", "事业在编", "事业在编人数", "事业编制实有", "institutional headcount"],
    },
  ),
  ...categoryColumns(
    "civilServiceLike",
    {
      label: { zh: "参公编制", en: "Civil-service-like posts" },
      aliases: ["参公编制数", "参公事业编制", "参公管理编制", "参照公务员法管理编制", "核定参公编制", "现有参公编制"],
    },
    {
      label: { zh: "参公实有人数", en: "Civil-service-like headcount" },
      aliases: ["参公实有", "参公在编", "参公在编人数", "参公编制实有", "参公事业实有", "参公事业实有人数"],
    },
    true,
  ),
  ...categoryColumns(
    "politicalLegal",
    {
      label: { zh: "政法专项编制", en: "Political-legal posts" },
      aliases: ["政法专项编制数", "政法编制", "核定政法专项编制", "现有政法专项编制"],
    },
    {
      label: { zh: "政法专项实有人数", en: "Political-legal headcount" },
      aliases: ["政法专项实有", "政法专项在编", "政法实有", "政法实有人数", "政法专项编制实有"],
    },
    true,
  ),
  ...categoryColumns(
    "support",
    {
      label: { zh: "工勤编制", en: "Support posts" },
      aliases: ["工勤编制数", "机关工勤编制", "后勤编制", "后勤服务编制", "核定工勤编制", "现有工勤编制"],
    },
    {
      label: { zh: "工勤实有人数", en: "Support headcount" },
      aliases: ["工勤实有", "工勤在编", "工勤在编人数", "工勤编制实有", "机关工勤实有", "后勤实有人数"],
    },
    true,
  ),
  ...categoryColumns(
    "staffQuota",
    {
      label: { zh: "员额", en: "Staff quota" },
      aliases: ["员额数", "员额编制", "核定员额", "现有员额", "人员控制数", "员额控制数"],
    },
    {
      label: { zh: "员额实有人数", en: "Staff quota headcount" },
      aliases: ["员额实有", "员额在岗", "员额在岗人数", "员额在编", "员额人员"],
    },
    true,
  ),
};

/** What the table of towns says of posts: a name for each town, and of the rest what the county has. */
const places = {
  town: columnOf(ownTownWords, text()),
  ring: optionalColumn({ zh: "里外圈", en: "Ring" }, ["圈层", "圈", "片区", "区域", "zone", "group"], text()),
};

export type StaffingColumns = typeof places & CountColumns;

export const staffingColumns: StaffingColumns = { ...places, ...knownColumns };

/** 全额事业编制, Contract posts: a category of the county's own, by what stands before the word for posts. */
const POSTS = /^(.+?)(?:编制|员额)数?$|^(.+?)posts$/;
/** 全额事业实有人数: the people of such a category. */
const PEOPLE = /^(.+?)(?:编制|员额)?(?:实有|在编|在岗)(?:人数|人员)?$|^(.+?)headcount$/;
/** 2025年行政编制, 拟增编制, 编制合计: other years, proposals, changes, vacancies and sums are no category. */
const NO_CATEGORY =
  /\d|其中|合计|总|拟|增|减|调整|空|超|缺|vacant|total|free|new|change|^(核定|现有|实有|下达|使用|已用|上年|去年|今年|机关)$/;

/** The columns of categories that no list knows: headings of posts, each with the heading of its people where there is one. */
export function furtherColumns(left: readonly Heading[], all: readonly Heading[]): Columns {
  const posts = stemsOf(left, POSTS);
  const people = new Map(stemsOf(all, PEOPLE));
  return Object.fromEntries(
    posts.flatMap(([stem, heading]) => {
      const id = categoryOf(heading);
      const words = (name: string): Words => ({ label: { zh: name, en: name }, aliases: [] });
      const own = people.get(stem);
      return Object.entries(
        categoryColumns(id, { ...words(id), aliases: [bare(heading)] }, words(own ? bare(own) : "")),
      ).filter(([key]) => own || key === columnsOf(id).today);
    }),
  );
}

/** What stands before the word for posts or people in the headings that name a category. */
function stemsOf(headings: readonly Heading[], pattern: RegExp): [stem: string, heading: Heading][] {
  const known = new Set(
    Object.values(knownColumns).flatMap(({ label, aliases }) => [label.zh, label.en, ...aliases].map(comparable)),
  );
  return headings.flatMap((heading): [string, Heading][] => {
    const [, zh, en] = pattern.exec(heading.name) ?? [];
    const stem = zh ?? en;
    return stem === undefined || NO_CATEGORY.test(stem) || known.has(heading.name) ? [] : [[stem, heading]];
  });
}

/** A category without a name of its own is called as its heading is; the stroke parts the keys of yellow cells. */
function categoryOf(heading: Heading): CategoryId {
  return bare(heading).replace(/数$/, "").replaceAll("/", "、");
}

/** A heading without what stands in brackets. */
function bare({ text }: Heading): string {
  return withoutBrackets(text);
}
