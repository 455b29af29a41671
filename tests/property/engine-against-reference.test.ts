import { describe, expect, test } from 'vitest';
import { engineOutcome } from '#tests/support/engine/engine-outcome.ts';
import { FEATURES, featuresOf } from '#tests/support/engine/panel-features.ts';
import { randomPanel } from '#tests/support/engine/random-panel.ts';
import { type ReferenceOutcome, referenceRanking } from '#tests/support/engine/reference-ranking.ts';
import { WRONG_ENGINES } from '#tests/support/engine/wrong-engines.ts';

const PANELS = 10_000;
const LEAST = 50;

const outcomes = new Map<number, ReferenceOutcome>();
const tally = new Map<string, number>();

function reference(index: number): ReferenceOutcome {
  const known = outcomes.get(index);
  if (known !== undefined) return known;
  const outcome = referenceRanking(randomPanel(`panel ${index}`));
  outcomes.set(index, outcome);
  return outcome;
}

test('10,000 made-up panels come out of the engine as out of the plain second implementation', { timeout: 300_000 }, () => {
  const differing: string[] = [];
  for (let index = 0; index < PANELS; index += 1) {
    const panel = randomPanel(`panel ${index}`);
    const expected = reference(index);
    for (const feature of featuresOf(panel, expected)) tally.set(feature, (tally.get(feature) ?? 0) + 1);
    if (JSON.stringify(engineOutcome(panel)) !== JSON.stringify(expected)) differing.push(`panel ${index}`);
  }
  expect(differing).toEqual([]);
});

test(`those panels went through every rule and branch at least ${LEAST} times`, () => {
  expect(
    FEATURES.filter((feature) => (tally.get(feature) ?? 0) < LEAST).map((feature) => `${feature}: ${tally.get(feature) ?? 0}`),
  ).toEqual([]);
  expect([...tally.keys()].filter((feature) => !FEATURES.includes(feature))).toEqual([]);
});

describe('an engine that', () => {
  test.each(Object.entries(WRONG_ENGINES))('%s is caught', { timeout: 60_000 }, (_, engine) => {
    const caught = [...outcomes.keys()]
      .slice(0, 3000)
      .some((index) => JSON.stringify(engine(randomPanel(`panel ${index}`))) !== JSON.stringify(reference(index)));
    expect(caught).toBe(true);
  });
});
