import type { Places } from "./placement";
import type { Work } from "./work";

/** A choice to begin from: the sites that must be, then one after the other the site that lowers the cost most. */
export function greedy({ problem }: Places, work: Work): number[] | undefined {
  const { places, sites, costs, count, states } = problem;
  const chosen = states.flatMap((state, site) => (state === "must" ? [site] : []));
  const paid = new Float64Array(places).fill(Infinity);
  const settle = (site: number) => {
    for (let place = 0; place < places; place++) paid[place] = Math.min(paid[place], costs[place * sites + site]);
  };
  for (const site of chosen) settle(site);
  while (chosen.length < count) {
    let next: number | undefined;
    let least = Infinity;
    for (let site = 0; site < sites; site++) {
      if (states[site] !== "free" || chosen.includes(site)) continue;
      let sum = 0;
      for (let place = 0; place < places; place++) sum += Math.min(paid[place], costs[place * sites + site]);
      if (sum < least) [next, least] = [site, sum];
    }
    work.spend(places * sites);
    if (next === undefined) return undefined;
    chosen.push(next);
    settle(next);
  }
  return chosen;
}

/** Swaps one chosen site for another as long as that lowers the cost. Returns the choice, by number, and its cost. */
export function interchange(places: Places, from: readonly number[], work: Work): [number[], number] {
  const { sites, states, count } = places.problem;
  const chosen = [...from];
  let cost = places.cost(chosen);
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (let site = 0; site < sites; site++) {
      if (states[site] !== "free" || chosen.includes(site)) continue;
      for (let rank = 0; rank < count; rank++) {
        const old = chosen[rank];
        if (states[old] === "must") continue;
        chosen[rank] = site;
        work.spend(places.problem.places * count);
        const other = places.cost(chosen);
        if (other < cost) {
          cost = other;
          isBetter = true;
          break;
        }
        chosen[rank] = old;
      }
    }
  }
  return [chosen.sort((a, b) => a - b), cost];
}
