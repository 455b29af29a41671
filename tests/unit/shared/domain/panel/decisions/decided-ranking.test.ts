import { describe, expect, it } from 'vitest';
import type { DecisionBasis } from '#shared/domain/panel/decisions/decision-basis.ts';
import { decideRanking } from '#shared/domain/panel/decisions/decided-ranking.ts';
import { drawnOrder, isJointSeed, joinSeed } from '#shared/domain/panel/decisions/draw-seed.ts';
import { takeDecision } from '#shared/domain/panel/decisions/take-decision.ts';
import type { Decision } from '#shared/domain/panel/result/result.ts';
import { tiedWith } from '#shared/domain/scoring/outcome.ts';
import { basisOf, decision, DECIDED_AT, intent } from '#tests/support/panel/decisions.ts';
import { sha256, thumbprint, UNDISPUTED } from '#tests/support/panel/panel.ts';

const { lotOf } = UNDISPUTED;
const TOP_TWO = { selection: { top: 2 } };
const plain = basisOf({ 'P-1': [90, 90, 90], 'P-2': [80, 80, 80], 'P-3': [80, 80, 80], 'P-4': [70, 70, 70] }, TOP_TWO);

function decided(basis: DecisionBasis, ...decisions: readonly Decision[]) {
  return decideRanking(basis, decisions, lotOf);
}

function places(basis: DecisionBasis, ...decisions: readonly Decision[]) {
  return decided(basis, ...decisions)
    .rows()
    .map(({ entry, rank, selected }) => [entry, rank, selected]);
}

describe('the ranking as a panel decides it', () => {
  it('is the computed one while nothing was decided', () => {
    expect(places(plain)).toEqual([
      ['P-1', 1, true],
      ['P-2', 2, false],
      ['P-3', 2, false],
      ['P-4', 4, false],
    ]);
    expect(
      decided(plain)
        .rows()
        .map(({ rank, total, tiedWith }) => [rank, total, tiedWith]),
    ).toEqual(plain.computed.map((line) => [line.rank, line.total === null ? null : `${line.total.n}.00`, tiedWith(line)]));
  });

  it('writes out one row as it stands among all, an excluded one too, and none for what is not there', () => {
    const out = decision(1, 'exclude', { entry: 'P-1', before: '1' });
    const { rows, rowOf } = decided(plain, out);
    expect(rows().map(({ entry }) => rowOf(entry))).toEqual(rows());
    expect(rowOf('P-1')?.status).toBe('excluded');
    expect(rowOf('P-99')).toBeNull();
  });

  it('ranks again by the rules with an agreed total, which stands beside the computed one', () => {
    const agreed = decision(1, 'panel-adjustment', { entry: 'P-4', before: '70.00', after: '85.50' });
    const rows = decided(plain, agreed).rows();
    expect(rows.map(({ entry, rank, total, selected, decisions }) => [entry, rank, total, selected, decisions])).toEqual([
      ['P-1', 1, '90.00', true, []],
      ['P-4', 2, '85.50', true, [1]],
      ['P-2', 3, '80.00', false, []],
      ['P-3', 3, '80.00', false, []],
    ]);
    expect(plain.computed.find(({ proposal }) => proposal === 'P-4')?.total).toEqual({ n: 70n, d: 1n });
  });

  it('lets an agreed total share a rank, or be parted from its equals by the chain of the rules', () => {
    const agreed = decision(1, 'panel-adjustment', { entry: 'P-4', before: '70.00', after: '80.00' });
    expect(
      decided(plain, agreed)
        .rows()
        .find(({ entry }) => entry === 'P-4')?.tiedWith,
    ).toEqual(['P-2', 'P-3']);
    const byMedian = basisOf({ 'P-1': [90, 80, 70], 'P-2': [60, 60, 99] }, { ties: ['median', 'shared'] });
    const up = decision(1, 'panel-adjustment', { entry: 'P-2', before: '73.00', after: '80.00' });
    const [first, second] = decided(byMedian, up).rows();
    expect([first?.entry, first?.brokenBy, second?.entry, second?.rank]).toEqual(['P-1', 'median', 'P-2', 2]);
  });

  it('holds an agreed total against the thresholds, in both directions', () => {
    const basis = basisOf({ 'P-1': [90, 90, 90], 'P-2': [60, 60, 60] }, { threshold: { total: 70 } });
    const raised = decision(1, 'panel-adjustment', { entry: 'P-2', before: '60.00', after: '70.00' });
    const lowered = decision(2, 'panel-adjustment', { entry: 'P-1', before: '90.00', after: '69.99' });
    expect(
      decided(basis, raised, lowered)
        .rows()
        .map(({ entry, status, rank }) => [entry, status, rank]),
    ).toEqual([
      ['P-2', 'ranked', 1],
      ['P-1', 'not-eligible', null],
    ]);
  });

  it('lets those behind an excluded proposal move up, and lists it at the end', () => {
    const out = decision(1, 'exclude', { entry: 'P-1', before: '1' });
    expect(places(plain, out)).toEqual([
      ['P-2', 1, true],
      ['P-3', 1, true],
      ['P-4', 3, false],
      ['P-1', null, false],
    ]);
    expect(decided(plain, out).rows().at(-1)).toMatchObject({ status: 'excluded', decisions: [1], total: '90.00' });
  });

  it('orders those who share a rank as the panel says, and selects accordingly', () => {
    const resolved = decision(1, 'resolve-tie', { before: 'P-2 P-3', after: 'P-3 P-2' });
    expect(places(plain, resolved)).toEqual([
      ['P-1', 1, true],
      ['P-3', 2, true],
      ['P-2', 3, false],
      ['P-4', 4, false],
    ]);
    expect(
      decided(plain, resolved)
        .rows()
        .map(({ decisions }) => decisions),
    ).toEqual([[], [1], [1], []]);
  });

  it('orders them by their lots where they are drawn, as anybody can reckon from the seed', () => {
    const seed = joinSeed([
      { name: 'Juri 1', words: '4711' },
      { name: 'Juri 2', words: ' merdeka ' },
    ]);
    expect(seed).toBe('Juri 1: 4711 + Juri 2: merdeka');
    const [winner, loser] = ['P-2', 'P-3'].toSorted((a, b) => (sha256(`${seed}/${a}`) < sha256(`${seed}/${b}`) ? -1 : 1));
    const drawn = decision(1, 'draw', { before: 'P-2 P-3', after: seed });
    expect(places(plain, drawn).slice(1, 3)).toEqual([
      [winner, 2, true],
      [loser, 3, false],
    ]);
    expect(drawnOrder(['P-3', 'P-2'], lotOf(seed))).toEqual([winner, loser]);
  });

  it('gives or withholds a place without touching ranks', () => {
    const given = decision(1, 'quota-place', { entry: 'P-4', before: 'not-selected', after: 'selected' });
    const withheld = decision(2, 'quota-place', { entry: 'P-1', before: 'selected', after: 'not-selected' });
    expect(places(plain, given, withheld)).toEqual([
      ['P-1', 1, false],
      ['P-2', 2, false],
      ['P-3', 2, false],
      ['P-4', 4, true],
    ]);
  });

  it('ranks each group by itself where the rules do', () => {
    const proposals = ['P-1', 'P-2', 'P-3', 'P-4'].map((entry, index) => {
      return { entry, subject: sha256(entry), group: index < 2 ? 'umum' : 'khusus', cluster: null };
    });
    const totals = { 'P-1': [90, 90, 90], 'P-2': [80, 80, 80], 'P-3': [70, 70, 70], 'P-4': [60, 60, 60] } as const;
    const basis = basisOf(totals, { partition: 'group', selection: { top: 1 } }, { proposals });
    const up = decision(1, 'panel-adjustment', { entry: 'P-4', before: '60.00', after: '75.00' });
    expect(
      decided(basis, up)
        .rows()
        .map(({ entry, partition, rank, selected }) => [entry, partition, rank, selected]),
    ).toEqual([
      ['P-4', 'khusus', 1, true],
      ['P-3', 'khusus', 2, false],
      ['P-1', 'umum', 1, true],
      ['P-2', 'umum', 2, false],
    ]);
  });

  it('forgets a decision that a later one reversed, and leaves both on record', () => {
    const out = decision(1, 'exclude', { entry: 'P-1', before: '1' });
    const back = decision(2, 'reversal', { entry: 'P-1', before: '1', reason: 'Salah nomor.' });
    expect(places(plain, out, back)).toEqual(places(plain));
    expect(decided(plain, out, back).faults).toEqual(new Map());
  });

  it('is the same whatever the order of decisions that do not build on each other', () => {
    const kinds = [
      intent('panel-adjustment', { entry: 'P-4', before: '70.00', after: '71.00' }),
      intent('resolve-tie', { before: 'P-2 P-3', after: 'P-3 P-2' }),
      intent('exclude', { entry: 'P-1', before: '1' }),
    ];
    const inOrder = (order: readonly number[]) =>
      places(
        plain,
        ...order.flatMap((at, index) => (kinds[at] === undefined ? [] : [{ number: index + 1, ...kinds[at], at: DECIDED_AT }])),
      );
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
      [2, 0, 1],
    ];
    expect(new Set(orders.map((order) => JSON.stringify(inOrder(order)))).size).toBe(1);
  });
});

describe('a decision that cannot count', () => {
  const juror = thumbprint('Juri 1');
  const asRankSum = basisOf({ 'P-1': [90, 90, 90], 'P-2': [80, 80, 80] }, { aggregate: { method: 'rank-sum' }, rounding: {} });
  const unranked = basisOf({ 'P-1': [90, 90, 90], 'P-2': [80, 80, 80] }, { quorum: { minJurors: 4 } });

  it.each([
    [
      'about a proposal that is not there',
      plain,
      intent('panel-adjustment', { entry: 'P-9', before: '1.00', after: '2.00' }),
      'unknown-entry',
    ],
    ['about the total of an order', asRankSum, intent('panel-adjustment', { entry: 'P-1', before: '3', after: '2' }), 'points-not-added'],
    ['about a total that does not exist', unranked, intent('panel-adjustment', { entry: 'P-1', after: '2.00' }), 'without-total'],
    [
      'on another total than the files give',
      plain,
      intent('panel-adjustment', { entry: 'P-1', before: '89.00', after: '95.00' }),
      'changed',
    ],
    ['with too few decimals', plain, intent('panel-adjustment', { entry: 'P-1', before: '90.00', after: '95' }), 'not-a-total'],
    ['with words for a total', plain, intent('panel-adjustment', { entry: 'P-1', before: '90.00', after: 'baik' }), 'not-a-total'],
    ['without a total', plain, intent('panel-adjustment', { entry: 'P-1', before: '90.00' }), 'not-a-total'],
    ['that changes nothing', plain, intent('panel-adjustment', { entry: 'P-1', before: '90.00', after: '90.00' }), 'no-change'],
    ['that excludes what is not there', plain, intent('exclude', { entry: 'P-9', before: '1' }), 'unknown-entry'],
    ['that excludes from another place', plain, intent('exclude', { entry: 'P-1', before: '2' }), 'changed'],
    ['on a tie that is none', plain, intent('resolve-tie', { before: 'P-1', after: 'P-1' }), 'no-tie'],
    ['on a tie of nobody', plain, intent('resolve-tie', {}), 'no-tie'],
    ['on a tie of others', plain, intent('resolve-tie', { before: 'P-2 P-4', after: 'P-4 P-2' }), 'changed'],
    ['that orders only some', plain, intent('resolve-tie', { before: 'P-2 P-3', after: 'P-3' }), 'order-incomplete'],
    ['that draws from one member’s seed', plain, intent('draw', { before: 'P-2 P-3', after: 'Juri 1: 4711' }), 'seed-of-one'],
    ['that draws from no seed', plain, intent('draw', { before: 'P-2 P-3' }), 'seed-of-one'],
    [
      'that gives a place to nobody',
      plain,
      intent('quota-place', { entry: 'P-9', before: 'selected', after: 'not-selected' }),
      'unknown-entry',
    ],
    [
      'that gives a place without a rank',
      unranked,
      intent('quota-place', { entry: 'P-1', before: 'not-selected', after: 'selected' }),
      'not-ranked',
    ],
    ['that gives what is there', plain, intent('quota-place', { entry: 'P-1', before: 'not-selected', after: 'selected' }), 'changed'],
    ['that gives nothing', plain, intent('quota-place', { entry: 'P-1', before: 'selected', after: 'selected' }), 'no-change'],
    ['between files of which there is one', plain, intent('resolve-conflict', { juror, before: 'a', after: 'a' }), 'no-dispute'],
    ['for a file that is none of them', plain, intent('resolve-conflict', { juror, before: 'a b', after: 'c' }), 'no-dispute'],
    ['that waives what nobody owes', plain, intent('waive-missing', { juror, before: '3' }), 'no-obstacle'],
    ['that reverses nothing', plain, intent('reversal', { before: '7' }), 'nothing-to-reverse'],
    ['without a reason', plain, intent('exclude', { entry: 'P-1', before: '1', reason: '  ' }), 'without-reason'],
  ])('%s is refused and changes nothing', (_, basis, meant, fault) => {
    const taken = takeDecision(basis, [], { intent: meant, at: DECIDED_AT }, lotOf);
    expect(taken).toEqual({ ok: false, error: fault });
    expect(places(basis, { number: 1, ...meant, at: DECIDED_AT })).toEqual(places(basis));
  });

  it('on what was decided before is refused until that is reversed', () => {
    const first = decision(1, 'exclude', { entry: 'P-1', before: '1' });
    const again = intent('exclude', { entry: 'P-1', before: '1' });
    expect(takeDecision(plain, [first], { intent: again, at: DECIDED_AT }, lotOf)).toEqual({ ok: false, error: 'decided-already' });
    const reversed = [first, decision(2, 'reversal', { entry: 'P-1', before: '1' })];
    const taken = takeDecision(plain, reversed, { intent: again, at: DECIDED_AT }, lotOf);
    expect(taken.ok && taken.value.decision.number).toBe(3);
  });

  it('that reverses a reversal, or the same decision twice, is refused', () => {
    const taken = [decision(1, 'exclude', { entry: 'P-1', before: '1' }), decision(2, 'reversal', { before: '1' })];
    for (const before of ['1', '2'])
      expect(takeDecision(plain, taken, { intent: intent('reversal', { before }), at: DECIDED_AT }, lotOf)).toEqual({
        ok: false,
        error: 'nothing-to-reverse',
      });
  });

  it('is named when a later file takes away what it rests on', () => {
    const agreed = decision(1, 'panel-adjustment', { entry: 'P-4', before: '70.00', after: '85.50' });
    const after = basisOf({ 'P-1': [90, 90, 90], 'P-2': [80, 80, 80], 'P-3': [80, 80, 80], 'P-4': [70, 70, 73] }, TOP_TWO);
    expect(decided(after, agreed).faults).toEqual(new Map([[1, 'changed']]));
    expect(places(after, agreed)).toEqual(places(after));
  });

  it('is named when its number is out of order', () => {
    expect(decided(plain, decision(2, 'exclude', { entry: 'P-1', before: '1' })).faults).toEqual(new Map([[2, 'misnumbered']]));
  });

  it('between files is left as it stands where only counted files are known, and when a later revision settled them', () => {
    const chosen = decision(1, 'resolve-conflict', { juror, before: 'a b', after: 'a' });
    expect(decided({ ...plain, disputes: null }, chosen).faults.size).toBe(0);
    expect(decided(plain, chosen).faults.size).toBe(0);
    expect(decided({ ...plain, disputes: new Map([[juror, ['a', 'b']]]) }, chosen).faults.size).toBe(0);
    expect(decided({ ...plain, disputes: new Map([[juror, ['a', 'c']]]) }, chosen).faults).toEqual(new Map([[1, 'changed']]));
  });

  it('for a juror must name what is owed now', () => {
    const owing = { ...plain, obstacles: [{ kind: 'waive-missing' as const, juror, before: '3' }] };
    expect(decided(owing, decision(1, 'waive-missing', { juror, before: '3' })).faults.size).toBe(0);
    expect(decided(owing, decision(1, 'waive-missing', { juror, before: '2' })).faults).toEqual(new Map([[1, 'changed']]));
  });
});

describe('the seed of a draw', () => {
  it.each([
    ['Juri 1: 4711 + Juri 2: merdeka', true],
    ['Juri 1: 4711', false],
    ['Juri 1: 4711 + Juri 1: merdeka', false],
    ['Juri 1:  + Juri 2: merdeka', false],
    ['4711 + merdeka', false],
  ])('%s joins at least two members: %s', (seed, isJoint) => {
    expect(isJointSeed(seed)).toBe(isJoint);
  });
});
