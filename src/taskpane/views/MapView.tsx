import { makeStyles, mergeClasses, tokens, ToggleButton } from "@fluentui/react-components";
import { useState } from "react";
import { say } from "../../locale/text";
import type { MapState, MapView as View } from "../../wizards/kit/view";
import { useSpeech } from "../language";
import { Chart, chartText } from "./Chart";
import { hueOf, labelsOf, letterOf, scaleOf, RADIUS, type Spot } from "./mapLayout";
import { useWidth } from "./useWidth";

const FORCED = "@media (forced-colors: active)";

const useStyles = makeStyles({
  drawing: { display: "block", touchAction: "manipulation" },
  switch: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  disc: {
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: 1,
    [FORCED]: { fill: "Canvas", stroke: "CanvasText", forcedColorAdjust: "none" },
  },
  ring: { fill: "none", stroke: tokens.colorNeutralForeground1, strokeWidth: 2 },
  mark: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 2,
    strokeDasharray: "3 3",
    [FORCED]: { stroke: "Highlight", forcedColorAdjust: "none" },
  },
  letter: {
    ...chartText,
    fill: "#ffffff",
    fontSize: "11px",
    fontWeight: tokens.fontWeightSemibold,
    textAnchor: "middle",
    dominantBaseline: "central",
    pointerEvents: "none",
    [FORCED]: { fill: "CanvasText", forcedColorAdjust: "none" },
  },
  name: {
    ...chartText,
    fontSize: "11px",
    paintOrder: "stroke",
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "3px",
    strokeLinejoin: "round",
    pointerEvents: "none",
  },
  inside: { strokeWidth: 3, [FORCED]: { stroke: "CanvasText", forcedColorAdjust: "none" } },
  across: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1, strokeDasharray: "2 3" },
  place: { cursor: "pointer" },
  groups: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(132px, 1fr))",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  group: { display: "grid", gridTemplateColumns: "18px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalXS },
  note: { color: tokens.colorNeutralForeground3 },
});

const words = {
  schematic: {
    zh: "示意图：没有坐标，位置按相邻关系排布",
    en: "A schematic: without coordinates, places lie as their borders allow",
  },
  ringed: { zh: "○ 驻地", en: "○ seat" },
};

interface MapProps {
  readonly view: View;
  readonly change: (choices: unknown) => void;
}

/** A map of places in one of its states; each group has a hue and a letter, so that the hue is never the only sign. */
export function MapView({ view, change }: MapProps) {
  const { t } = useSpeech();
  const styles = useStyles();
  const [frame, width] = useWidth<HTMLDivElement>(288);
  const [chosen, choose] = useState<number>();
  const at = Math.min(chosen ?? Infinity, view.states.length - 1);
  const state = view.states[at];
  if (!state) return null;
  const note = view.isSchematic ? t(words.schematic) : undefined;
  return (
    <Chart title={t(view.title)} note={note}>
      {view.states.length > 1 && (
        <div className={styles.switch} role="group" aria-label={t(view.title)}>
          {view.states.map(({ label }, index) => (
            <ToggleButton key={index} size="small" checked={index === at} onClick={() => choose(index)}>
              {t(label)}
            </ToggleButton>
          ))}
        </div>
      )}
      <div ref={frame}>
        <Drawing view={view} state={state} width={width} change={change} />
      </div>
      <Groups state={state} />
    </Chart>
  );
}

interface DrawingProps extends MapProps {
  readonly state: MapState;
  readonly width: number;
}

function Drawing({ view, state, width, change }: DrawingProps) {
  const { language, t } = useSpeech();
  const styles = useStyles();
  const { spots, height } = scaleOf(view.places, width);
  const labels = labelsOf(view.places, spots, state, width);
  const text = state.groups
    .map(({ name }, group) => {
      const members = view.places.filter((_, place) => state.groupOf[place] === group);
      return `${letterOf(group)} ${name}: ${members.map((place) => place.name).join(say({ zh: "、", en: ", " }, language))}`;
    })
    .join("; ");
  return (
    <svg role="img" aria-label={`${t(view.title)}. ${text}`} width={width} height={height} className={styles.drawing}>
      <Borders view={view} state={state} spots={spots} />
      {spots.map((spot, place) => (
        <Place
          key={place}
          spot={spot}
          name={view.places[place]?.name ?? ""}
          group={state.groupOf[place] ?? null}
          isRinged={state.ringed.includes(place)}
          isMarked={state.marked === place}
          pick={state.pick && (() => change(state.pick?.(place)))}
        />
      ))}
      {labels.map((label) => (
        <text key={label.place} x={label.x} y={label.y} textAnchor="middle" className={styles.name}>
          {label.text}
        </text>
      ))}
    </svg>
  );
}

/** Borders within a group bind it, in its hue; those between groups are faint. */
function Borders({
  view,
  state: { groupOf },
  spots,
}: Pick<DrawingProps, "view" | "state"> & { spots: readonly Spot[] }) {
  const styles = useStyles();
  return view.borders.map(([from, to]) => {
    const [one, other, group] = [spots[from], spots[to], groupOf[from] ?? null];
    if (!one || !other) return null;
    const isInside = group !== null && group === groupOf[to];
    return (
      <line
        key={`${from} ${to}`}
        x1={one.x}
        y1={one.y}
        x2={other.x}
        y2={other.y}
        className={isInside ? styles.inside : styles.across}
        {...(isInside ? { stroke: hueOf(group) } : {})}
      />
    );
  });
}

interface PlaceProps {
  readonly spot: Spot;
  readonly name: string;
  readonly group: number | null;
  readonly isRinged: boolean;
  readonly isMarked: boolean;
  readonly pick: (() => void) | undefined;
}

function Place({ spot: { x, y }, name, group, isRinged, isMarked, pick }: PlaceProps) {
  const styles = useStyles();
  const letter = group === null ? "" : letterOf(group);
  const fill = group === null ? tokens.colorNeutralForeground3 : hueOf(group);
  return (
    <g className={mergeClasses(pick && styles.place)} {...(pick ? { onClick: pick } : {})}>
      <title>{`${name} ${letter}`.trim()}</title>
      <circle cx={x} cy={y} r={RADIUS} fill={fill} className={styles.disc} />
      {isRinged && <circle cx={x} cy={y} r={RADIUS + 2} className={styles.ring} />}
      {isMarked && <circle cx={x} cy={y} r={RADIUS + 6} className={styles.mark} />}
      <text x={x} y={y} className={styles.letter}>
        {letter}
      </text>
    </g>
  );
}

/** What the letters stand for. */
function Groups({ state: { groups, ringed } }: { readonly state: MapState }) {
  const { t } = useSpeech();
  const styles = useStyles();
  if (groups.length === 0) return null;
  return (
    <ul className={styles.groups}>
      {groups.map(({ name, note }, group) => (
        <li key={group} className={styles.group}>
          <svg aria-hidden width={18} height={18}>
            <circle cx={9} cy={9} r={8} fill={hueOf(group)} className={styles.disc} />
            <text x={9} y={9} className={styles.letter}>
              {letterOf(group)}
            </text>
          </svg>
          <span>
            {name}
            {note && <span className={styles.note}> {t(note)}</span>}
          </span>
        </li>
      ))}
      {ringed.length > 0 && <li className={styles.note}>{t(words.ringed)}</li>}
    </ul>
  );
}
