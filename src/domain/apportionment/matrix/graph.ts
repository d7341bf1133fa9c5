/** A way from one node to another on which one unit of a cell is added (+1) or taken away (−1). */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly cell: number;
  readonly by: 1 | -1;
}

/** The arcs that leave each node. */
export function leaving(nodes: number, arcs: readonly Arc[]): Arc[][] {
  const result: Arc[][] = Array.from({ length: nodes }, () => []);
  for (const arc of arcs) result[arc.from].push(arc);
  return result;
}

/** The number of the strongly connected component of each node: two nodes share one where a cycle passes through both. */
export function components(nodes: number, arcs: readonly Arc[]): Int32Array {
  const out = leaving(nodes, arcs);
  const component = new Int32Array(nodes).fill(-1);
  const order = new Int32Array(nodes).fill(-1);
  const lowest = new Int32Array(nodes);
  const next = new Int32Array(nodes);
  const open: number[] = [];
  let visited = 0;
  let found = 0;
  for (let start = 0; start < nodes; start++) {
    if (order[start] !== -1) continue;
    const trail = [start];
    order[start] = lowest[start] = visited++;
    open.push(start);
    while (trail.length > 0) {
      const node = trail[trail.length - 1];
      const arc = out[node][next[node]];
      if (arc) {
        next[node] += 1;
        if (order[arc.to] === -1) {
          order[arc.to] = lowest[arc.to] = visited++;
          open.push(arc.to);
          trail.push(arc.to);
        } else if (component[arc.to] === -1) lowest[node] = Math.min(lowest[node], order[arc.to]);
        continue;
      }
      trail.pop();
      const parent = trail[trail.length - 1];
      if (parent !== undefined) lowest[parent] = Math.min(lowest[parent], lowest[node]);
      if (lowest[node] !== order[node]) continue;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        component[member] = found;
        if (member === node) break;
      }
      found++;
    }
  }
  return component;
}

/** The arcs that lie on a cycle. */
export function onCycles(nodes: number, arcs: readonly Arc[]): Arc[] {
  const component = components(nodes, arcs);
  return arcs.filter((arc) => component[arc.from] === component[arc.to]);
}
