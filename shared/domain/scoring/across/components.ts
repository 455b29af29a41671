import { at } from '../../../base/at.ts';
import { membersOf, type Panel, rowOf } from './panel.ts';

/** Members and jurors that can be reached from each other by values, in ascending order. */
export interface Component {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The connected components of the two-way design of members and jurors, ordered by their first member; members and jurors without values are in none. */
export function componentsOf(panel: Pick<Panel, 'start' | 'juror' | 'jurors'>): readonly Component[] {
  const members = membersOf(panel);
  const parent = Int32Array.from({ length: members + panel.jurors }, (_, node) => node);
  for (let member = 0; member < members; member += 1) {
    const { from, to } = rowOf(panel, member);
    for (let place = from; place < to; place += 1) parent[rootOf(parent, member)] = rootOf(parent, members + at(panel.juror, place));
  }
  const groups = new Map<number, { rows: number[]; columns: number[] }>();
  const groupOf = (node: number): { rows: number[]; columns: number[] } => {
    const root = rootOf(parent, node);
    const group = groups.get(root) ?? { rows: [], columns: [] };
    groups.set(root, group);
    return group;
  };
  for (let member = 0; member < members; member += 1) groupOf(member).rows.push(member);
  for (let juror = 0; juror < panel.jurors; juror += 1) groupOf(members + juror).columns.push(juror);
  return [...groups.values()].filter(({ rows, columns }) => rows.length > 0 && columns.length > 0);
}

/** The node that stands for all those joined with this one, by the path halved on the way (Tarjan and van Leeuwen, Journal of the ACM 31, 1984). */
function rootOf(parent: Int32Array, node: number): number {
  let root = node;
  while (at(parent, root) !== root) {
    parent[root] = at(parent, at(parent, root));
    root = at(parent, root);
  }
  return root;
}
