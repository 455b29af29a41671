import { describe, expect, it } from 'vitest';
import { lacksOf, odditiesOf, twinsOf } from '#shared/domain/panel/own/own-check.ts';
import { deskOf, deskState } from '#shared/domain/panel/own/own-desk.ts';
import { nextOpenEntry, type OwnState, ownProgress, ownStateOf } from '#shared/domain/panel/own/own-progress.ts';
import { contributionOf, ownTotal } from '#shared/domain/panel/own/own-total.ts';
import { scoredCriteria } from '#shared/domain/scoring/rules.ts';
import { bundleFacts, panelRules, rulesFrom, sha256, sheet, thumbprint } from '#tests/support/panel/panel.ts';

const marks = (significance: number | null, novelty: number | null) => [
  { criterion: 'novelty', score: novelty, comment: '' },
  { criterion: 'significance', score: significance, comment: '' },
  { criterion: 'summary', score: null, comment: '' },
];
const conflict = { juror: thumbprint('Juri 1'), entry: 'P-2', kind: 'actual', reason: 'instansi sendiri' } as const;

describe("a juror's desk", () => {
  const { stage, proposals } = bundleFacts();
  const desk = deskOf({ ...stage, conflicts: [conflict] }, proposals.toReversed(), thumbprint('Juri 1'));

  it('holds the assigned proposals in order of entry, and the conflicts already known', () => {
    expect(desk.proposals.map(({ entry }) => entry)).toEqual(['P-1', 'P-2', 'P-3']);
    expect([...desk.conflicts.keys()]).toEqual(['P-2']);
  });

  it('leaves out entries that the bundle does not have, and everything for who is not a juror', () => {
    const listed = { mode: 'listed', jurors: [{ juror: thumbprint('Juri 1'), entries: ['P-3', 'X-9'] }] } as const;
    expect(deskOf({ ...stage, assignments: listed }, proposals, thumbprint('Juri 1')).proposals.map(({ entry }) => entry)).toEqual(['P-3']);
    expect(deskOf(stage, proposals, thumbprint('Ketua Panel')).proposals).toEqual([]);
  });

  it('calls an entry with a known conflict recused, whatever its sheet says', () => {
    expect(deskState(desk, new Map([['P-2', sheet('P-2')]]), 'P-2')).toBe('recused');
    expect(deskState(desk, new Map(), 'P-1')).toBe('untouched');
  });
});

describe('the state of a sheet', () => {
  const incomplete = { status: 'incomplete', scores: marks(null, null) } as const;

  it.each([
    ['no sheet', undefined, 'untouched'],
    ['a sheet without anything on it', sheet('P-1', incomplete), 'untouched'],
    ['a sheet with a score', sheet('P-1', { ...incomplete, scores: marks(0, null) }), 'started'],
    ['a sheet with a note', sheet('P-1', { ...incomplete, note: 'nanti' }), 'started'],
    ['a sheet with a comment', sheet('P-1', { ...incomplete, scores: [{ criterion: 'novelty', score: null, comment: 'x' }] }), 'started'],
    ['a scored sheet', sheet('P-1'), 'scored'],
    ['a recused sheet', sheet('P-1', { status: 'recused' }), 'recused'],
  ] as const)('%s', (_name, given, state) => {
    expect(ownStateOf(given, undefined)).toBe(state);
  });
});

describe('progress and the way on', () => {
  const states: Readonly<Record<string, OwnState>> = { a: 'scored', b: 'untouched', c: 'recused', d: 'started' };
  const stateOf = (entry: string): OwnState => states[entry] ?? 'untouched';

  it('counts scored and recused as done', () => {
    expect(ownProgress(Object.values(states))).toEqual({ assigned: 4, done: 2 });
  });

  it('goes to the next entry that is not done, round and round, never to the one it comes from', () => {
    const entries = Object.keys(states);
    expect(nextOpenEntry(entries, stateOf, null)).toBe('b');
    expect(nextOpenEntry(entries, stateOf, 'b')).toBe('d');
    expect(nextOpenEntry(entries, stateOf, 'd')).toBe('b');
    expect(nextOpenEntry(['b'], stateOf, 'b')).toBeNull();
    expect(nextOpenEntry(['a', 'c'], stateOf, null)).toBeNull();
  });
});

describe("one's own total", () => {
  it('goes as far as the scores do and says of which weight', () => {
    expect(ownTotal(panelRules, sheet('P-1', { scores: marks(80.5, null) }))).toEqual({ total: '48.30', weight: '60', complete: false });
    expect(ownTotal(panelRules, sheet('P-1'))).toEqual({ total: '76.30', weight: '100', complete: true });
  });

  it('is printed to the decimals of the rules and multiplies by factors as written', () => {
    const rules = rulesFrom({
      weighting: 'factor',
      criteria: [{ id: 'novelty', weight: 0.8 }],
      rounding: { total: { decimals: 3, mode: 'half-up' } },
    });
    const [novelty] = scoredCriteria(rules.criteria);
    if (novelty === undefined) throw new Error('no criterion');
    expect(contributionOf(rules, novelty, 70)).toBe('56.000');
    expect(ownTotal(rules, sheet('P-1', { scores: [] }))).toEqual({ total: '0.000', weight: '0', complete: false });
  });
});

describe('looking over a sheet before signing', () => {
  it('counts what lacks; without a sheet everything that has weight', () => {
    const rules = rulesFrom({ criteria: [{ id: 'novelty', weight: 100, commentRequired: true }] });
    expect(lacksOf(panelRules, undefined)).toEqual({ scores: 2, comments: 0, reasons: 0, visits: 0 });
    expect(lacksOf(panelRules, sheet('P-1', { scores: marks(1, null) }))).toEqual({ scores: 1, comments: 0, reasons: 0, visits: 0 });
    expect(lacksOf(rules, sheet('P-1'))).toEqual({ scores: 0, comments: 1, reasons: 0, visits: 0 });
  });

  it.each([
    ['nothing odd', marks(80, 70), []],
    ['all alike', marks(70, 70), ['all-equal']],
    ['at the top of the scale', marks(100, 70), ['extreme']],
    ['all at the foot of the scale', marks(0, 0), ['all-equal', 'extreme']],
  ] as const)('%s', (_name, scores, oddities) => {
    expect(odditiesOf(panelRules, sheet('P-1', { scores, note: 'Baik.' }))).toEqual(oddities);
  });

  it('finds nothing odd in a sheet that is not scored, and uses the scale of the criterion itself', () => {
    expect(odditiesOf(panelRules, sheet('P-1', { status: 'incomplete', scores: marks(0, 0) }))).toEqual([]);
    const rules = rulesFrom({ criteria: [{ id: 'novelty', weight: 100, scale: { min: 1, max: 5, step: 1 } }] });
    const five = sheet('P-1', { subject: sha256('P-1'), scores: [{ criterion: 'novelty', score: 5, comment: '' }] });
    expect(odditiesOf(rules, five)).toEqual(['extreme', 'no-words']);
  });

  it('finds sheets that were given the very same scores, where there are enough of them to tell', () => {
    const three = (last: number) => ['a', 'b', 'c'].map((criterion, at) => ({ criterion, score: at === 2 ? last : 70, comment: '' }));
    const sheets = [sheet('P-1', { scores: three(80) }), sheet('P-2', { scores: three(80) }), sheet('P-3', { scores: three(81) })];
    expect(twinsOf(sheets)).toEqual(
      new Map([
        ['P-1', ['P-2']],
        ['P-2', ['P-1']],
      ]),
    );
    expect(twinsOf([sheet('P-1', { scores: marks(70, 80) }), sheet('P-2', { scores: marks(70, 80) })]).size).toBe(0);
    expect(twinsOf(sheets.map((one) => ({ ...one, status: 'incomplete' as const }))).size).toBe(0);
  });
});
