import { makeStyles, tokens } from "@fluentui/react-components";
import type { YearChapter } from "../../wizards/year/chapters";
import { capOf, postsOf, rateOf, withCap, withRate, type CostWishes, type YearCost } from "../../wizards/year/cost";
import { costViews } from "../../wizards/year/views";
import { NumberField } from "../fields/NumberField";
import { NumbersField } from "../fields/NumbersField";
import { Notice } from "../frame/Notice";
import { useSpeech } from "../language";
import { ViewOf } from "../views/ViewOf";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

const words = {
  rates: { zh: "人员经费标准", en: "Rates" },
  ratesHelp: {
    zh: "每个编制一年的经费，元；由县级财政核定，不随方案写死。",
    en: "What a post costs a year, in yuan, as the county has fixed it.",
  },
  rate: { zh: "元/人·年", en: "yuan a year" },
  cap: { zh: "人员经费总额上限", en: "Cap on staff cost" },
  capHelp: { zh: "不填则不设上限。", en: "Left blank: none." },
  wan: { zh: "万元", en: "10k yuan" },
  none: {
    zh: "本年还没有写入编制分配，无从计算人员经费。",
    en: "No staffing plan of this year is written, so that there are no posts to reckon with.",
  },
  rateMissing: {
    zh: "每类编制都填了标准才能计算；空白不当作 0。",
    en: "Every kind of posts needs its rate; a blank is not 0.",
  },
};

interface CostProps {
  readonly chapters: readonly YearChapter[];
  readonly wishes: CostWishes;
  readonly wish: (next: CostWishes) => void;
  readonly cost: YearCost | undefined;
}

/** What the posts of the year cost, whether each town's resources carry them, and what a cap would pay for. */
export function YearCostTab({ chapters, wishes, wish, cost }: CostProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  const posts = postsOf(chapters);
  if (posts.length === 0) return <Notice tone="info">{t(words.none)}</Notice>;
  return (
    <>
      <div className={styles.fields}>
        <NumbersField
          field={{
            ...{ id: "rates", kind: "numbers", label: words.rates, help: words.ratesHelp, columns: [words.rate] },
            rows: posts.map(({ id, label }) => ({ id, label: t(label), values: [rateOf(wishes, id)] })),
            change: () => undefined,
          }}
          changeAll={(edits) => wish(edits.reduce((now, { row, value }) => withRate(now, row, value), wishes))}
        />
        <NumberField
          field={{
            ...{ id: "cap", kind: "number", label: words.cap, help: words.capHelp, unit: words.wan, least: 0 },
            value: capOf(wishes),
            change: (value) => value,
          }}
          change={(value) => wish(withCap(wishes, typeof value === "number" ? value : null))}
        />
      </div>
      {cost ? (
        costViews(cost).map((view, index) => <ViewOf key={index} view={view} change={() => undefined} />)
      ) : (
        <Notice tone="info">{t(words.rateMissing)}</Notice>
      )}
    </>
  );
}
