import { isReady } from "../../kit/define";
import type { View } from "../../kit/view";
import type { At } from "../compute";
import { comparison } from "./comparison";
import { barsOfPosts, tableOfPosts } from "./posts";
import { warnings } from "./warnings";

/** For each category its posts as a table and as bars, then what other methods would give. */
export function previewViews(at: At): View[] {
  if (!isReady(at)) return [];
  const { value, result, choices } = at;
  return [
    ...warnings(at),
    ...result.categories.flatMap((answer): View[] => [
      tableOfPosts(answer, value, result, choices),
      barsOfPosts(answer, value),
    ]),
    ...comparison(value, result, choices),
  ];
}
