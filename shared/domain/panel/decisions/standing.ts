import type { Decision, DecisionKind } from '../result/result.ts';

/** The decisions that count: those that no later one reversed, without the reversals themselves, in their order. */
export function standingDecisions(decisions: readonly Decision[]): readonly Decision[] {
  const reversed = reversedDecisions(decisions);
  return decisions.filter((decision) => decision.kind !== 'reversal' && !reversed.has(decision));
}

/** The decisions that a reversal takes back; a reversal itself never is one. */
export function reversedDecisions(decisions: readonly Decision[]): ReadonlySet<Decision> {
  const reversed = new Set(decisions.filter(({ kind }) => kind === 'reversal').map(({ before }) => before));
  return new Set(decisions.filter(({ kind, number }) => kind !== 'reversal' && reversed.has(String(number))));
}

/** The decision that a reversal takes back: an earlier one that is no reversal and was not reversed before; null when there is none. */
export function reversedBy(decisions: readonly Decision[], reversal: Decision): Decision | null {
  const earlier = decisions.filter(({ number }) => number < reversal.number);
  return standingDecisions(earlier).find(({ number }) => String(number) === reversal.before) ?? null;
}

/** The seed of the last draw that stands, null when nothing was drawn. */
export function lastSeed(decisions: readonly Decision[]): string | null {
  return standingDecisions(decisions).findLast(({ kind }) => kind === 'draw')?.after ?? null;
}

const NOT_MOVING: readonly DecisionKind[] = ['resolve-conflict', 'accept-late', 'waive-missing', 'reversal'];

/** Those decisions that count and put a proposal elsewhere than the rules do; which files count, and who was excused, is in the computed ranking already. */
export function movingDecisions(decisions: readonly Decision[]): readonly Decision[] {
  return standingDecisions(decisions).filter(({ kind }) => !NOT_MOVING.includes(kind));
}
