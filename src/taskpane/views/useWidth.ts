import { useEffect, useRef, useState, type RefObject } from "react";

/** The width that an element has in the pane, in pixels, so that a drawing fills it without scaling its letters. */
export function useWidth<Shown extends HTMLElement>(first: number): readonly [RefObject<Shown | null>, number] {
  const element = useRef<Shown>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const shown = element.current;
    if (!shown) return undefined;
    const watch = new ResizeObserver(() => setWidth(Math.max(160, Math.floor(shown.clientWidth))));
    watch.observe(shown);
    return () => watch.disconnect();
  }, []);
  return [element, width];
}
