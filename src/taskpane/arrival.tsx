import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { createContext, useContext, useEffect, useRef, type ReactNode } from "react";

/** Whether the planner has come here from another place of the pane. */
export const Arrived = createContext(false);

const useStyles = makeStyles({ title: { outlineStyle: "none" } });

/** The title of a place. After a move inside the pane it takes the focus, so that a screen reader says where one is. */
export function Title({ className, children }: { className: string; children: ReactNode }) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const arrived = useContext(Arrived);
  useEffect(() => {
    if (arrived) title.current?.focus();
  }, [arrived]);
  return (
    <h1 ref={title} tabIndex={-1} className={mergeClasses(className, styles.title)}>
      {children}
    </h1>
  );
}
