import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";

const fade = (towards: "left" | "right") =>
  `linear-gradient(to ${towards}, transparent, ${tokens.colorNeutralBackground1})`;

/** The soft edge of a column that stays at the left while the others pass beneath it. */
export const keptColumn = {
  "::after": {
    content: "''",
    position: "absolute",
    top: 0,
    bottom: 0,
    left: "100%",
    width: "12px",
    pointerEvents: "none",
    forcedColorAdjust: "none",
    backgroundImage: fade("left"),
  },
} as const;

const useStyles = makeStyles({
  frame: { position: "relative", minWidth: 0 },
  box: { overflowX: "auto", position: "relative" },
  // Over the edge, so that cut figures fade out and nobody takes them for whole ones.
  more: {
    position: "absolute",
    top: 0,
    bottom: 0,
    width: "24px",
    pointerEvents: "none",
    zIndex: 2,
    forcedColorAdjust: "none",
    backgroundImage: fade("right"),
  },
});

/** What lies hidden of a box that scrolls sideways. */
interface Hidden {
  readonly left: boolean;
  readonly right: boolean;
}

interface SidewaysProps {
  readonly label: string | undefined;
  /** The width of a column that stays at the right edge. */
  readonly kept?: number;
  readonly className?: string;
  readonly children: (hidden: Hidden) => ReactNode;
}

/** Scrolls sideways what is wider than the pane, by keyboard too, and shows at the edge that there is more. */
export function Sideways({ label, kept = 0, className, children }: SidewaysProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState<Hidden>({ left: false, right: false });
  useEffect(() => {
    const shown = box.current;
    if (!shown) return undefined;
    const look = () => {
      const left = shown.scrollLeft > 1;
      const right = shown.scrollLeft + shown.clientWidth < shown.scrollWidth - 1;
      setHidden((before) => (before.left === left && before.right === right ? before : { left, right }));
    };
    const watch = new ResizeObserver(look);
    watch.observe(shown);
    for (const child of shown.children) watch.observe(child);
    shown.addEventListener("scroll", look, { passive: true });
    return () => {
      watch.disconnect();
      shown.removeEventListener("scroll", look);
    };
  }, []);
  const scrolls = hidden.left || hidden.right;
  return (
    <div className={styles.frame}>
      <div
        ref={box}
        className={mergeClasses(styles.box, className)}
        tabIndex={scrolls ? 0 : undefined}
        role={scrolls ? "region" : undefined}
        aria-label={scrolls ? label : undefined}
      >
        {children(hidden)}
      </div>
      {hidden.right && <div aria-hidden className={styles.more} style={{ right: kept }} />}
    </div>
  );
}
