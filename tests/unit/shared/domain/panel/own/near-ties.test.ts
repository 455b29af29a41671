import { describe, expect, it } from 'vitest';
import { nearTiesOf } from '#shared/domain/panel/own/near-ties.ts';
import { panelRules, rulesFrom } from '#tests/support/panel/panel.ts';

const totals = (...given: readonly string[]) => given.map((total, index) => ({ entry: `P-${index + 1}`, total }));

describe('near ties among my own totals', () => {
  it('are neighbours less than a hundredth of the range apart', () => {
    const { within, neighbours } = nearTiesOf(panelRules, totals('80.00', '90.00', '80.99', '82.00'));
    expect(within).toBe('1.00');
    expect(neighbours).toEqual(
      new Map([
        ['P-3', ['P-1']],
        ['P-1', ['P-3']],
      ]),
    );
  });

  it('leave out what is exactly that far apart, and tell both neighbours of one in the middle', () => {
    expect(nearTiesOf(panelRules, totals('80', '81')).neighbours.size).toBe(0);
    expect(nearTiesOf(panelRules, totals('80', '80.5', '81')).neighbours.get('P-2')).toEqual(['P-3', 'P-1']);
  });

  it('measure the range by the scale of each criterion and by factors', () => {
    const scale = { min: 1, max: 5, step: 1 };
    const criteria = [
      { id: 'a', weight: 2 },
      { id: 'b', weight: 1, scale },
    ];
    expect(nearTiesOf(rulesFrom({ weighting: 'factor', criteria }), []).within).toBe('2.04');
  });

  it('do not fall over a total that is no number', () => {
    expect(nearTiesOf(panelRules, totals('', '0.5')).neighbours.get('P-1')).toEqual(['P-2']);
  });
});
