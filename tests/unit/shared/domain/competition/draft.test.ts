import { describe, expect, test } from 'vitest';
import { applyRecords, type CompetitionDraft, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import { freshId, moved } from '#shared/domain/competition/draft/edit-list.ts';
import * as edit from '#shared/domain/competition/draft/edit-rules.ts';
import { workedExample } from '#shared/domain/competition/draft/example.ts';
import type { StageDraft } from '#shared/domain/competition/draft/records.ts';
import { canRank, findStageFaults, type StageFault } from '#shared/domain/competition/draft/stage-faults.ts';
import { preparedStage } from '#shared/domain/competition/preparing/prepared-stage.ts';
import { toNumber } from '#shared/base/fraction.ts';
import { at } from '#shared/base/at.ts';
import type { Method, Rules } from '#shared/domain/scoring/rules.ts';
import { encodeExact } from '#shared/formats/canonical.ts';
import { stageSchema } from '#shared/formats/bundle/stage.ts';
import { stageTemplates } from '#main/templates/stage-templates.ts';
import { firstRecords, kippStage, proposalRecord } from '#tests/support/competition/competition.ts';

const ID = 'penilaian-proposal';
const named = (text: string) => ({ id: text, en: text });

function draftWith(stage: Partial<StageDraft> = {}, changes: Partial<CompetitionDraft> = {}): CompetitionDraft {
  const draft = applyRecords(EMPTY_DRAFT, [...firstRecords(), { kind: 'stage', id: ID, value: { ...kippStage, ...stage } }]);
  return { ...draft, ...changes };
}

function faultsOf(rules: Partial<Rules>, changes: Partial<CompetitionDraft> = {}): readonly Pick<StageFault, 'kind' | 'path'>[] {
  const draft = draftWith({ rules: { ...kippStage.rules, ...rules } }, changes);
  return findStageFaults(draft, ID).map(({ kind, path }) => ({ kind, path }));
}

describe('a draft', () => {
  test('takes the last record of each key, and loses what was taken out', () => {
    const draft = applyRecords(EMPTY_DRAFT, [proposalRecord('P-1', 'Satu'), proposalRecord('P-2', 'Dua'), proposalRecord('P-1', 'Tiga')]);
    expect([...draft.proposal].map(([entry, { title }]) => [entry, title])).toEqual([
      ['P-1', 'Tiga'],
      ['P-2', 'Dua'],
    ]);
    const later = applyRecords(draft, [{ kind: 'proposal', id: 'P-1', value: null }]);
    expect([...later.proposal.keys()]).toEqual(['P-2']);
    expect(draft.proposal.size).toBe(2);
  });

  test('keeps every table that no record touches', () => {
    const draft = draftWith();
    const later = applyRecords(draft, [proposalRecord('P-1', 'Satu')]);
    expect(later.stage).toBe(draft.stage);
    expect(later.competition).toBe(draft.competition);
    expect(later.proposal).not.toBe(draft.proposal);
  });
});

describe('the templates', () => {
  test.each(stageTemplates.filter(({ id }) => id !== 'blank'))('$id is ready to be signed, and names its source', ({ stage }) => {
    expect(findStageFaults(draftWith(stage), ID)).toEqual([]);
    expect(stage.template?.source).not.toBe('');
    expect(stage.template?.name.en).toContain('not the official weights');
  });

  test('the blank one lacks criteria, nothing else', () => {
    const blank = at(stageTemplates, stageTemplates.length - 1).stage;
    expect(findStageFaults(draftWith(blank), ID).map(({ kind }) => kind)).toEqual(['no-criteria']);
    expect(canRank(blank.rules)).toBe(false);
  });
});

describe('what keeps a stage from being signed', () => {
  test('is nothing for a stage of the template', () => {
    expect(faultsOf({})).toEqual([]);
  });

  test('is every empty text, by its place and language', () => {
    const draft = draftWith({ name: { id: 'Penilaian', en: ' ' } }, { groups: [{ id: 'umum', name: { id: '', en: 'General' } }] });
    expect(findStageFaults(draft, ID)).toEqual([
      { kind: 'empty-text', path: 'groups[0].name.id' },
      { kind: 'empty-text', path: 'name.en' },
    ]);
  });

  test('is what the rules lack, under its place in the stage', () => {
    const criteria = kippStage.rules.criteria.map((criterion, index) => (index === 0 ? { ...criterion, weight: 11 } : criterion));
    expect(faultsOf({ criteria })).toEqual([{ kind: 'weights-sum', path: 'rules.criteria' }]);
    expect(faultsOf({ ties: ['criterion:gone', 'shared'] })).toEqual([{ kind: 'unknown-criterion', path: 'rules.ties[0]' }]);
  });

  test('is a rubric whose levels overlap, or say nothing', () => {
    const level = (from: number, to: number, text = 'ada') => ({ from, to, descriptor: named(text) });
    const levels = (...list: ReturnType<typeof level>[]) => ({
      criteria: kippStage.rules.criteria.map((criterion, index) => (index === 0 ? { ...criterion, levels: list } : criterion)),
    });
    expect(faultsOf(levels(level(0, 50), level(50, 100)))).toEqual([{ kind: 'levels-overlap', path: 'rules.criteria[0].levels' }]);
    expect(faultsOf(levels(level(51, 100), level(0, 50)))).toEqual([]);
    expect(faultsOf(levels(level(0, 50, '')))).toHaveLength(2);
  });

  test('is a partition or quota without divisions, a quota of one that is gone, a selection of nothing', () => {
    const clusters = [{ id: 'kota', name: named('Kota') }];
    const quotas = { by: 'cluster', counts: { kota: 3, desa: 1 }, overNomination: 1, unfilled: 'open' } as const;
    expect(faultsOf({ partition: 'group' })).toEqual([{ kind: 'no-divisions', path: 'rules.partition' }]);
    expect(faultsOf({ partition: 'cluster' }, { clusters })).toEqual([]);
    expect(faultsOf({ selection: { top: null, quotas } })).toEqual([{ kind: 'no-divisions', path: 'rules.selection.quotas' }]);
    expect(faultsOf({ selection: { top: null, quotas } }, { clusters })).toEqual([
      { kind: 'unknown-division', path: 'rules.selection.quotas' },
    ]);
    expect(faultsOf({ selection: { top: null, quotas: null } })).toEqual([{ kind: 'selection-of-nothing', path: 'rules.selection' }]);
    expect(faultsOf({ selection: { top: 3, quotas: null } })).toEqual([]);
  });

  test('is a carried stage that does not come before', () => {
    const carry = [{ stage: 'presentasi', weight: 40 }];
    expect(faultsOf({ carry })).toEqual([{ kind: 'carry-not-earlier', path: 'rules.carry[0]' }]);
    expect(faultsOf({ carry }, { stages: ['presentasi', ID] })).toEqual([]);
    expect(faultsOf({ carry }, { stages: [ID, 'presentasi'] })).toHaveLength(1);
  });

  test('cannot be asked of a stage that is not there', () => {
    expect(() => findStageFaults(draftWith(), 'lain')).toThrow('no stage lain');
  });
});

describe('the stage as it is signed', () => {
  test('has the exact form: texts without white space at their ends, divisions in order', () => {
    const groups = ['umum', 'khusus'].map((id) => ({ id, name: named(` ${id} `) }));
    const stage = preparedStage(draftWith({ name: named('Penilaian ') }, { groups }), ID, []);
    expect(stage.groups).toEqual([
      { id: 'khusus', name: named('khusus') },
      { id: 'umum', name: named('umum') },
    ]);
    expect(() => encodeExact(stageSchema, stage)).not.toThrow();
  });
});

describe('editing rules', () => {
  const { rules } = kippStage;

  test('a new criterion weighs what is missing to 100, exactly, and has an id of its own', () => {
    const lighter = edit.withCriteria(
      rules,
      rules.criteria.map((criterion) => ({ ...criterion, weight: 14.1 })),
    );
    expect(edit.sumOfWeights(lighter.criteria)).toBe('98.7');
    expect(edit.newCriterion(lighter)).toMatchObject({ id: 'kriteria-1', weight: 1.3 });
    expect(edit.newCriterion(rules).weight).toBe(0);
    expect(edit.newCriterion({ ...rules, weighting: 'factor' }).weight).toBe(1);
    expect(edit.missingWeight([{ weight: 60 }, { weight: 50 }])).toBe('-10');
    expect(freshId('kriteria', ['kriteria-1', 'kriteria-3'])).toBe('kriteria-2');
  });

  test('a criterion that gets another code keeps its place in the tie chain and its threshold', () => {
    const named = edit.renameCriterion(
      { ...rules, ties: ['criterion:novelty', 'shared'], threshold: { total: null, perCriterion: { novelty: 60, summary: 1 } } },
      'novelty',
      'kebaruan',
    );
    expect(edit.criterionIds(named)).toContain('kebaruan');
    expect(edit.criterionIds(named)).not.toContain('novelty');
    expect(named.ties).toEqual(['criterion:kebaruan', 'shared']);
    expect(named.threshold?.perCriterion).toEqual({ kebaruan: 60, summary: 1 });
    expect(edit.renameCriterion(rules, 'gone', 'baru')).toEqual(rules);
  });

  test('a criterion with parts weighs what they weigh; the first part takes over its weight', () => {
    const criterion = at(rules.criteria, 3);
    const first = edit.newPart(rules, criterion);
    expect(first.weight).toBe(30);
    const parts = [
      { ...first, weight: 10.1 },
      { ...first, id: 'b', weight: 9.9 },
    ];
    const changed = edit.withCriteria(rules, rules.criteria.toSpliced(3, 1, { ...criterion, parts }));
    expect(changed.criteria[3]?.weight).toBe(20);
    expect(edit.newPart(changed, at(changed.criteria, 3)).weight).toBe(0);
  });

  test('what named a criterion goes with it', () => {
    const named = { ...rules, threshold: { total: 60, perCriterion: { significance: 50, novelty: 40 } } };
    const left = edit.withCriteria(
      named,
      named.criteria.filter(({ id }) => id !== 'significance'),
    );
    expect(left.ties).toEqual(['criterion:novelty', 'shared']);
    expect(left.threshold).toEqual({ total: 60, perCriterion: { novelty: 40 } });
  });

  test('a ranking method brings what it needs and leaves out what does not go with it', () => {
    const before: Rules = {
      ...rules,
      combine: 'criterion-panels',
      threshold: { total: 85, perCriterion: { novelty: 50 } },
      carry: [{ stage: 'a', weight: 50 }],
    };
    const ranked = edit.withAggregate(before, edit.aggregateOf('rank-points'));
    expect(ranked).toMatchObject({ combine: 'juror-totals', carry: [], threshold: { total: null }, unequalPanels: 'as-is' });
    expect(edit.withAggregate(before, edit.aggregateOf('median'))).toMatchObject({ combine: 'criterion-panels', threshold: { total: 85 } });
  });

  test.each<Method>([
    'mean',
    'median',
    'sum',
    'trimmed-mean',
    'trimmed-sum',
    'rank-sum',
    'rank-points',
    'pairwise-majority',
    'adjusted-mean',
  ])('choosing %s leaves sound rules and a worked example', (method) => {
    const chosen = edit.withAggregate(rules, edit.aggregateOf(method));
    expect(canRank(chosen)).toBe(true);
    const example = workedExample(chosen, { groups: [], clusters: [] });
    expect(example.lines.map(({ rank }) => rank)).not.toContain(null);
    expect(example.steps.length).toBeGreaterThan(0);
  });

  test('a tie chain keeps its end, and offers each step once', () => {
    expect(edit.withTieSteps(['median', 'draw'], ['pairwise'])).toEqual(['pairwise', 'draw']);
    expect(edit.tieSteps(rules.ties)).toEqual(['criterion:significance', 'criterion:novelty']);
    expect(edit.tieEnd(rules.ties)).toBe('shared');
    expect(edit.freeTieSteps(rules)).not.toContain('criterion:novelty');
    expect(edit.freeTieSteps(rules)).toContain('pairwise');
  });

  test('a new level begins a step above the last', () => {
    expect(edit.newLevel([], rules.scale)).toMatchObject({ from: 0, to: 100 });
    const level = { from: 0, to: 40.5, descriptor: named('a') };
    expect(edit.newLevel([level], { min: 0, max: 100, step: 0.5 })).toMatchObject({ from: 41, to: 100 });
  });

  test('an item is moved to the place of another; outside the list nothing moves', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b'], 0, 2)).toEqual(['a', 'b']);
  });
});

describe('the worked example', () => {
  test('is computed by the engine: means of four invented jurors, a tie that the chain breaks or leaves', () => {
    const example = workedExample(kippStage.rules, { groups: [], clusters: [] });
    const totals = example.lines.map(({ proposal, total }) => [proposal, total === null ? null : toNumber(total)]);
    expect(totals.map(([proposal]) => proposal)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    const [c, d] = ['C', 'D'].map((name) => example.lines.find(({ proposal }) => proposal === name));
    expect(c?.sharing).toEqual(['C', 'D']);
    expect(d?.rank).toBe(c?.rank);
  });

  test('shows partitions, carried stages, quorum and drops', () => {
    const clusters = ['kota', 'desa'].map((id) => ({ id, name: named(id) }));
    const rules: Rules = { ...kippStage.rules, partition: 'cluster', carry: [{ stage: 'awal', weight: 50 }], quorum: { minJurors: 7 } };
    const example = workedExample({ ...rules, aggregate: { method: 'trimmed-mean', drop: 3 } }, { groups: [], clusters });
    expect(new Set(example.lines.map(({ partition }) => partition))).toEqual(new Set(['desa', 'kota']));
    expect(example.lines.every(({ jurors, rank }) => jurors === 7 && rank !== null)).toBe(true);
  });
});
