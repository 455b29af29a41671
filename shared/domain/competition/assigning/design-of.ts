import { at, valueOf } from '../../../base/at.ts';
import { compareCodeUnits, sortedCodeUnits } from '../../../base/order.ts';
import { componentsOf } from '../../scoring/across/components.ts';
import type { JurorAssignment } from '../stage.ts';

/** What an assignment is worth as a design: how even, how connected, how much jurors overlap. */
export interface AssignmentDesign {
  /** Fewest and most proposals of a juror. */
  readonly loads: { readonly least: number; readonly most: number };
  /** Fewest and most jurors of a proposal that has any. */
  readonly panels: { readonly least: number; readonly most: number };
  /** Jurors who can be compared with each other through shared proposals, group by group; one group means that calibration is possible. */
  readonly groups: readonly (readonly string[])[];
  /** Fewest and most proposals that two jurors share; zeros with fewer than two jurors. */
  readonly shared: { readonly least: number; readonly most: number };
}

/** Looks at an assignment, made by whatever means; jurors without proposals are part of no group. */
export function designOf(jurors: readonly JurorAssignment[]): AssignmentDesign {
  const panels = panelsOf(jurors);
  return {
    loads: rangeOf(jurors.map(({ entries }) => entries.length)),
    panels: rangeOf([...panels.values()].map((panel) => panel.length)),
    groups: groupsOf(jurors, [...panels.values()]),
    shared: rangeOf(sharedCounts(jurors, panels)),
  };
}

/** The positions of each entry's jurors. */
function panelsOf(jurors: readonly JurorAssignment[]): ReadonlyMap<string, readonly number[]> {
  const panels = new Map<string, number[]>();
  jurors.forEach(({ entries }, juror) => {
    for (const entry of entries) panels.set(entry, [...(panels.get(entry) ?? []), juror]);
  });
  return panels;
}

function groupsOf(jurors: readonly JurorAssignment[], panels: readonly (readonly number[])[]): readonly (readonly string[])[] {
  const start = new Int32Array(panels.length + 1);
  for (const [row, panel] of panels.entries()) start[row + 1] = at(start, row) + panel.length;
  const components = componentsOf({ start, juror: Int32Array.from(panels.flat()), jurors: jurors.length });
  const groups = components.map(({ columns }) => sortedCodeUnits(columns.map((column) => at(jurors, column).juror)));
  return groups.sort((a, b) => compareCodeUnits(at(a, 0), at(b, 0)));
}

function sharedCounts(jurors: readonly JurorAssignment[], panels: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const counts = new Map<string, number>();
  for (let one = 0; one < jurors.length; one += 1) for (let other = 0; other < one; other += 1) counts.set(`${other} ${one}`, 0);
  for (const panel of panels.values()) countPairs(counts, panel);
  return [...counts.values()];
}

function countPairs(counts: Map<string, number>, panel: readonly number[]): void {
  for (const one of panel) {
    for (const other of panel.filter((juror) => juror < one)) counts.set(`${other} ${one}`, valueOf(counts, `${other} ${one}`) + 1);
  }
}

function rangeOf(numbers: readonly number[]): { readonly least: number; readonly most: number } {
  if (numbers.length === 0) return { least: 0, most: 0 };
  return { least: numbers.reduce((a, b) => Math.min(a, b)), most: numbers.reduce((a, b) => Math.max(a, b)) };
}
