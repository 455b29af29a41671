import { describe, expect, it } from 'vitest';
import { boardRows } from '#renderer/features/assignment/board/board.ts';
import { type ListedAssignment, withPairings, withPanels } from '#renderer/features/assignment/scoring/pairing-edits.ts';
import { copiedRows, readPanels } from '#renderer/features/assignment/scoring/pasted-panels.ts';
import { withLead, withoutVisits, withTeams, withVisitor } from '#renderer/features/assignment/visits/visit-edits.ts';
import type { VisitsDraft } from '#shared/domain/competition/draft/records.ts';

const assignment: ListedAssignment = {
  mode: 'listed',
  perProposal: 2,
  seed: '2026',
  jurors: [
    { juror: 'a', entries: ['K-1', 'K-3'] },
    { juror: 'b', entries: ['K-2'] },
  ],
};

describe('an assignment changed by hand', () => {
  it('gives a juror several proposals at once, in order, and has no seed any more', () => {
    expect(withPairings(assignment, { jurors: ['c', 'a'], entries: ['K-2', 'K-1'], isGiven: true })).toEqual({
      ...assignment,
      seed: null,
      jurors: [
        { juror: 'a', entries: ['K-1', 'K-2', 'K-3'] },
        { juror: 'b', entries: ['K-2'] },
        { juror: 'c', entries: ['K-1', 'K-2'] },
      ],
    });
  });

  it('relieves a juror', () => {
    expect(withPairings(assignment, { jurors: ['a'], entries: ['K-3', 'K-2'], isGiven: false }).jurors[0]).toEqual({
      juror: 'a',
      entries: ['K-1'],
    });
  });

  it('gives proposals exactly the jurors that were pasted', () => {
    const panels = new Map([
      ['K-1', ['b', 'b']],
      ['K-3', []],
    ]);
    expect(withPanels(assignment, panels).jurors).toEqual([
      { juror: 'a', entries: [] },
      { juror: 'b', entries: ['K-1', 'K-2'] },
    ]);
  });
});

describe('copying and pasting jurors', () => {
  const jurors = ['a', 'b', 'c'].map((juror, index) => ({ juror, name: `Juri ${index + 1}`, maxLoad: null }));
  const rows = boardRows(new Map(), ['K-1', 'K-2', 'K-3'], assignment.jurors);
  const read = (text: string, chosen: readonly string[] = ['K-2']) => {
    const { panels, unknown } = readPanels(text, rows, jurors, chosen);
    return unknown.length > 0 ? unknown : [...panels];
  };

  it('copies what a paste reads again', () => {
    expect(read(copiedRows(rows, jurors))).toEqual([
      ['K-1', ['a']],
      ['K-2', ['b']],
      ['K-3', ['a']],
    ]);
  });

  it.each([
    ['lines of a pair each, under headings', 'proposal,juror\nK-1,a\nk-1,Juri  3', [['K-1', ['a', 'c']]]],
    ['jurors alone, for the chosen proposal', 'juri 1; Juri 2', [['K-2', ['a', 'b']]]],
    ['a proposal without jurors', 'K-1', [['K-1', []]]],
    ['what is known to nobody', 'K-1\tJuri 9', ['juri 9']],
    ['nothing', ' \n', []],
  ])('reads %s', (_what, text, read_) => {
    expect(read(text)).toEqual(read_);
  });

  it('takes a single copied row for all that are chosen', () => {
    expect(read('K-1\tJuri 3', ['K-2', 'K-3'])).toEqual([
      ['K-2', ['c']],
      ['K-3', ['c']],
    ]);
  });
});

describe('field visits changed by hand', () => {
  const visits: VisitsDraft = { perVisit: 2, seed: 's', teams: [{ entry: 'K-2', jurors: ['a', 'b'], lead: 'a' }] };

  it('take a juror in, for several proposals, and begin a visit with its first juror', () => {
    expect(withVisitor(visits, 'c', ['K-1', 'K-2'], true)).toEqual({
      perVisit: 2,
      seed: null,
      teams: [
        { entry: 'K-1', jurors: ['c'], lead: null },
        { entry: 'K-2', jurors: ['a', 'b', 'c'], lead: 'a' },
      ],
    });
  });

  it('let a juror go, who leads no more, and end a visit with its last', () => {
    const without = withVisitor(visits, 'a', ['K-2'], false);
    expect(without.teams).toEqual([{ entry: 'K-2', jurors: ['b'], lead: null }]);
    expect(withVisitor(without, 'b', ['K-2'], false).teams).toEqual([]);
  });

  it('are led by somebody else, drawn anew for some, or cancelled', () => {
    expect(withLead(visits, 'K-2', 'b').teams[0]?.lead).toBe('b');
    const drawn = withTeams(visits, [{ entry: 'K-1', jurors: ['b', 'c'], lead: null }]);
    expect(drawn.teams.map(({ entry }) => entry)).toEqual(['K-1', 'K-2']);
    expect(withoutVisits(drawn, new Set(['K-2'])).teams.map(({ entry }) => entry)).toEqual(['K-1']);
  });
});
