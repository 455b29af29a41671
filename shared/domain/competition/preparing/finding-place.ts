import type { Blocker, Caution } from './finding.ts';

/** Where a person puts right what was found: a field of the competition's form by its path, some proposals, or a page. */
export type FindingPlace =
  | { readonly screen: 'competition'; readonly path: string }
  | { readonly screen: 'intake'; readonly entries: readonly string[] }
  | { readonly screen: 'panel' }
  | { readonly screen: 'assignment'; readonly part: 'scoring' | 'visits' };

type Finding = Blocker | Caution;

const OF_PEOPLE: readonly Finding['kind'][] = ['role-missing', 'not-compared', 'without-role', 'no-deputy'];
const OF_VISITS: readonly Finding['kind'][] = ['visit-short', 'visit-stale'];
const OF_PROPOSALS: readonly Finding['kind'][] = ['selection-open', 'proposal-unnamed', 'division-unknown'];

const OF_CARRYING: readonly Finding['kind'][] = ['carried-unknown', 'carried-incomplete'];

/** Where what was found stands, or is decided. */
export function placeOfFinding(finding: Finding): FindingPlace {
  if ('path' in finding) return { screen: 'competition', path: finding.path };
  if (finding.kind === 'no-deadline') return { screen: 'competition', path: 'deadline' };
  if (finding.kind === 'adjustment-stale') return { screen: 'competition', path: 'adjustments' };
  if (OF_CARRYING.includes(finding.kind)) return { screen: 'competition', path: 'rules.carry' };
  if (finding.kind === 'no-proposals') return { screen: 'intake', entries: [] };
  if (OF_PROPOSALS.includes(finding.kind) && 'entries' in finding) return { screen: 'intake', entries: finding.entries };
  if (OF_PEOPLE.includes(finding.kind)) return { screen: 'panel' };
  return { screen: 'assignment', part: OF_VISITS.includes(finding.kind) ? 'visits' : 'scoring' };
}
