import type { View } from "../../kit/view";
import type { At } from "../compute";
import { comparison } from "./comparison";
import { barsOfPosts, tableOfPosts } from "./posts";

/** For each category its posts as a table and as bars, then what other methods would give. */
export function previewViews({ value, result, choices }: At): View[] {
  if (!value || !result) return [];
  return [
    ...result.categories.flatMap((answer): View[] => [
      tableOfPosts(answer, value, result, choices),
      barsOfPosts(answer, value),
    ]),
    ...comparison(value, result, choices),
  ];
}
