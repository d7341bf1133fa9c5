export interface ServicesFacts {
  /** A promise that not even so many windows keep. */
  "services.tooManyWindows": { unit: number; most: number };
  /** No queue at random promises everybody a turn within some minutes. */
  "services.wholeShare": Record<string, never>;
  /** A latitude beyond ±90 degrees: longitude and latitude may be swapped. `of`: among the places or the points. */
  "services.latitude": { unit: number; of: "from" | "to"; found: number };
  /** Coordinates are two columns. */
  "services.coordinates": { of: "from" | "to"; found: number };
  "services.noneOpen": { points: number };
}
