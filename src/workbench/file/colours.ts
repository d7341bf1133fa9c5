/** "#RRGGBB" as a file holds it. */
export function argb(color: string): string {
  return `FF${color.replace("#", "").slice(0, 6).toUpperCase()}`;
}

export function rgb(color: string | undefined): string | undefined {
  return color ? `#${color.slice(-6).toUpperCase()}` : undefined;
}
