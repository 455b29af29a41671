import { valueOf } from '../../../base/at.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { MISSING } from '../../scoring/marks/grid.ts';
import { checkSheet, writeMarks } from './check-sheet.ts';
import { type CheckedScoreFile, STANDING, type OpenedScoreFile } from './checked-score-file.ts';
import { evidenceOf } from '../sheet/evidence.ts';
import type { Rejection, RejectionReason } from './outcome.ts';
import { entryAt, type PanelPlan } from './panel-plan.ts';
import type { Recusal, ScoreFile } from '../sheet/score-sheet.ts';

/**
 * Checks one verified score file against the bundle and packs what counts; the first fault in file order is the reason for rejection.
 * A file made under an ancestor keeps the sheets whose criteria and proposal are unchanged; its other sheets are missing again.
 */
export function checkScoreFile(plan: PanelPlan, { received, opened, payload, file }: OpenedScoreFile): Result<CheckedScoreFile, Rejection> {
  const misplaced = findMisplacement(plan, file);
  if (misplaced !== null) return err(misplaced);
  const packed = packSheets(plan, file);
  if (!packed.ok) return packed;
  const { juror, revision, previous, createdAt, afterOpening } = file;
  const evidence = evidenceOf(file.sheets);
  const visited: ReadonlySet<string> = new Set(file.sheets.filter(({ visit }) => visit !== null).map(({ entry }) => entry));
  const checked = { received, opened, payload, juror, revision, previous, createdAt, afterOpening, visited, evidence, ...packed.value };
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the one place where the brand is given
  return ok(checked as CheckedScoreFile);
}

function findMisplacement(plan: PanelPlan, file: ScoreFile): Rejection | null {
  const { competitionId, stageId, bundleId, stageDigest, ancestors } = plan.facts;
  if (file.competitionId !== competitionId) return rejection('other-competition', file.competitionId);
  if (file.stageId !== stageId) return rejection('other-stage', file.stageId);
  if (file.bundleId !== bundleId && !ancestors.includes(file.bundleId)) return rejection('other-bundle', null);
  if (file.bundleId === bundleId && file.stageDigest !== stageDigest) return rejection('other-bundle', 'stageDigest');
  if (!plan.assigned.has(file.juror)) return rejection('signer-not-on-roster', null);
  if ((file.revision === 1) !== (file.previous === null)) return rejection('not-exact-form', 'previous');
  return null;
}

type Packed = Pick<CheckedScoreFile, 'standing' | 'marks' | 'recusals'>;

function packSheets(plan: PanelPlan, file: ScoreFile): Result<Packed, Rejection> {
  const width = plan.criteria.size;
  const standing = new Uint8Array(plan.proposals.length);
  const marks = new Float64Array(plan.proposals.length * width).fill(MISSING);
  const recusals = new Map<number, Recusal>();
  const comparable = file.stageDigest === plan.facts.stageDigest;
  const seen = new Set<number>();
  for (const sheet of comparable ? file.sheets : []) {
    const found = checkSheet(plan, file, sheet);
    if (found.kind === 'rejected') return err(found.rejection);
    if (found.kind === 'set-aside') continue;
    seen.add(found.position);
    standing[found.position] = STANDING[found.kind];
    if (found.kind === 'scored') writeMarks(plan, sheet, found.position, marks);
    if (found.kind === 'recused') recusals.set(found.position, found.recusal);
  }
  const lacking = file.bundleId === plan.facts.bundleId ? firstLacking(plan, file.juror, seen) : null;
  return lacking === null ? ok({ standing, marks, recusals }) : err(rejection('sheet-missing', lacking));
}

function firstLacking(plan: PanelPlan, juror: string, seen: ReadonlySet<number>): string | null {
  for (const position of valueOf(plan.assigned, juror)) if (!seen.has(position)) return entryAt(plan, position);
  return null;
}

function rejection(reason: RejectionReason, at: string | null): Rejection {
  return { reason, at };
}
