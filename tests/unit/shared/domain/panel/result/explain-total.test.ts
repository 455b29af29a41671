import { describe, expect, it } from 'vitest';
import { writeFraction } from '#shared/base/fraction.ts';
import { explainTotal } from '#shared/domain/panel/result/explain-total.ts';
import type { ResultRow } from '#shared/domain/panel/result/result.ts';
import { rulesFrom } from '#tests/support/panel/panel.ts';

const twoDecimals = { rounding: { total: { decimals: 2, mode: 'half-up' } } };

function row(totals: readonly string[], totalExact: string | null): ResultRow {
  const jurors = totals.map((total, index) => ({ juror: `j${index + 1}`, total }));
  return {
    entry: 'P-1',
    partition: null,
    rank: 1,
    total: null,
    totalExact,
    jurors,
    tiedWith: [],
    brokenBy: null,
    selected: false,
    status: 'ranked',
    reason: null,
  };
}

describe('explaining a total', () => {
  it.each([
    ['mean', {}, ['80/1', '81/1', '83/1'], '244/3', 'mean', '244/1', 3],
    ['mean that the rules round', twoDecimals, ['80/1', '81/1', '83/1'], '8133/100', 'mean', '244/1', 3],
    ['sum', { aggregate: { method: 'sum' } }, ['80/1', '81/2'], '241/2', 'sum', '241/2', 2],
    ['median of an odd number', { aggregate: { method: 'median' } }, ['90/1', '70/1', '80/1'], '80/1', 'median', '80/1', 1],
    ['median of an even number', { aggregate: { method: 'median' } }, ['90/1', '70/1', '80/1', '81/1'], '161/2', 'median', '161/1', 2],
    ['trimmed mean', { aggregate: { method: 'trimmed-mean', drop: 1 } }, ['90/1', '70/1', '80/1', '82/1'], '81/1', 'mean', '162/1', 2],
    ['trimmed sum', { aggregate: { method: 'trimmed-sum', drop: 1 } }, ['90/1', '70/1', '80/1'], '80/1', 'sum', '80/1', 1],
  ])('shows the %s as what is added and by what it is divided', (_, rules, totals, exact, kind, sum, count) => {
    const { arithmetic } = explainTotal(rulesFrom(rules), row(totals, exact));
    expect(arithmetic && { kind: arithmetic.kind, sum: writeFraction(arithmetic.sum), count: arithmetic.count }).toEqual({
      kind,
      sum,
      count,
    });
  });

  it('says which totals a trimmed mean leaves out, one at each end even among equals', () => {
    const { totals } = explainTotal(
      rulesFrom({ aggregate: { method: 'trimmed-mean', drop: 1 } }),
      row(['80/1', '80/1', '80/1', '70/1'], '80/1'),
    );
    expect(totals.map(({ use }) => use)).toEqual(['counted', 'counted', 'left-out-high', 'left-out-low']);
  });

  it('says which totals lie outside the middle of a median', () => {
    const { totals } = explainTotal(rulesFrom({ aggregate: { method: 'median' } }), row(['90/1', '70/1', '80/1'], '80/1'));
    expect(totals.map(({ use }) => use)).toEqual(['outside-middle', 'outside-middle', 'counted']);
  });

  it.each([
    ['the total has another origin, such as an adjustment', {}, '79/1'],
    ['criteria go across jurors first', { combine: 'criterion-panels' }, '80/1'],
    ['places are added', { aggregate: { method: 'rank-sum' } }, '80/1'],
    ['the mean is corrected for leniency', { aggregate: { method: 'adjusted-mean' } }, '80/1'],
    ['there is no total', {}, null],
  ])('claims no arithmetic where %s', (_, rules, exact) => {
    const explained = explainTotal(rulesFrom(rules), row(['80/1', '80/1'], exact));
    expect(explained.arithmetic).toBeNull();
    expect(explained.totals.map(({ use }) => use)).toEqual(['counted', 'counted']);
  });

  it('takes a total that is not written as a fraction for nothing, so that it explains no other total', () => {
    expect(explainTotal(rulesFrom({}), row(['80/1', '80'], '80/1')).arithmetic).toBeNull();
  });

  it('claims no arithmetic where nothing is left to count', () => {
    expect(explainTotal(rulesFrom({}), row([], '0/1')).arithmetic).toBeNull();
  });
});
