import type { Workbench } from "./workbench";

/** From the ribbon through every step of a wizard, whatever its question, to the written sheets; gives their names. */
export async function walk(
  bench: Workbench,
  { ribbon, write, written }: { readonly ribbon: string; readonly write: RegExp; readonly written: string },
): Promise<string[]> {
  const before = await bench.sheets();
  // Sixteen sheets are written in one go; on a busy machine the page answers only afterwards.
  bench.page.setDefaultTimeout(40_000);
  await bench.ribbon(ribbon).click();
  await bench.primary.waitFor();
  for (let label = await bench.primary.innerText(); !write.test(label);) {
    await bench.primary.click();
    const last = label;
    await bench.page.waitForFunction(
      (old) =>
        document.querySelector("iframe")?.contentDocument?.querySelector("footer button:last-of-type")?.textContent !==
        old,
      last,
    );
    label = await bench.primary.innerText();
  }
  await bench.primary.click();
  await bench.heading(written).waitFor();
  return (await bench.sheets()).filter((name) => !before.includes(name));
}
