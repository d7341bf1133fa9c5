import { largest } from "../../domain/kernel/extremes";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type ClipboardEvent, type KeyboardEvent } from "react";
import type { Field, NumbersRow } from "../../wizards/kit/define";
import { readNumber, showNumber } from "../format";
import { useSpeech } from "../language";
import { FieldShell } from "./FieldShell";
import { Sideways } from "../views/Sideways";
import { useCut } from "../views/useCut";
import { useNumberEntry } from "./NumberField";

type NumbersDefinition = Extract<Field<unknown>, { kind: "numbers" }>;

export interface Edit {
  readonly row: string;
  readonly column: number;
  readonly value: number | null;
}

const useStyles = makeStyles({
  scroll: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: "tabular-nums",
  },
  heading: {
    textAlign: "right",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    padding: "4px 8px",
    color: tokens.colorNeutralForeground2,
    verticalAlign: "bottom",
  },
  name: {
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    padding: "0 8px",
    minWidth: "min(6em, 30vw)",
    position: "sticky",
    left: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  corner: { borderTop: "none" },
  cell: {
    padding: 0,
    width: "96px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  input: {
    width: "100%",
    boxSizing: "border-box",
    height: "32px",
    padding: "0 8px",
    textAlign: "right",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    fontVariantNumeric: "tabular-nums",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  wrong: { boxShadow: `inset 0 0 0 1px ${tokens.colorPaletteRedBorder2}`, color: tokens.colorPaletteRedForeground1 },
  total: {
    textAlign: "right",
    padding: "6px 8px",
    borderTop: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  totalName: { textAlign: "left" },
});

interface NumbersProps {
  readonly field: NumbersDefinition;
  readonly changeAll: (edits: readonly Edit[]) => void;
}

/** A small sheet of numbers: arrows and Enter move, cells copied in Excel can be pasted. */
export function NumbersField({ field, changeAll }: NumbersProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  const { shown, rest } = useCut(field.rows);
  const { sheet, onKeyDown } = useMoves();
  const room = useRoom(shown);
  const paste = (event: ClipboardEvent<HTMLInputElement>, row: number, column: number) => {
    const edits = pasted(event.clipboardData.getData("text/plain"), field.rows, field.columns.length, row, column);
    if (edits.length < 2) return;
    event.preventDefault();
    changeAll(edits);
  };
  return (
    <FieldShell label={field.label} help={field.help} more={field.more}>
      <div role="group" aria-label={t(field.label)}>
        <Sideways className={styles.scroll} label={t(field.label)}>
          {() => (
            <table ref={sheet} className={styles.table}>
              <Head columns={field.columns} />
              <tbody>
                {shown.map((row, rowIndex) => (
                  <tr key={row.id}>
                    <th scope="row" className={styles.name}>
                      {row.label}
                    </th>
                    {field.columns.map((label, column) => (
                      <td key={column} className={styles.cell}>
                        <NumberCell
                          value={row.values[column] ?? null}
                          name={`${row.label} ${t(label)}`}
                          room={room}
                          place={`${rowIndex}.${column}`}
                          change={(value) => changeAll([{ row: row.id, column, value }])}
                          onKeyDown={(event) => onKeyDown(event, rowIndex, column)}
                          onPaste={(event) => paste(event, rowIndex, column)}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
              {field.total && <Totals totals={field.total} />}
            </table>
          )}
        </Sideways>
        {rest}
      </div>
    </FieldShell>
  );
}

function Head({ columns }: Pick<NumbersDefinition, "columns">) {
  const { t } = useSpeech();
  const styles = useStyles();
  return (
    <thead>
      <tr>
        <td className={mergeClasses(styles.name, styles.corner)} />
        {columns.map((label, index) => (
          <th key={index} scope="col" className={styles.heading}>
            {t(label)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Totals({ totals }: { totals: readonly (number | null)[] }) {
  const { t, language } = useSpeech();
  const styles = useStyles();
  return (
    <tfoot>
      <tr>
        <th scope="row" className={mergeClasses(styles.total, styles.totalName)}>
          {t({ zh: "合计", en: "Total" })}
        </th>
        {totals.map((total, index) => (
          <td key={index} className={styles.total}>
            {total === null ? "" : showNumber(total, language)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

/** Amounts in yuan need more than an input takes by itself. */
function useRoom(rows: readonly NumbersRow[]): string {
  const { language } = useSpeech();
  const figures = largest(
    rows.flatMap(({ values }) =>
      values.map((value) => (value === null ? 0 : showNumber(value, language).replace(/\D/g, "").length)),
    ),
    0,
  );
  return `calc(${figures + 1}ch + 18px)`;
}

/** The keys move from cell to cell; inside a number the arrows move in its text first. */
function useMoves() {
  const sheet = useRef<HTMLTableElement>(null);
  const focus = (row: number, column: number): boolean => {
    const input = sheet.current?.querySelector<HTMLInputElement>(`input[data-cell="${row}.${column}"]`);
    input?.focus();
    input?.select();
    return Boolean(input);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    const step = moves[event.key];
    if (!step || event.nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const atEdge =
      event.key === "ArrowLeft"
        ? selectionEnd === 0
        : event.key === "ArrowRight"
          ? selectionStart === value.length
          : true;
    const down = event.key === "Enter" && event.shiftKey ? -1 : step.down;
    if (atEdge && focus(row + down, column + step.right)) event.preventDefault();
    if (event.key === "Enter") event.preventDefault();
  };
  return { sheet, onKeyDown };
}

const moves: Readonly<Record<string, { readonly down: number; readonly right: number }>> = {
  ArrowDown: { down: 1, right: 0 },
  Enter: { down: 1, right: 0 },
  ArrowUp: { down: -1, right: 0 },
  ArrowLeft: { down: 0, right: -1 },
  ArrowRight: { down: 0, right: 1 },
};

interface CellProps {
  readonly value: number | null;
  readonly name: string;
  readonly room: string;
  readonly place: string;
  readonly change: (value: number | null) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
}

function NumberCell({ value, name, room, place, change, onKeyDown, onPaste }: CellProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  const entry = useNumberEntry(value, {}, change);
  return (
    <input
      className={mergeClasses(styles.input, entry.problem && styles.wrong)}
      style={{ minWidth: `max(64px, ${room})` }}
      inputMode="decimal"
      autoComplete="off"
      data-cell={place}
      aria-label={name}
      aria-invalid={entry.problem !== undefined}
      title={entry.problem && t(entry.problem)}
      value={entry.shown}
      onChange={(event) => entry.type(event.target.value)}
      onBlur={entry.leave}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}

/** Cells copied in Excel arrive as lines with tabs; what lies outside the sheet or is no number is left out. */
export function pasted(
  text: string,
  rows: readonly NumbersRow[],
  columns: number,
  row: number,
  column: number,
): Edit[] {
  return text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .flatMap((line, down) =>
      line.split("\t").flatMap((word, right) => {
        const target = rows[row + down];
        const reading = readNumber(word);
        return target && column + right < columns && "value" in reading
          ? [{ row: target.id, column: column + right, value: reading.value }]
          : [];
      }),
    );
}
