import { sortedCodeUnits } from '../../../base/order.ts';
import type { RankedProposal } from '../../scoring/outcome.ts';
import type { Decision } from '../result/result.ts';
import type { DecisionBasis, DecisionFault } from './decision-basis.ts';
import { isJointSeed } from './draw-seed.ts';

const BETWEEN = ' ';

/** Entries as a decision lists them. */
export function writeEntries(entries: readonly string[]): string {
  return entries.join(BETWEEN);
}

/** The entries that a decision lists. */
export function entriesIn(written: string | null): readonly string[] {
  return written === null || written === '' ? [] : written.split(BETWEEN);
}

/** Why a decision on those who share a rank cannot count, given their lines before any such decision. */
export function faultOfTie(lines: ReadonlyMap<string, RankedProposal>, { kind, before, after }: Decision): DecisionFault | null {
  const [first = ''] = entriesIn(before);
  const line = lines.get(first);
  if (line === undefined || line.sharing.length < 2) return 'no-tie';
  if (writeEntries(line.sharing) !== before) return 'changed';
  if (kind === 'draw') return after !== null && isJointSeed(after) ? null : 'seed-of-one';
  return writeEntries(sortedCodeUnits(entriesIn(after))) === before ? null : 'order-incomplete';
}

/** Whether a line is selected, as a decision on a place within a quota names it. */
export function writtenChoice(isSelected: boolean): string {
  return isSelected ? 'selected' : 'not-selected';
}

/** Why a place given or withheld cannot count, given the line after all other decisions. */
export function faultOfPlace(line: RankedProposal | undefined, { before, after }: Decision): DecisionFault | null {
  if (line === undefined) return 'unknown-entry';
  if (line.rank === null) return 'not-ranked';
  if (before !== writtenChoice(line.selected)) return 'changed';
  return after === writtenChoice(!line.selected) ? null : 'no-change';
}

/** Why the choice between contradicting files cannot count; where only counted files are known, it is taken as it stands. */
export function faultOfChoice({ disputes }: DecisionBasis, { juror, before, after }: Decision): DecisionFault | null {
  const digests = entriesIn(before);
  if (digests.length < 2 || (after !== null && !digests.includes(after))) return 'no-dispute';
  const disputed = disputes?.get(juror ?? '');
  // A later revision may have settled what the panel had to decide before.
  return disputed === undefined || writeEntries(disputed) === before ? null : 'changed';
}

/** Why an exception for a juror cannot count. */
export function faultOfException({ obstacles }: DecisionBasis, { kind, juror, before }: Decision): DecisionFault | null {
  const found = obstacles.find((obstacle) => obstacle.kind === kind && obstacle.juror === juror);
  if (found === undefined) return 'no-obstacle';
  return found.before === before ? null : 'changed';
}
