import { loadSource } from "../build/loadSource.cjs";

/** The buttons of the add-in's ribbon in one language, as its manifest puts them into Excel. */
export async function ribbonOf(language) {
  const { ribbon, actionOf } = await loadSource("src/taskpane/ribbon.ts");
  return ribbon
    .flatMap(({ buttons }) => buttons)
    .map(({ place, label, tip }) => ({
      action: actionOf(place),
      label: label[language],
      tip: tip[language],
      icon: `/addin/assets/${place}-32.png`,
    }));
}
