/** "#RRGGBB" as a file holds it. @throws Error for a colour of any other kind, with which Excel would take the file for damaged */
export function argb(color: string): string {
  return `FF${hex(color)}`;
}

/** "#RRGGBB" without its mark, as charts hold it. @throws Error for a colour of any other kind */
export function hex(color: string): string {
  const digits = /^#([0-9A-F]{6})$/i.exec(color)?.[1];
  if (digits === undefined) throw new Error(`${color} is no colour of the kind #RRGGBB.`);
  return digits.toUpperCase();
}

export function rgb(color: string | undefined): string | undefined {
  return color ? `#${color.slice(-6).toUpperCase()}` : undefined;
}
