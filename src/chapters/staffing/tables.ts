import { count, text } from "../../inputs/cell";
import { columnOf, optionalColumn } from "../../inputs/columns";
import { ownTownWords } from "../../inputs/words";
import type { CategoryId } from "./answer";

const posts = () => count();

/** What the table of towns says of posts: a name for each town, and of the rest what the county has. */
export const staffingColumns = {
  town: columnOf(ownTownWords, text()),
  ring: optionalColumn({ zh: "里外圈", en: "Ring" }, ["圈层", "圈", "片区", "区域", "zone", "group"], text()),
  administrativePosts: optionalColumn(
    { zh: "行政编制", en: "Administrative posts" },
    ["行政编制数", "核定行政编制", "现有行政编制", "admin posts", "administrative quota"],
    posts(),
  ),
  administrativeHeadcount: optionalColumn(
    { zh: "行政实有人数", en: "Administrative headcount" },
    ["行政实有", "行政在编", "行政在编人数", "行政编制实有", "admin headcount"],
    posts(),
  ),
  institutionPosts: optionalColumn(
    { zh: "事业编制", en: "Institution posts" },
    ["事业编制数", "核定事业编制", "现有事业编制", "institutional posts", "institution quota"],
    posts(),
  ),
  institutionHeadcount: optionalColumn(
    { zh: "事业实有人数", en: "Institution headcount" },
    ["事业实有", "事业在编", "事业在编人数", "事业编制实有", "institutional headcount"],
    posts(),
  ),
};

export type StaffingColumns = typeof staffingColumns;

/** The columns of today's posts and people in each category. */
export const categoryColumns = {
  administrative: { today: "administrativePosts", headcount: "administrativeHeadcount" },
  institution: { today: "institutionPosts", headcount: "institutionHeadcount" },
} as const satisfies Readonly<
  Record<CategoryId, { readonly today: keyof StaffingColumns; readonly headcount: keyof StaffingColumns }>
>;
