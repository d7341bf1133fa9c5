import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useSpeech } from "../language";

/** The first rows of a long list, and a button for the rest: a thousand rows are drawn only where someone wants them. */
export function useCut<Row>(
  rows: readonly Row[],
  most = 100,
): { readonly shown: readonly Row[]; readonly rest: ReactNode } {
  const { t } = useSpeech();
  const [all, setAll] = useState(false);
  if (all || rows.length <= most) return { shown: rows, rest: null };
  const label = t({ zh: `显示全部 ${rows.length} 行`, en: `Show all ${rows.length} rows` });
  return {
    shown: rows.slice(0, most),
    rest: (
      <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
        {label}
      </Button>
    ),
  };
}
