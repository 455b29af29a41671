import { describe, expect, it } from 'vitest';
import { movingDecisions, reversedDecisions, standingDecisions } from '#shared/domain/panel/decisions/standing.ts';
import type { Decision, DecisionKind } from '#shared/domain/panel/result/result.ts';

function decision(number: number, kind: DecisionKind, before: string | null = null): Decision {
  return { number, kind, entry: null, juror: null, before, after: null, reason: 'Disepakati panel.', at: '2026-06-05T03:00:00.000Z' };
}

describe('decisions that count', () => {
  const decisions = [
    decision(1, 'exclude'),
    decision(2, 'resolve-conflict'),
    decision(3, 'panel-adjustment'),
    decision(4, 'reversal', '1'),
  ];

  it('are those that were not taken back', () => {
    expect(standingDecisions(decisions).map(({ number }) => number)).toEqual([2, 3]);
  });

  it('are struck out where a later one took them back, the reversal itself never', () => {
    expect([...reversedDecisions([...decisions, decision(5, 'reversal', '4')])].map(({ number }) => number)).toEqual([1]);
  });

  it('move a proposal only where they are about its place, not about files', () => {
    expect(movingDecisions(decisions).map(({ number }) => number)).toEqual([3]);
  });
});
