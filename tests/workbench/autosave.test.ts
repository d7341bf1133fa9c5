/** @jest-environment node */
import { Autosave } from "../../src/workbench/page/autosave";

let kept: boolean[];
let told: string[];
let full: boolean;
let autosave: Autosave;
beforeEach(() => {
  jest.useFakeTimers();
  [kept, told, full] = [[], [], false];
  autosave = new Autosave(
    (unsaved) => {
      if (full) return Promise.reject(new Error("no space"));
      kept.push(unsaved);
      return Promise.resolve();
    },
    (state) => told.push(state),
  );
});
afterEach(() => jest.useRealTimers());

const wait = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

describe("A workbook is kept", () => {
  it("once, after the last of many changes", async () => {
    for (let count = 0; count < 20; count++) {
      autosave.changed();
      await wait(100);
    }
    expect(kept).toEqual([]);
    await wait(1000);
    expect(kept).toEqual([true]);
    expect(told.at(-1)).toBe("kept");
  });

  it("at once where the page is left", async () => {
    autosave.changed();
    await autosave.now();
    expect(kept).toEqual([true]);
    await wait(5000);
    expect(kept).toEqual([true]);
  });

  it("with the word that a file has it, until the next change", async () => {
    autosave.changed();
    expect(autosave.unsaved).toBe(true);
    autosave.saved();
    expect(autosave.unsaved).toBe(false);
    await wait(1000);
    autosave.changed();
    expect(autosave.unsaved).toBe(true);
    await wait(1000);
    expect(kept).toEqual([false, true]);
  });

  it("and the planner is told where the browser has no space, and again when it has", async () => {
    full = true;
    autosave.changed();
    await wait(1000);
    expect(told.at(-1)).toBe("failed");
    full = false;
    autosave.changed();
    await wait(1000);
    expect(told.at(-1)).toBe("kept");
  });
});
