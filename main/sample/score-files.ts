import { readFile } from 'node:fs/promises';
import { ok, type Result } from '#shared/base/result.ts';
import { entryAt } from '#shared/domain/panel/merging/panel-plan.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import type { EvidenceError, StateError, WriteError } from '#shared/formats/errors.ts';
import type { Bundle } from '../bundles/open-bundle.ts';
import { writeVerified } from '../disk/write-verified.ts';
import { examineFile } from '../results/inbox/merge-received.ts';
import { type PanelBundle, recipientsOf, scoreFileRecipients } from '../results/panel-bundle.ts';
import { type RevisionShelf, signScoreFile } from '../score-files/sign-score-file.ts';
import { seal } from '../sealing/seal.ts';
import { fileName } from './file-name.ts';
import type { SampleMember } from './people.ts';
import { type ScoringHabits, scoreSheets } from './sheets.ts';
import { raiseOneMark } from './tamper.ts';

/** What sample jurors score, how, and the moment they state. */
export interface SampleScoring {
  readonly bundle: Bundle;
  readonly panel: PanelBundle;
  readonly habits: ScoringHabits;
  /** UTC, ISO 8601 with milliseconds. */
  readonly scoredAt: string;
}

/** Name of the forgery that goes with a sample's score files. */
export const FORGED_FILE = fileName('juri 1 diubah', '.mfscore');

/** Name of a sample juror's score file. */
export function scoreFileName({ details }: SampleMember): string {
  return fileName(details.name, '.mfscore');
}

/** Scores all that is assigned to a sample juror, signs it and writes it sealed to the chair; the same marks for the same habits. */
export async function writeScoreFile(
  path: string,
  juror: SampleMember,
  { bundle, panel, habits, scoredAt }: SampleScoring,
): Promise<Result<unknown, StateError | EvidenceError | WriteError>> {
  const order = {
    path,
    plan: panel.plan,
    juror: juror.identity,
    keyOf: panel.roster.keyOf,
    sheets: sheetsOf(juror, bundle, panel, habits),
    declaration: bundle.stage.declaration.id,
    sealTo: scoreFileRecipients(panel, juror.identity.person),
    afterOpening: false,
    createdAt: scoredAt,
    // Sample jurors visit nobody.
    evidence: () => Promise.resolve(null),
  };
  return signScoreFile(order, NO_COPIES);
}

/** Writes what somebody who could open the seal of `original` might try: one mark raised, and sealed again. */
export async function writeForgery(
  path: string,
  original: string,
  chair: Pick<SampleMember, 'identity'>,
  panel: PanelBundle,
): Promise<Result<unknown, WriteError>> {
  const opened = await examineFile(panel, await readFile(original), chair.identity.ageIdentity);
  if (!opened.ok) throw new Error(`a score file just written is refused: ${opened.error.reason}`);
  const sealed = await seal(Buffer.from(raiseOneMark(opened.value.text), 'utf8'), recipientsOf(panel, 'chair', 'chair-deputy'));
  return writeVerified(path, sealed);
}

function sheetsOf(juror: SampleMember, bundle: Bundle, { plan }: PanelBundle, habits: ScoringHabits): readonly ScoreSheet[] {
  const assigned = new Set([...(plan.assigned.get(juror.identity.thumbprint) ?? [])].map((position) => entryAt(plan, position)));
  const subjects = bundle.proposals
    .filter(({ entry }) => assigned.has(entry))
    .map(({ entry, agency }) => ({ entry, agency, subject: bundle.subjects.get(entry) ?? '' }));
  return scoreSheets(plan.rules, subjects, { seed: juror.seed, agency: juror.agency }, habits);
}

/** Sample jurors keep no copies of what they signed. */
const NO_COPIES: RevisionShelf = {
  latest: () => Promise.resolve(null),
  keep: () => Promise.resolve(ok(null)),
  forget: () => Promise.resolve(),
};
