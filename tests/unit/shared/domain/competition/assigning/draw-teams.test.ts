import { describe, expect, it } from 'vitest';
import { drawTeams, type VisitingTask } from '#shared/domain/competition/assigning/draw-teams.ts';

const JURORS = Array.from({ length: 6 }, (_, index) => `juri-${index + 1}`);
const ENTRIES = Array.from({ length: 18 }, (_, index) => `KOTA-${String(index + 1).padStart(3, '0')}`);

function task(changes: Partial<VisitingTask> = {}): VisitingTask {
  return { mayVisit: new Map(ENTRIES.map((entry) => [entry, JURORS])), perVisit: 2, withLead: true, seed: '2026', ...changes };
}

const countOf = (names: readonly (string | null)[]) => JURORS.map((juror) => names.filter((name) => name === juror).length);

describe('drawing teams for field visits', () => {
  it('gives each proposal its team, with visits and leads as even as may be', () => {
    const { teams, shortfalls } = drawTeams(task());
    expect(shortfalls).toEqual([]);
    expect(teams.map(({ entry }) => entry)).toEqual(ENTRIES);
    expect(teams.every(({ jurors, lead }) => jurors.length === 2 && lead !== null && jurors.includes(lead))).toBe(true);
    expect(countOf(teams.flatMap(({ jurors }) => jurors))).toEqual([6, 6, 6, 6, 6, 6]);
    const leads = countOf(teams.map(({ lead }) => lead));
    expect(Math.max(...leads) - Math.min(...leads)).toBeLessThanOrEqual(1);
  });

  it('draws the same teams for the same seed, in whatever order things are listed, and others for another', () => {
    const turned = new Map([...task().mayVisit].toReversed().map(([entry, jurors]) => [entry, jurors.toReversed()]));
    expect(drawTeams(task({ mayVisit: turned }))).toEqual(drawTeams(task()));
    expect(drawTeams(task({ seed: '2027' }))).not.toEqual(drawTeams(task()));
  });

  it('takes nobody who may not visit, and names the proposals whose team is short', () => {
    const mayVisit = new Map([
      ['KOTA-001', ['juri-1']],
      ['KOTA-002', ['juri-2', 'juri-3']],
      ['KOTA-003', []],
    ]);
    const { teams, shortfalls } = drawTeams(task({ mayVisit, withLead: false }));
    expect(teams).toEqual([
      { entry: 'KOTA-001', jurors: ['juri-1'], lead: null },
      { entry: 'KOTA-002', jurors: ['juri-2', 'juri-3'], lead: null },
      { entry: 'KOTA-003', jurors: [], lead: null },
    ]);
    expect(shortfalls.map(({ entry, got, cause }) => [entry, got, cause])).toEqual([
      ['KOTA-001', 1, 'conflicts'],
      ['KOTA-003', 0, 'conflicts'],
    ]);
  });

  it('names nobody as lead of a team without jurors', () => {
    expect(drawTeams(task({ mayVisit: new Map([['KOTA-001', []]]) })).teams).toEqual([{ entry: 'KOTA-001', jurors: [], lead: null }]);
  });
});
