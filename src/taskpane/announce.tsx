import { makeStyles } from "@fluentui/react-components";
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from "react";

const AnnounceContext = createContext<(sentence: string) => void>(() => undefined);

const useStyles = makeStyles({
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** Holds the one live region of the pane, which screen readers read out. */
export function Announcer({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const [sentence, setSentence] = useState("");
  return (
    <AnnounceContext.Provider value={setSentence}>
      {children}
      <div role="status" aria-live="polite" className={styles.unseen}>{sentence}</div>
    </AnnounceContext.Provider>
  );
}

export function useAnnounce(): (sentence: string) => void {
  return useContext(AnnounceContext);
}

/** Announces a sentence a moment after it has come to rest, so that typing does not chatter. */
export function useAnnounced(sentence: string): void {
  const announce = useAnnounce();
  const tell = useCallback(() => announce(sentence), [announce, sentence]);
  useEffect(() => {
    const waiting = window.setTimeout(tell, 700);
    return () => window.clearTimeout(waiting);
  }, [tell]);
}
