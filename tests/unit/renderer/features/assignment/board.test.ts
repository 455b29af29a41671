import { describe, expect, it } from 'vitest';
import { ALL_ROWS, boardRows, filteredRows, loadsOf } from '#renderer/features/assignment/board/board.ts';
import { relationsOf } from '#renderer/features/assignment/board/relations.ts';
import { scoringState } from '#renderer/features/assignment/scoring/scoring-state.ts';
import { visitState } from '#renderer/features/assignment/visits/visit-state.ts';
import { proposalFacts } from '#tests/support/competition/competition.ts';
import { panelPerson, preparedDraft, STAGE } from '#tests/support/competition/prepared-draft.ts';

const draft = preparedDraft([
  { kind: 'proposal', id: 'KOTA-001', value: proposalFacts('Bandeng', { agency: 'Dinas Perikanan', cluster: 'kota', group: 'umum' }) },
  { kind: 'proposal', id: 'KOTA-002', value: proposalFacts('Semar', { agency: 'Puskesmas', cluster: 'kota' }) },
  { kind: 'person', id: 'a', value: panelPerson({ agency: 'puskesmas', expertise: ['Umum'] }) },
  { kind: 'conflict', id: `${STAGE}:b:KOTA-001`, value: { kind: 'potential', reason: 'Rekan' } },
]);
const rows = boardRows(
  draft.proposal,
  ['KOTA-001', 'KOTA-002'],
  [
    { juror: 'a', entries: ['KOTA-001', 'KOTA-009'] },
    { juror: 'b', entries: ['KOTA-001', 'KOTA-002'] },
  ],
);
const jurors = ['a', 'b', 'c'].map((juror, index) => ({ juror, name: `Juri ${index + 1}`, maxLoad: null }));

describe('the rows of a board', () => {
  it('have the jurors of the lists, but for entries that take no part', () => {
    expect(rows.map(({ entry, jurors: own }) => [entry, ...own])).toEqual([
      ['KOTA-001', 'a', 'b'],
      ['KOTA-002', 'b'],
    ]);
    expect([...loadsOf(rows)]).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it.each([
    [{ search: 'perikanan juri' }, ['KOTA-001']],
    [{ search: 'juri 2' }, ['KOTA-001', 'KOTA-002']],
    [{ group: 'umum' }, ['KOTA-001']],
    [{ cluster: 'desa' }, []],
    [{ kind: 'alone' }, ['KOTA-002']],
    [{}, ['KOTA-001', 'KOTA-002']],
  ])('are narrowed by %j', (filter, entries) => {
    const shown = filteredRows(rows, { ...ALL_ROWS, ...filter }, ({ jurors: own }) => own.size === 1, jurors);
    expect(shown.map(({ entry }) => entry)).toEqual(entries);
  });
});

describe('how jurors and proposals stand to each other', () => {
  const { of, conflict } = relationsOf(draft, STAGE);

  it('tells conflicts, the own agency, and expertise that fits', () => {
    expect([of('b', 'KOTA-001'), of('a', 'KOTA-002'), of('a', 'KOTA-001'), of('b', 'KOTA-002')]).toEqual([
      'conflict',
      'own',
      'fits',
      'free',
    ]);
    expect([conflict('b', 'KOTA-001'), conflict('b', 'KOTA-002')]).toEqual(['potential', null]);
  });

  it('makes an assignment against them a clash', () => {
    expect((['conflict', 'own', 'fits', 'free'] as const).map((relation) => scoringState(true, relation))).toEqual([
      'clash',
      'clash',
      'assigned',
      'assigned',
    ]);
    expect(scoringState(false, 'own')).toBe('own');
  });

  it('lets those visit who score the proposal, shows who does, and who leads', () => {
    const team = { entry: 'KOTA-001', jurors: ['a', 'b'], lead: 'b' };
    const state = (juror: string, isScoring: boolean, relation: string) => visitState({ juror, team, isScoring, relation });
    expect([state('b', true, 'free'), state('a', false, 'free'), state('c', true, 'fits')]).toEqual(['lead', 'member', 'may']);
    expect([state('c', false, 'free'), state('c', true, 'own'), state('c', false, 'conflict')]).toEqual(['out', 'own', 'conflict']);
  });
});
