import { at, must, valueOf } from '../../../base/at.ts';
import { multiply } from '../../../base/fraction.ts';
import { ownShare, shareOf } from '../placing/final-total.ts';
import { partedFrom, type RankedProposal, type TieBreak, tiedWith } from '../outcome.ts';
import type { Rules } from '../rules.ts';
import type { ExplanationStep } from './explanation-step.ts';

/** From this stage's value to the official total: carried stages by their shares, adjustments, rounding; nothing without a total. */
export function totalSteps(rules: Rules, line: RankedProposal): readonly ExplanationStep[] {
  if (line.total === null) return [];
  const carried = line.carried.map(({ stage, total }, index) => {
    return { kind: 'carried' as const, stage, total: must(total), share: shareOf(at(rules.carry, index)) };
  });
  const own = carried.length === 0 ? [] : [{ kind: 'own-stage' as const, total: must(line.stageTotal), share: ownShare(rules.carry) }];
  const adjusted = line.adjustments.map(({ points, reason }): ExplanationStep => ({ kind: 'adjusted', points, reason }));
  const stages = [...own, ...carried].map(({ total, share }) => multiply(total, share));
  const parts = [...(stages.length === 0 ? [must(line.stageTotal)] : stages), ...line.adjustments.map(({ points }) => points)];
  return [...own, ...carried, ...adjusted, { kind: 'total', parts, total: line.total, rounding: rules.rounding.total }];
}

/** Which ties were broken by what values, and the rank; or why there is none. */
export function rankSteps(peers: ReadonlyMap<string, RankedProposal>, line: RankedProposal): readonly ExplanationStep[] {
  if (line.reason !== null) return [{ kind: 'not-ranked', reason: line.reason }];
  const broken = line.brokenBy.map((tie): ExplanationStep => ({ kind: 'tie-broken', broken: tie, others: othersOf(peers, tie) }));
  const among = [...peers.values()].filter(({ rank }) => rank !== null).length;
  return [...broken, { kind: 'ranked', rank: must(line.rank), among, tiedWith: tiedWith(line) }];
}

/** Those parted from a proposal by a step have the same step among their own, with what it found for them. */
function othersOf(peers: ReadonlyMap<string, RankedProposal>, tie: TieBreak) {
  return partedFrom(tie).map((proposal) => {
    const own = valueOf(peers, proposal).brokenBy.find(({ step }) => step === tie.step);
    return { proposal, value: must(own).value };
  });
}
