import type { Text } from "../../../locale/text";
import { isReady } from "../../kit/define";
import type { View } from "../../kit/view";
import type { At, AtResult, CategoryResult } from "../compute";
import { columnWords, countColumn, sum, titled, townTable } from "./figures";
import { why } from "./why";

/** For each category what stands there, who leaves, and what room that gives; then who stays over and how long. */
export function headroomViews(at: At): View[] {
  if (!isReady(at)) return [];
  return at.result.categories.flatMap((one): View[] => [table(at, one), ...overNotes(at, one)]);
}

function table(at: AtResult, one: CategoryResult): View {
  const { towns } = at.value;
  const of = (key: "vacancy" | "over" | "headroom") => one.headroom.map((row) => row[key]);
  const places = of("headroom");
  const title = { zh: `可用空间 ${sum(places)} 名`, en: `headroom ${sum(places)}` };
  return townTable(
    { id: `headroom-${one.id}`, title: titled(one.id, title), towns },
    [
      countColumn(columnWords.posts, one.posts),
      ...(sum(one.borrowed) > 0 ? [countColumn(columnWords.borrowed, one.borrowed)] : []),
      countColumn(columnWords.onRoll, one.onRoll),
      countColumn(
        columnWords.leaving,
        one.leaving.map(([first = 0]) => first),
      ),
      ...(sum(one.committed) > 0 ? [countColumn(columnWords.committed, one.committed)] : []),
      countColumn(columnWords.vacancy, of("vacancy")),
      countColumn(columnWords.over, of("over")),
      countColumn(columnWords.headroom, places),
    ],
    (town) => ({ why: () => why(at, one, town) }),
  );
}

/** Who is over even when the leaving have left, and in which year that ends with nobody joining. */
function overNotes({ value, choices }: AtResult, { id, clearIn, headroom }: CategoryResult): View[] {
  const lines = clearIn.flatMap((year, town): Text[] => {
    if (year === undefined) return [];
    const [called, over] = [value.towns[town] ?? "", headroom[town]?.staysOver ?? 0];
    const end = choices.year + choices.horizon - 1;
    return [
      year === null
        ? {
            zh: `${called}减员后仍超 ${over} 人，只出不进到 ${end} 年也不能消化。`,
            en: `${called} stays ${over} over, and with nobody joining is not clear by ${end}.`,
          }
        : {
            zh: `${called}减员后仍超 ${over} 人，只出不进到 ${choices.year + year - 1} 年消化完。`,
            en: `${called} stays ${over} over; with nobody joining it is clear in ${choices.year + year - 1}.`,
          },
    ];
  });
  if (lines.length === 0) return [];
  return [{ kind: "notes", tone: "warning", lines: [titled(id, columnWords.over), ...lines] }];
}
