import { describe, expect, test } from 'vitest';
import { decodeRules, rulesSchema } from '#shared/formats/rules.ts';
import { describeRulesError } from '#shared/text/rules/rules-errors.ts';

const PLAIN = {
  formatVersion: 1,
  scale: { min: 0, max: 100, step: 1 },
  criteria: [
    { id: 'a', weight: 60 },
    { id: 'b', weight: 40 },
  ],
  combine: 'juror-totals',
  aggregate: { method: 'mean' },
};

function faultsOf(changes: Record<string, unknown>): unknown {
  const decoded = decodeRules({ ...PLAIN, ...changes });
  return decoded.ok ? 'accepted' : decoded.error;
}

function changed(changes: Record<string, unknown>) {
  const decoded = decodeRules({ ...PLAIN, ...changes });
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return decoded.value;
}

describe('a rules document', () => {
  test('is completed with what the rules say of absent keys', () => {
    expect(changed({})).toEqual({
      ...PLAIN,
      weighting: 'percent',
      criteria: PLAIN.criteria.map(({ id, weight }) => ({
        id,
        name: { id, en: id },
        weight,
        scale: null,
        levels: [],
        commentRequired: false,
        parts: [],
      })),
      rounding: { criterion: null, weighted: null, total: null },
      unequalPanels: 'unranked',
      quorum: { minJurors: 1 },
      threshold: null,
      ties: ['shared'],
      partition: 'none',
      selection: null,
      carry: [],
      divergence: null,
    });
    expect(changed({ aggregate: { method: 'rank-points', points: [3, 2, 1] } }).unequalPanels).toBe('as-is');
    expect(changed({ rounding: { total: { mode: 'none' } } }).rounding.total).toBeNull();
    expect(changed({ selection: { quotas: { by: 'group', counts: { umum: 3 } } } }).selection).toEqual({
      top: null,
      quotas: { by: 'group', counts: { umum: 3 }, overNomination: 1, unfilled: 'open' },
    });
  });

  test('once complete reads as itself, and its keys come out in one order whatever their order was', () => {
    const complete = changed({ ties: ['criterion:a', 'median', 'draw'], divergence: { points: 20 } });
    expect(changed({ ...complete })).toEqual(complete);
    const turned = Object.fromEntries(Object.entries(complete).toReversed());
    expect(JSON.stringify(rulesSchema.parse(turned))).toBe(JSON.stringify(complete));
  });

  test('in the signed form lacks no key and is sound', () => {
    const { divergence: _, ...lacking } = changed({});
    expect(rulesSchema.safeParse(lacking).success).toBe(false);
    expect(rulesSchema.safeParse({ ...changed({}), ties: ['median'] }).success).toBe(false);
  });

  test.each([
    ['an unknown key', { bonusPoints: 3 }, [{ kind: 'unknown-key', path: 'bonusPoints', key: 'bonusPoints' }]],
    ['an unknown key inside', { aggregate: { method: 'mean', drop: 1 } }, [{ kind: 'unknown-key', path: 'aggregate.drop', key: 'drop' }]],
    [
      'an unknown key among alternatives',
      { rounding: { total: { decimals: 2, mode: 'half-up', digits: 1 } } },
      [{ kind: 'unknown-key', path: 'rounding.total.digits', key: 'digits' }],
    ],
    ['a missing key', { scale: undefined }, [{ kind: 'missing-key', path: 'scale' }]],
    ['a missing parameter', { aggregate: { method: 'trimmed-mean' } }, [{ kind: 'missing-key', path: 'aggregate.drop' }]],
    ['a wrong type', { scale: { min: '0', max: 100, step: 1 } }, [{ kind: 'wrong-value', path: 'scale.min', expected: 'number' }]],
    ['a step of nothing', { scale: { min: 0, max: 100, step: 0 } }, [{ kind: 'wrong-value', path: 'scale.step', expected: '> 0' }]],
    ['a negative weight', { criteria: [{ id: 'a', weight: -1 }] }, [{ kind: 'wrong-value', path: 'criteria[0].weight', expected: '>= 0' }]],
    [
      'too many decimals',
      { rounding: { total: { decimals: 11, mode: 'half-up' } } },
      [{ kind: 'wrong-value', path: 'rounding.total.decimals', expected: '<= 10' }],
    ],
    [
      'a carried weight of all',
      { carry: [{ stage: 's', weight: 100 }] },
      [{ kind: 'wrong-value', path: 'carry[0].weight', expected: '< 100' }],
    ],
    ['an unknown word', { combine: 'totals' }, [{ kind: 'wrong-value', path: 'combine', expected: '"juror-totals" | "criterion-panels"' }]],
    [
      'an empty name of a quota',
      { selection: { quotas: { by: 'group', counts: { '': 1 } } } },
      [{ kind: 'wrong-value', path: 'selection.quotas.counts.', expected: 'identifier' }],
    ],
    ['a newer version', { formatVersion: 2, anything: true }, [{ kind: 'newer-version', found: 2 }]],
    [
      'weights that do not add up',
      {
        criteria: [
          { id: 'a', weight: 49.9 },
          { id: 'b', weight: 50 },
        ],
      },
      [{ kind: 'weights-sum', path: 'criteria', expected: '100', found: '99.9' }],
    ],
    [
      'parts that do not add up to their whole',
      { criteria: [{ id: 'a', weight: 100, parts: [{ id: 'b', weight: 60 }] }] },
      [{ kind: 'weights-sum', path: 'criteria[0].parts', expected: '100', found: '60' }],
    ],
    ['no weight at all', { weighting: 'factor', criteria: [{ id: 'a', weight: 0 }] }, [{ kind: 'no-weight', path: 'criteria' }]],
    [
      'a criterion twice',
      {
        criteria: [
          { id: 'a', weight: 60 },
          { id: 'b', weight: 40, parts: [{ id: 'a', weight: 40 }] },
        ],
      },
      [{ kind: 'duplicate-criterion', path: 'criteria[1].parts[0].id', criterion: 'a' }],
    ],
    ['a reversed scale', { scale: { min: 5, max: 5, step: 1 } }, [{ kind: 'scale-reversed', path: 'scale' }]],
    [
      'a scale that its step does not reach',
      { criteria: [{ id: 'a', weight: 100, scale: { min: 0, max: 1, step: 0.3 } }] },
      [{ kind: 'scale-uneven', path: 'criteria[0].scale' }],
    ],
    ['a scale finer than numbers', { scale: { min: 0, max: 1e9, step: 1e-9 } }, [{ kind: 'scale-too-fine', path: 'scale' }]],
    ['a negative scale finer than numbers', { scale: { min: -1e9, max: 0, step: 1e-9 } }, [{ kind: 'scale-too-fine', path: 'scale' }]],
    [
      'a level outside the scale',
      { criteria: [{ id: 'a', weight: 100, levels: [{ from: 90, to: 101, descriptor: { id: 'x', en: 'x' } }] }] },
      [{ kind: 'level-outside-scale', path: 'criteria[0].levels[0]' }],
    ],
    [
      'a level turned round',
      {
        criteria: [
          {
            id: 'a',
            weight: 100,
            levels: [
              { from: 9, to: 8, descriptor: { id: 'x', en: 'x' } },
              { from: -1, to: 8, descriptor: { id: 'x', en: 'x' } },
              { from: 0, to: 8, descriptor: { id: 'x', en: 'x' } },
            ],
          },
        ],
      },
      [
        { kind: 'level-outside-scale', path: 'criteria[0].levels[0]' },
        { kind: 'level-outside-scale', path: 'criteria[0].levels[1]' },
      ],
    ],
    ['ties without an end', { ties: ['median'] }, [{ kind: 'ties-without-end', path: 'ties[0]' }]],
    ['ties after the end', { ties: ['shared', 'median', 'draw'] }, [{ kind: 'ties-without-end', path: 'ties[0]' }]],
    ['a step twice', { ties: ['median', 'median', 'shared'] }, [{ kind: 'ties-repeated', path: 'ties[1]', step: 'median' }]],
    ['a tie step of no criterion', { ties: ['criterion:z', 'shared'] }, [{ kind: 'unknown-criterion', path: 'ties[0]', criterion: 'z' }]],
    [
      'a threshold of no criterion',
      { threshold: { perCriterion: { z: 1 } } },
      [{ kind: 'unknown-criterion', path: 'threshold.perCriterion', criterion: 'z' }],
    ],
    [
      'an order over several criteria taken one by one, with a threshold and a carried stage',
      { combine: 'criterion-panels', aggregate: { method: 'rank-sum' }, threshold: { total: 1 }, carry: [{ stage: 's', weight: 1 }] },
      [
        { kind: 'ranking-over-panels', path: 'combine', method: 'rank-sum' },
        { kind: 'ranking-with-threshold', path: 'threshold.total', method: 'rank-sum' },
        { kind: 'ranking-with-carry', path: 'carry', method: 'rank-sum' },
      ],
    ],
    [
      'carried stages that leave nothing',
      {
        carry: [
          { stage: 's', weight: 60 },
          { stage: 's', weight: 40 },
        ],
      },
      [
        { kind: 'carried-twice', path: 'carry[1].stage', stage: 's' },
        { kind: 'carry-leaves-nothing', path: 'carry', found: '100' },
      ],
    ],
  ])('with %s is refused by name', (_, changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });

  test('that is no object is refused', () => {
    expect(decodeRules(5)).toEqual({ ok: false, error: [{ kind: 'wrong-value', path: '', expected: 'object' }] });
  });

  test('names every fault, not only the first', () => {
    expect(faultsOf({ combine: 'x', partition: 'y', extra: 1 })).toHaveLength(3);
  });

  test('a single criterion may be ordered either way of combining', () => {
    expect(
      faultsOf({
        combine: 'criterion-panels',
        aggregate: { method: 'rank-sum' },
        criteria: [{ id: 'a', weight: 100 }],
        threshold: { perCriterion: { a: 1 } },
      }),
    ).toBe('accepted');
  });
});

describe('the words for faults of rules', () => {
  test.each([
    [
      { kind: 'weights-sum', path: 'criteria', expected: '100', found: '99.9' },
      'criteria: bobot berjumlah 99,9, seharusnya 100.',
      'criteria: the weights add up to 99.9 where they must make 100.',
    ],
    [
      { kind: 'wrong-value', path: '', expected: 'object' },
      'nilai tidak sesuai; yang diterima: object.',
      'the value does not fit; accepted: object.',
    ],
    [
      { kind: 'unknown-key', path: 'a.b', key: 'b' },
      'a.b: kunci "b" tidak dikenal; periksa ejaannya atau hapus.',
      'a.b: the key "b" is unknown; check its spelling or remove it.',
    ],
  ] as const)('%o are in both languages', (fault, id, en) => {
    expect([describeRulesError(fault, 'id'), describeRulesError(fault, 'en')]).toEqual([id, en]);
  });
});
