import { describe, expect, test } from 'vitest';
import * as edit from '#shared/domain/competition/draft/edit-rules.ts';
import { EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import { findStageFaults } from '#shared/domain/competition/draft/stage-faults.ts';
import { at } from '#shared/base/at.ts';
import { kippStage } from '#tests/support/competition/competition.ts';
import { preparedDraft, STAGE, stageDraft } from '#tests/support/competition/prepared-draft.ts';

const { rules } = kippStage;
const named = (text: string) => ({ id: text, en: text });

test('what is new has no words, no scale of its own, no levels and asks for no comment', () => {
  const blank = { name: named(''), scale: null, levels: [], commentRequired: false };
  expect(edit.newCriterion(rules)).toMatchObject({ ...blank, parts: [] });
  expect(edit.newPart(rules, at(rules.criteria, 0))).toMatchObject(blank);
  expect(edit.newLevel([], rules.scale).descriptor).toEqual(named(''));
  expect(EMPTY_DRAFT.competition).toEqual({ id: 'new', name: named(''), organiser: '', year: 2000 });
});

test('a new criterion has an id that neither a criterion nor a part has', () => {
  const part = { ...edit.newPart(rules, at(rules.criteria, 0)), id: 'kriteria-1' };
  const criteria = rules.criteria.toSpliced(0, 1, { ...at(rules.criteria, 0), parts: [part] });
  expect(edit.newCriterion({ ...rules, criteria }).id).toBe('kriteria-2');
});

test('a new criterion never weighs less than nothing', () => {
  const heavy = rules.criteria.map((criterion) => ({ ...criterion, weight: 50 }));
  expect(edit.newCriterion({ ...rules, criteria: heavy }).weight).toBe(0);
});

describe('another aggregate', () => {
  test('begins with the numbers that people begin with', () => {
    expect(edit.aggregateOf('trimmed-mean')).toEqual({ method: 'trimmed-mean', drop: 1 });
    expect(edit.aggregateOf('trimmed-sum')).toEqual({ method: 'trimmed-sum', drop: 1 });
    expect(edit.aggregateOf('rank-points')).toEqual({ method: 'rank-points', points: [12, 10, 8, 7, 6, 5, 4, 3, 2, 1] });
    expect(edit.aggregateOf('sum')).toEqual({ method: 'sum' });
  });

  test('leaves unequal panels unranked, but for points by rank; the same one leaves them as they were', () => {
    const asIs = { ...rules, aggregate: { method: 'sum' }, unequalPanels: 'as-is' } as const;
    expect(edit.withAggregate(asIs, { method: 'sum' }).unequalPanels).toBe('as-is');
    expect(edit.withAggregate(asIs, { method: 'rank-sum' }).unequalPanels).toBe('unranked');
    expect(edit.withAggregate(rules, edit.aggregateOf('rank-points')).unequalPanels).toBe('as-is');
  });
});

test('the steps that a tie chain may still get are the criteria and the three others, in that order', () => {
  const two = { ...rules, criteria: rules.criteria.slice(0, 2), ties: ['pairwise', 'shared'] } as const;
  const ids = two.criteria.map(({ id }) => `criterion:${id}`);
  expect(edit.freeTieSteps(two)).toEqual([...ids, 'median', 'highest-single']);
  expect(edit.freeTieSteps({ ...two, ties: ['shared'] })).toEqual([...ids, 'median', 'pairwise', 'highest-single']);
});

test('every text that is missing is named by where it stands', () => {
  const part = { ...at(rules.criteria, 0), id: 'bagian', name: named('') };
  const criteria = rules.criteria.toSpliced(0, 1, { ...at(rules.criteria, 0), name: named(''), parts: [part] });
  const draft = preparedDraft(
    [
      { kind: 'competition', value: { id: 'new', name: named(' '), organiser: 'Kota', year: 2026 } },
      { kind: 'groups', value: [{ id: 'umum', name: named('') }] },
      { kind: 'clusters', value: [{ id: 'kota', name: named('') }] },
    ],
    stageDraft({ name: named(''), declaration: named(''), rules: { ...stageDraft().rules, criteria } }),
  );
  const paths = findStageFaults(draft, STAGE).flatMap((fault) => (fault.kind === 'empty-text' ? [fault.path] : []));
  const places = [
    'competition.name',
    'groups[0].name',
    'clusters[0].name',
    'name',
    'declaration',
    'rules.criteria[0].name',
    'rules.criteria[0].parts[0].name',
  ];
  expect(paths).toEqual(places.flatMap((path) => [`${path}.id`, `${path}.en`]));
});
