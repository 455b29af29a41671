import { describe, expect, it } from 'vitest';
import type { AssignmentDraft, CompetitionRecord, SelectionDecision, StageDraft } from '#shared/domain/competition/draft/records.ts';
import type { Blocker, Caution } from '#shared/domain/competition/preparing/finding.ts';
import { preflight } from '#shared/domain/competition/preparing/preflight.ts';
import { proposalFacts } from '#tests/support/competition/competition.ts';
import { panelPerson, preparedDraft, STAGE, stageDraft } from '#tests/support/competition/prepared-draft.ts';

const decision = (outcome: SelectionDecision['outcome']): SelectionDecision => ({ outcome, reason: '', checks: {}, by: 'k', at: '' });
const listed = (lists: Readonly<Record<string, readonly string[]>>, perProposal = 1): CompetitionRecord => {
  const jurors = Object.entries(lists).map(([juror, entries]) => ({ juror, entries }));
  return { kind: 'assignment', id: STAGE, value: { mode: 'listed', perProposal, seed: null, jurors } satisfies AssignmentDraft };
};
const rules = (changes: Partial<StageDraft['rules']>): StageDraft => stageDraft({ rules: { ...stageDraft().rules, ...changes } });
const gone = (kind: 'person' | 'proposal', id: string): CompetitionRecord => ({ kind, id, value: null });
const conflict = (juror: string, entry: string): CompetitionRecord => ({
  kind: 'conflict',
  id: `${STAGE}:${juror}:${entry}`,
  value: { kind: 'actual', reason: 'Keluarga' },
});

const visits = (teams: Readonly<Record<string, readonly string[]>>): CompetitionRecord => ({
  kind: 'visits',
  id: STAGE,
  value: { perVisit: 2, seed: null, teams: Object.entries(teams).map(([entry, jurors]) => ({ entry, jurors, lead: null })) },
});

const adjustment = (entry: string, points: number, reason: string): CompetitionRecord => ({
  kind: 'adjustment',
  id: `${STAGE}:${entry}`,
  value: { points, reason },
});
const stages: CompetitionRecord = { kind: 'stages', value: ['awal', STAGE] };
const carried = (...entries: readonly string[]): CompetitionRecord => ({
  kind: 'carried',
  id: `${STAGE}:awal`,
  value: { code: 'AAAA-BBBB', totals: entries.map((entry) => ({ entry, total: '80/1' })) },
});
const carrying = (): StageDraft => rules({ carry: [{ stage: 'awal', weight: 40 }] });

const BOTH = ['KOTA-001', 'KOTA-002'];

type BlockerRow = readonly [what: string, more: readonly CompetitionRecord[], stage: StageDraft, found: readonly Blocker[]];
const blockerRows: readonly BlockerRow[] = [
  ['an empty text', [], stageDraft({ name: { id: 'Tahap', en: ' ' } }), [{ kind: 'empty-text', path: 'name.en' }]],
  [
    'the name of a cluster',
    [{ kind: 'clusters', value: [{ id: 'kota', name: { id: '', en: '' } }] }],
    stageDraft(),
    [
      { kind: 'empty-text', path: 'clusters[0].name.id' },
      { kind: 'empty-text', path: 'clusters[0].name.en' },
    ],
  ],
  ['no criteria', [], rules({ criteria: [], ties: ['shared'] }), [{ kind: 'no-criteria', path: 'rules.criteria' }]],
  ['rules that do not add up', [], rules({ ties: ['median'] }), [{ kind: 'ties-without-end', path: 'rules.ties[0]' }]],
  [
    'a quota for nothing',
    [],
    rules({ selection: { top: null, quotas: { by: 'cluster', counts: { desa: 1, kota: 1 }, overNomination: 1, unfilled: 'open' } } }),
    [{ kind: 'unknown-division', path: 'rules.selection.quotas', division: 'desa' }],
  ],
  ['no proposals', BOTH.map((entry) => gone('proposal', entry)), stageDraft(), [{ kind: 'no-proposals' }]],
  [
    'a selection that is not finished',
    [{ kind: 'selection', id: `${STAGE}:KOTA-001`, value: decision('passed') }],
    stageDraft(),
    [{ kind: 'selection-open', entries: ['KOTA-002'] }],
  ],
  [
    'a proposal without a title',
    [{ kind: 'proposal', id: 'KOTA-002', value: proposalFacts('', { cluster: 'kota' }) }],
    stageDraft(),
    [{ kind: 'proposal-unnamed', entries: ['KOTA-002'] }],
  ],
  [
    'a cluster that does not exist',
    [{ kind: 'proposal', id: 'KOTA-002', value: proposalFacts('Judul', { cluster: 'desa' }) }],
    stageDraft(),
    [{ kind: 'division-unknown', entries: ['KOTA-002'] }],
  ],
  ['no juror', [gone('person', 'a'), gone('person', 'b')], stageDraft(), [{ kind: 'role-missing', lacks: 'juror' }]],
  ['no chair', [gone('person', 'k')], stageDraft(), [{ kind: 'role-missing', lacks: 'chair' }]],
  ['a proposal without jurors', [listed({ a: ['KOTA-001'] })], stageDraft(), [{ kind: 'not-assigned', entries: ['KOTA-002'] }]],
  [
    'an assignment to what is no part of the stage any more',
    [listed({ a: BOTH, b: ['KOTA-009'], x: ['KOTA-001'] })],
    stageDraft(),
    [{ kind: 'assignment-stale', jurors: ['x'], entries: ['KOTA-009'] }],
  ],
  ['a conflict of somebody who left', [conflict('x', 'KOTA-001')], stageDraft(), [{ kind: 'conflict-stale', jurors: ['x'], entries: [] }]],
  [
    'a visit by one juror alone, and one by somebody with a conflict',
    [visits({ 'KOTA-001': ['a'], 'KOTA-002': ['a', 'b'] }), conflict('b', 'KOTA-002')],
    stageDraft(),
    [
      { kind: 'visit-short', entries: ['KOTA-001'] },
      { kind: 'visit-stale', entries: ['KOTA-002'] },
    ],
  ],
  [
    'a quorum that conflicts put out of reach',
    [conflict('a', 'KOTA-001')],
    rules({ quorum: { minJurors: 2 } }),
    [{ kind: 'quorum-out-of-reach', quorum: 2, entries: ['KOTA-001'] }],
  ],
  [
    'an adjusted mean over jurors who share nothing',
    [listed({ a: ['KOTA-001'], b: ['KOTA-002'] })],
    rules({ aggregate: { method: 'adjusted-mean' } }),
    [{ kind: 'not-connected', groups: [['a'], ['b']] }],
  ],
];

const totalsRows: readonly BlockerRow[] = [
  [
    'points without a reason, and a reason without points',
    [adjustment('KOTA-001', -2, ' '), adjustment('KOTA-002', 0, 'Terlambat')],
    stageDraft(),
    [
      { kind: 'adjustment-open', path: 'adjustments[0]', entry: 'KOTA-001' },
      { kind: 'adjustment-open', path: 'adjustments[1]', entry: 'KOTA-002' },
    ],
  ],
  [
    'points for what takes no part',
    [adjustment('KOTA-009', -2, 'Terlambat')],
    stageDraft(),
    [{ kind: 'adjustment-stale', entries: ['KOTA-009'] }],
  ],
  [
    'points where totals are none',
    [adjustment('KOTA-001', -2, 'Terlambat')],
    rules({ aggregate: { method: 'rank-sum' }, combine: 'juror-totals' }),
    [{ kind: 'adjustment-of-order', path: 'adjustments' }],
  ],
  ['a carried stage without its totals', [stages], carrying(), [{ kind: 'carried-unknown', stage: 'awal' }]],
];

type CautionRow = readonly [what: string, more: readonly CompetitionRecord[], stage: StageDraft, found: readonly Caution[]];
const cautionRows: readonly CautionRow[] = [
  ['no deadline', [], stageDraft({ deadline: null }), [{ kind: 'no-deadline' }]],
  [
    'a fingerprint that nobody compared',
    [{ kind: 'person', id: 'a', value: panelPerson({ compared: null }) }],
    stageDraft(),
    [{ kind: 'not-compared', people: ['a'] }],
  ],
  [
    'somebody without a role',
    [{ kind: 'person', id: 'c', value: panelPerson({ roles: [], compared: null }) }],
    stageDraft(),
    [{ kind: 'without-role', people: ['c'] }],
  ],
  [
    'no deputies',
    [gone('person', 'w'), gone('person', 's')],
    stageDraft(),
    [
      { kind: 'no-deputy', role: 'secretariat-deputy' },
      { kind: 'no-deputy', role: 'chair-deputy' },
    ],
  ],
  [
    'fewer jurors than wanted',
    [listed({ a: BOTH, b: ['KOTA-001'] }, 2)],
    stageDraft(),
    [{ kind: 'understaffed', wanted: 2, entries: ['KOTA-002'] }],
  ],
  [
    'a list that runs against a conflict',
    [listed({ a: BOTH, b: BOTH }), conflict('a', 'KOTA-001')],
    stageDraft(),
    [{ kind: 'conflict-assigned', entries: ['KOTA-001'] }],
  ],
  [
    'a proposal that an earlier stage has no total of',
    [stages, carried('KOTA-001', 'KOTA-009')],
    carrying(),
    [{ kind: 'carried-incomplete', stage: 'awal', entries: ['KOTA-002'] }],
  ],
  [
    'dropping more marks than there are',
    [],
    rules({ aggregate: { method: 'trimmed-mean', drop: 1 } }),
    [{ kind: 'drop-too-large', drop: 1, entries: BOTH }],
  ],
];

describe('the look at a stage before its bundle is built', () => {
  it('finds nothing where all is prepared', () => {
    expect(preflight(preparedDraft(), STAGE)).toEqual({ blockers: [], cautions: [] });
    const totals = [stages, carried(...BOTH), adjustment('KOTA-001', -2, 'Terlambat')];
    expect(preflight(preparedDraft(totals, carrying()), STAGE)).toEqual({ blockers: [], cautions: [] });
  });

  it.each([...blockerRows, ...totalsRows])('stops at %s', (_what, more, stage, found) => {
    expect(preflight(preparedDraft(more, stage), STAGE).blockers).toEqual(found);
  });

  it.each(cautionRows)('points at %s', (_what, more, stage, found) => {
    const { blockers, cautions } = preflight(preparedDraft(more, stage), STAGE);
    expect(blockers).toEqual([]);
    expect(cautions).toEqual(found);
  });

  it('is told about carried stages and rubrics that overlap, as the form of the stage tells it', () => {
    expect(preflight(preparedDraft([], rules({ carry: [{ stage: 'lain', weight: 40 }] })), STAGE).blockers).toEqual([
      { kind: 'carry-not-earlier', path: 'rules.carry[0]', stage: 'lain' },
    ]);
  });

  it('takes for part of the stage what passed, once a selection has begun', () => {
    const more = [
      { kind: 'selection', id: `${STAGE}:KOTA-001`, value: decision('passed') },
      { kind: 'selection', id: `${STAGE}:KOTA-002`, value: decision('failed') },
    ] as const;
    expect(preflight(preparedDraft([...more, listed({ a: ['KOTA-001'] })]), STAGE)).toEqual({ blockers: [], cautions: [] });
  });
});
