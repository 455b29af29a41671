import { at, valueOf } from '../../../base/at.ts';
/** An undirected graph between rows and columns, given by its cells; isolated rows and columns are not part of it. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Rows and columns that can be reached from each other, in ascending order. */
export interface Component {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The connected components of a two-way design, ordered by their first row. */
export function componentsOf(cells: readonly Cell[]): readonly Component[] {
  const parent = new Map<number, number>();
  const rootOf = (node: number): number => {
    let root = node;
    for (let up = valueOf(parent, root); up !== root; up = valueOf(parent, root)) {
      parent.set(root, valueOf(parent, up));
      root = up;
    }
    return root;
  };
  // Rows are even nodes and columns odd ones, so that both share one forest.
  for (const { row, column } of cells) {
    for (const node of [row * 2, column * 2 + 1]) if (!parent.has(node)) parent.set(node, node);
    parent.set(rootOf(row * 2), rootOf(column * 2 + 1));
  }
  const groups = new Map<number, { rows: number[]; columns: number[] }>();
  for (const node of [...parent.keys()].sort((a, b) => a - b)) {
    const group = groups.get(rootOf(node)) ?? { rows: [], columns: [] };
    (node % 2 === 0 ? group.rows : group.columns).push(Math.floor(node / 2));
    groups.set(rootOf(node), group);
  }
  return [...groups.values()].sort((a, b) => at(a.rows, 0) - at(b.rows, 0));
}
