import type { SitingQuestion } from "../../../src/domain/siting/sites";

/** Every choice of sites with its value, by trying all: for small questions only. */
export function byTrying({ minutes, people, goal, count, limit, states }: SitingQuestion) {
  const sites = states.length;
  let best = Infinity;
  let plans: number[][] = [];
  for (let set = 1; set < 1 << sites; set++) {
    const chosen = [...states.keys()].filter((site) => set & (1 << site));
    if (goal !== "cover" && chosen.length !== count) continue;
    if (states.some((state, site) => state === (set & (1 << site) ? "never" : "must"))) continue;
    const ways = minutes.map((row) => Math.min(...chosen.map((site) => row[site] ?? Infinity)));
    const cost = {
      cover: () => (ways.every((way) => way <= limit) ? chosen.length : Infinity),
      most: () => ways.reduce((sum, way, place) => sum + (way <= limit ? 0 : (people[place] ?? 0)), 0),
      nearest: () => ways.reduce((sum, way, place) => (people[place] ? sum + way * (people[place] ?? 0) : sum), 0),
      farthest: () => Math.max(...ways),
    }[goal]();
    if (cost < best) [best, plans] = [cost, []];
    if (cost === best) plans.push(chosen);
  }
  return Number.isFinite(best) ? plans.sort(bySites) : [];
}

function bySites(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((site, rank) => site !== right[rank]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
