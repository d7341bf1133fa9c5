import { makeStyles } from "@fluentui/react-components";
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from "react";

const AnnounceContext = createContext<(sentence: string) => void>(() => undefined);

const useStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Holds the one live region of the pane, which screen readers read out. */
export function Announcer({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const [said, setSaid] = useState({ sentence: "", turn: 0 });
  const announce = useCallback((sentence: string) => setSaid(({ turn }) => ({ sentence, turn: turn + 1 })), []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      {/* The same sentence twice is read twice only where the text differs: by a space that is not heard. */}
      <div role="status" aria-live="polite" className={styles.unseen}>
        {said.sentence + (said.turn % 2 ? "\u00a0" : "")}
      </div>
    </AnnounceContext.Provider>
  );
}

export function useAnnounce(): (sentence: string) => void {
  return useContext(AnnounceContext);
}

/** Announces a sentence whenever its subject has changed and come to rest, so that typing does not chatter. */
export function useAnnounced(sentence: string, subject: unknown = sentence): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (sentence === "") return undefined;
    const waiting = window.setTimeout(() => announce(sentence), 700);
    return () => window.clearTimeout(waiting);
  }, [announce, sentence, subject]);
}
