import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState } from "react";
import type { Columns } from "../../inputs/columns";
import { distinct, type Spot } from "../../inputs/survey";
import { tableBelow, type TableReading } from "../../inputs/table";
import { columnName } from "../../inputs/address";
import type { Source } from "../../wizards/kit/define";
import type { Job } from "../job/job";
import type { Chosen } from "../job/state";
import { showNumber } from "../format";
import { useSpeech } from "../language";
import { useStore } from "../store";
import { FieldShell } from "./FieldShell";
import { List } from "./List";

const useStyles = makeStyles({
  shell: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  action: { minWidth: 0 },
  found: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(88px, 2fr) minmax(0, 3fr)",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    alignItems: "center",
    paddingTop: tokens.spacingVerticalXS,
  },
  column: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const words = {
  none: { zh: "请选择数据所在的表", en: "Choose where the data is" },
  table: { zh: "表", en: "Table" },
  name: { zh: "名称", en: "Name" },
  sheet: { zh: "工作表", en: "Sheet" },
  range: { zh: "区域", en: "Range" },
  below: { zh: "下一张表", en: "Next table" },
  selection: { zh: "用当前选区", en: "Use selection" },
  look: { zh: "查看", en: "Show" },
  columns: { zh: "列对应", en: "Columns" },
  unused: { zh: "不用", en: "Not used" },
  missing: { zh: "请选择…", en: "Choose…" },
  mapping: { zh: "标题按名称自动识别；认错时在这里改。", en: "Headings are recognised by name; correct them here." },
};

/** Where a table stands: a table, a name, a sheet or the selection; and which heading is which column. */
export function SourceField({ source, job, opened }: { source: Source; job: Job; opened: boolean }) {
  const { t } = useSpeech();
  const styles = useStyles();
  const { chosen, readings } = useStore(job);
  const [mapping, setMapping] = useState(false);
  const id = useId();
  useEffect(() => {
    if (opened) setMapping(true);
  }, [opened]);
  const here = chosen[source.key];
  const reading = readings[source.key];
  return (
    <div className={styles.shell}>
      <SpotChoice source={source} job={job} here={here} below={reading && tableBelow(reading)} />
      {reading && <p className={styles.found}>{t(foundText(reading))}</p>}
      <div className={styles.actions}>
        <Button size="small" onClick={() => void job.chooseSelection(source.key)}>
          {t(words.selection)}
        </Button>
        {here && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.action}
            onClick={() => void job.show(here.address)}
          >
            {t(words.look)}
          </Button>
        )}
        {reading && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.action}
            aria-expanded={mapping}
            aria-controls={id}
            onClick={() => setMapping(!mapping)}
          >
            {t(words.columns)}
          </Button>
        )}
      </div>
      {reading && here && (
        <div id={id} hidden={!mapping} data-mapping>
          <p className={styles.found}>{t(words.mapping)}</p>
          {mapping && <ColumnMap source={source} job={job} here={here} reading={reading} />}
        </div>
      )}
    </div>
  );
}

interface SpotProps {
  readonly source: Source;
  readonly job: Job;
  readonly here: Chosen | undefined;
  /** Where another table begins under the one that was read. */
  readonly below: string | undefined;
}

/** The places in the workbook that may hold the table, the one that was selected if it is none of them, and the table below. */
function SpotChoice({ source, job, here, below }: SpotProps) {
  const { t } = useSpeech();
  const { survey } = useStore(job);
  const spots = distinct(survey.spots);
  const listed = spots.some(({ address }) => address === here?.address);
  return (
    <FieldShell label={source.label} help={source.help}>
      <List
        value={here?.address ?? ""}
        onChange={(_event, data) => void job.choose(source.key, data.value === "" ? undefined : data.value)}
      >
        {(!here || source.optional) && <option value="">{t(source.optional ? words.unused : words.none)}</option>}
        {here && !listed && (
          <option value={here.address}>
            {t(words.range)} {here.address}
          </option>
        )}
        {below !== undefined && (
          <option value={below}>
            {t(words.below)} {below}
          </option>
        )}
        {spots.map((spot) => (
          <option key={`${spot.kind} ${spot.name}`} value={spot.address}>
            {spotLabel(spot, t)}
          </option>
        ))}
      </List>
    </FieldShell>
  );
}

function spotLabel(spot: Spot, t: (text: { zh: string; en: string }) => string): string {
  return spot.kind === "sheet"
    ? `${t(words.sheet)} ${spot.name}`
    : `${t(words[spot.kind])} ${spot.name} (${spot.address})`;
}

function foundText(reading: TableReading<Columns>) {
  const rows = showNumber(reading.rows.length, "en");
  const columns = Object.keys(reading.found).length;
  const left = reading.issues.filter(
    ({ severity, fault }) => severity === "note" && fault.code !== "input.hiddenRow",
  ).length;
  return {
    zh: `读到 ${rows} 行、${columns} 列${left > 0 ? `，另有 ${left} 行未计入` : ""}。`,
    en: `${rows} rows and ${columns} columns read${left > 0 ? `; ${left} rows left out` : ""}.`,
  };
}

function ColumnMap({
  source,
  job,
  here,
  reading,
}: {
  source: Source;
  job: Job;
  here: Chosen;
  reading: TableReading<Columns>;
}) {
  const { t } = useSpeech();
  const styles = useStyles();
  const first = reading.grid.origin?.column ?? 0;
  return (
    <div className={styles.columns}>
      {Object.entries(reading.spec.columns).map(([key, column]) => {
        if (column.rare && reading.found[key] === undefined && here.mapping[key] === undefined) return null;
        const used = here.mapping[key] === undefined ? reading.found[key] : here.mapping[key];
        return (
          <ColumnChoice
            key={key}
            id={key}
            label={t(column.label) + (column.optional ? "" : " *")}
            value={used ?? undefined}
            missing={t(column.optional ? words.unused : words.missing)}
            headings={reading.headings.map(({ text }, index) => ({
              index,
              text: `${columnName(first + index)} ${text}`,
              blank: text === "",
            }))}
            change={(index) => job.map(source.key, key, index)}
          />
        );
      })}
    </div>
  );
}

interface ColumnChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: number | undefined;
  readonly missing: string;
  readonly headings: readonly { readonly index: number; readonly text: string; readonly blank: boolean }[];
  readonly change: (index: number | null) => void;
}

function ColumnChoice({ id: column, label, value, missing, headings, change }: ColumnChoiceProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <>
      <label htmlFor={id} className={styles.column}>
        {label}
      </label>
      <List
        id={id}
        data-column={column}
        size="small"
        value={value ?? ""}
        onChange={(_event, data) => change(data.value === "" ? null : Number(data.value))}
      >
        <option value="">{missing}</option>
        {headings
          .filter(({ blank }) => !blank)
          .map(({ index, text }) => (
            <option key={index} value={index}>
              {text}
            </option>
          ))}
      </List>
    </>
  );
}
