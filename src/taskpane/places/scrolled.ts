/** The part of a place under its head: its sections one under another, none pressed together, scrolled where there are many. */
export const scrolled = {
  flexGrow: 1,
  minHeight: 0,
  overflowY: "auto",
  display: "flex",
  flexDirection: "column",
  "> *": { flexShrink: 0 },
} as const;
