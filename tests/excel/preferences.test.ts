import { preferences } from "../../src/excel/preferences";

function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

const blocked = {
  get localStorage(): Storage {
    throw new DOMException("The operation is insecure.", "SecurityError");
  },
};

describe("The planner's preferences", () => {
  it("stay with the machine", () => {
    const frame = { localStorage: memoryStorage() };
    preferences(frame).set("language", "en");
    expect(preferences(frame).get("language")).toBe("en");
  });

  it("are kept apart by Office's partition key", () => {
    const frame = { localStorage: memoryStorage() };
    preferences(frame, "A:").set("language", "en");
    expect(preferences(frame, "B:").get("language")).toBeUndefined();
    expect(preferences(frame, "A:").get("language")).toBe("en");
  });

  it("last as long as the pane where the browser refuses its storage", () => {
    const kept = preferences(blocked);
    expect(kept.get("language")).toBeUndefined();
    kept.set("language", "zh");
    expect(kept.get("language")).toBe("zh");
  });

  it("last as long as the pane where the storage is full from the start", () => {
    const full = {
      ...memoryStorage(),
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    } as Storage;
    const kept = preferences({ localStorage: full });
    kept.set("language", "zh");
    expect(kept.get("language")).toBe("zh");
  });
});
