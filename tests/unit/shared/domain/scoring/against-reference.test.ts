import { describe, expect, test } from 'vitest';
import type { Method } from '#shared/domain/scoring/rules.ts';
import { engineOutcome } from '#tests/support/engine/engine-outcome.ts';
import { type RandomPanel, randomPanel } from '#tests/support/engine/random-panel.ts';
import { referenceRanking } from '#tests/support/engine/reference-ranking.ts';

const METHODS: readonly Method[] = [
  'mean',
  'median',
  'sum',
  'trimmed-mean',
  'trimmed-sum',
  'rank-sum',
  'rank-points',
  'pairwise-majority',
  'adjusted-mean',
];
const EACH = 20;

function panelsBy(method: Method): readonly RandomPanel[] {
  const panels: RandomPanel[] = [];
  for (let index = 0; panels.length < EACH; index += 1) {
    const panel = randomPanel(`quick ${index}`);
    if (panel.rules.aggregate.method === method) panels.push(panel);
  }
  return panels;
}

// The gate itself, with 10,000 panels, is a property; these few are quick enough to be asked at every change.
describe('made-up panels ranked by', () => {
  test.each(METHODS)('%s come out as from the plain second implementation', (method) => {
    for (const [index, panel] of panelsBy(method).entries()) {
      expect(engineOutcome(panel), `${method} ${index}`).toEqual(referenceRanking(panel));
    }
  });
});
