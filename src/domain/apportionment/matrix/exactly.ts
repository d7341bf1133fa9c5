import { leaving, onCycles, components, type Arc } from "./graph";
import type { Potentials, Residual } from "./residual";

/** Costs that are added and compared exactly. */
export interface ExactCosts<C> {
  readonly zero: C;
  marginal(cell: number, units: number): C;
  add(left: C, right: C): C;
  subtract(left: C, right: C): C;
  /** Below, at or above 0 as left is below, equal to or above right. */
  compare(left: C, right: C): number;
}

/** What the exact comparison found out about the cells whose costs doubles cannot tell apart. */
export interface ExactPart<C> {
  /** For each node (the rows, then the columns) its exact potential against the root of its part, or undefined where doubles decide. */
  readonly potentials: readonly (C | undefined)[];
  /** For each node the root of its part; itself where doubles decide. */
  readonly roots: Int32Array;
  /** The moves that cost exactly nothing and lie on cycles: every one of them is part of another best answer. */
  readonly ties: readonly Arc[];
}

/**
 * Decides by exact comparison whatever doubles leave within `tolerance`: takes every cycle that lowers the cost,
 * and reports those that leave it equal.
 */
export function decideExactly<C>(
  residual: Residual,
  potentials: Potentials,
  costs: ExactCosts<C>,
  tolerance: number,
): ExactPart<C> {
  const { problem, units } = residual;
  const nodes = problem.rows + problem.columns;
  const costOf = ({ cell, by }: Arc): C => {
    const at = units[cell];
    return by === 1 ? costs.marginal(cell, at + 1) : costs.subtract(costs.zero, costs.marginal(cell, at));
  };
  for (;;) {
    const arcs = onCycles(nodes, closeArcs(residual, potentials, tolerance));
    const part: ExactPart<C> & { potentials: (C | undefined)[] } = {
      potentials: new Array<C | undefined>(nodes).fill(undefined),
      roots: Int32Array.from({ length: nodes }, (_, node) => node),
      ties: [],
    };
    if (arcs.length === 0) return part;
    const cheaper = shortestWays(nodes, arcs, costOf, costs, part);
    if (cheaper) {
      for (const { cell, by } of cheaper) residual.change(cell, by);
      continue;
    }
    const tight = arcs.filter(
      (arc) =>
        costs.compare(costs.add(part.potentials[arc.from] as C, costOf(arc)), part.potentials[arc.to] as C) === 0,
    );
    return { ...part, ties: onCycles(nodes, tight) };
  }
}

/** Every move of one unit whose reduced cost is within the tolerance of 0. */
function closeArcs(residual: Residual, potentials: Potentials, tolerance: number): Arc[] {
  const { rows, columns } = residual.problem;
  const arcs: Arc[] = [];
  for (let row = 0, cell = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, cell++) {
      if (close(residual.slack(cell, 1, potentials), tolerance))
        arcs.push({ from: row, to: rows + column, cell, by: 1 });
      if (close(residual.slack(cell, -1, potentials), tolerance))
        arcs.push({ from: rows + column, to: row, cell, by: -1 });
    }
  return arcs;
}

function close(slack: number, tolerance: number): boolean {
  return slack < Infinity && slack <= tolerance;
}

/** Bellman–Ford from one root in each component; fills in the potentials, or returns a cycle that lowers the cost. */
function shortestWays<C>(
  nodes: number,
  arcs: readonly Arc[],
  costOf: (arc: Arc) => C,
  costs: ExactCosts<C>,
  part: { potentials: (C | undefined)[]; roots: Int32Array },
): Arc[] | undefined {
  const { potentials, roots } = part;
  const out = leaving(nodes, arcs);
  const component = components(nodes, arcs);
  const arrival = new Array<Arc | undefined>(nodes).fill(undefined);
  for (let root = 0; root < nodes; root++) {
    if (potentials[root] !== undefined || out[root].length === 0) continue;
    potentials[root] = costs.zero;
    const members = [root];
    for (let index = 0; index < members.length; index++) {
      const node = members[index];
      roots[node] = root;
      for (const arc of out[node]) {
        if (potentials[arc.to] !== undefined || component[arc.to] !== component[root]) continue;
        potentials[arc.to] = costs.add(potentials[node] as C, costOf(arc));
        arrival[arc.to] = arc;
        members.push(arc.to);
      }
    }
    const inside = members.flatMap((node) => out[node]);
    for (let changed = true; changed;) {
      changed = false;
      for (const arc of inside) {
        const way = costs.add(potentials[arc.from] as C, costOf(arc));
        if (costs.compare(way, potentials[arc.to] as C) >= 0) continue;
        potentials[arc.to] = way;
        arrival[arc.to] = arc;
        changed = true;
      }
      const cycle = changed ? cycleOf(members, arrival) : undefined;
      if (cycle) return cycle;
    }
  }
  return undefined;
}

/** A cycle among the last arrivals, which always lowers the cost. */
function cycleOf(members: readonly number[], arrival: readonly (Arc | undefined)[]): Arc[] | undefined {
  const seen = new Map<number, number>();
  for (const start of members) {
    let node = start;
    while (!seen.has(node)) {
      seen.set(node, start);
      const arc = arrival[node];
      if (!arc) break;
      node = arc.from;
    }
    if (seen.get(node) !== start || !arrival[node]) continue;
    const cycle: Arc[] = [];
    let at = node;
    do {
      const arc = arrival[at] as Arc;
      cycle.push(arc);
      at = arc.from;
    } while (at !== node);
    return cycle;
  }
  return undefined;
}
