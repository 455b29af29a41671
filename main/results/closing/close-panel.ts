import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { compareNames } from '#shared/base/order.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { decideOnObstacles, findClosingObstacles, nameObstacles, openObstacles } from '#shared/domain/panel/result/close-decisions.ts';
import type { Obstacle } from '#shared/domain/panel/decisions/decision-basis.ts';
import { attendanceOf, buildPanelResult, notOnPanel } from '#shared/domain/panel/result/panel-result.ts';
import type { Decision, PanelResult } from '#shared/domain/panel/result/result.ts';
import type { StateError, WriteError } from '#shared/formats/errors.ts';
import { utcTimeField } from '#shared/formats/fields.ts';
import { codeOf } from '#shared/formats/fingerprint.ts';
import { hiddenNames, writePair, type WrittenPair } from '../../disk/write-pair.ts';
import type { Written } from '../../disk/write-verified.ts';
import { sha256 } from '../../signing/digest.ts';
import type { SigningKey } from '../../signing/keys.ts';
import { lotOf } from '../../signing/lot.ts';
import { sign } from '../../signing/sign.ts';
import { payloadOfSigned } from '../../signing/verify.ts';
import type { ClosedCopies, ClosedLabel } from './closed-results.ts';
import type { BegunClosing } from './closing-mark.ts';
import { dossierBeside, sealDossier } from './dossier.ts';
import type { PanelMerge } from '../inbox/merge-received.ts';
import { isOnRosterAs, nameOf, type PanelBundle, rankingImpossible, recipientsOf } from '../panel-bundle.ts';

/** What the chair states on closing; `exception` is the minuted reason for closing in spite of missing or late scores. */
export interface Closing {
  readonly chair: SigningKey;
  /** UTC, ISO 8601 with milliseconds. */
  readonly closedAt: string;
  /** Thumbprints of those present; null records no attendance. */
  readonly present: readonly string[] | null;
  readonly exception: string | null;
  /** What the panel decided, in order; taken over as it stands. */
  readonly decisions: readonly Decision[];
  /** The result this one replaces, null for the first. */
  readonly previous: ClosedLabel | null;
  /** The dossier is written beside it. */
  readonly resultPath: string;
}

/** A result and its dossier as they were written. */
export interface WrittenResult {
  readonly result: Written;
  readonly dossier: Written;
  readonly dossierPath: string;
}

/** A closed panel: the two files that were written, and the result's content. */
export interface ClosedPanel extends WrittenResult {
  readonly payloadSha256: string;
  /** Eight characters of the payload to compare aloud. */
  readonly code: string;
  readonly content: PanelResult;
}

const NONE = { revision: 0, payloadSha256: null } as const;

/**
 * Ranks, signs and writes the result and its dossier, in place of a pair of that name or not at all; refused while anybody contradicts themselves, or owes
 * scores or is late without a stated exception, naming them. A copy is kept first, so that a revision which may have left the laptop is never used again.
 */
export async function closePanel(
  bundle: PanelBundle,
  panel: PanelMerge,
  closing: Closing,
  copies: ClosedCopies | null,
): Promise<Result<ClosedPanel, StateError | WriteError>> {
  const refusal = findRefusal(bundle, panel, closing) ?? (await findMisplacement(closing.resultPath));
  if (refusal !== null) return err(refusal);
  const obstacles = nameObstacles(findClosingObstacles(panel.progress, panel.merge.counted, bundle.plan.facts.deadline));
  const open = openObstacles(obstacles, closing.decisions);
  const blocked = findBlock(bundle, open, closing.exception);
  if (blocked !== null) return err(blocked);
  const { closedAt, previous, exception, decisions } = closing;
  const replaced = previous ?? NONE;
  const statement = {
    revision: replaced.revision + 1,
    previous: replaced.payloadSha256,
    closedAt,
    decisions: [...decisions, ...decideOnObstacles(open, exception ?? '', closedAt, decisions.length)],
    attendance: closing.present === null ? [] : attendanceOf(bundle.plan, closing.present),
  };
  const { counted, disputes } = panel.merge;
  const built = buildPanelResult(bundle.plan, counted, statement, { lotOf, disputes });
  if (!built.ok) return err(built.error.kind === 'decisions-outdated' ? built.error : rankingImpossible(bundle, built.error));
  return writeClosed(bundle, panel, closing, { content: built.value, copies });
}

function findRefusal(bundle: PanelBundle, { merge }: PanelMerge, { chair, closedAt, present }: Closing): StateError | null {
  if (!isOnRosterAs(bundle, chair.thumbprint, 'chair', 'chair-deputy')) return { kind: 'not-your-role', role: 'chair' };
  if (!utcTimeField.safeParse(closedAt).success) return { kind: 'closed-at-invalid' };
  if (merge.conflicts.length > 0)
    return { kind: 'conflicts-open', jurors: merge.conflicts.map((juror) => nameOf(bundle, juror)).sort(compareNames) };
  const foreign = notOnPanel(bundle.plan, present ?? []);
  return foreign.length > 0 ? { kind: 'not-on-panel', thumbprints: foreign } : null;
}

/** A dossier without a result of its name belongs to another one, and nobody was asked whether it may go. */
export async function findMisplacement(resultPath: string): Promise<StateError | null> {
  const dossierPath = dossierBeside(resultPath);
  if (resultPath.toLowerCase() === dossierPath.toLowerCase()) return { kind: 'result-named-as-dossier', name: basename(resultPath) };
  const [result, dossier] = await Promise.all([isThere(resultPath), isThere(dossierPath)]);
  return dossier && !result ? { kind: 'dossier-in-the-way', name: basename(dossierPath) } : null;
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

function findBlock(bundle: PanelBundle, open: readonly Obstacle[], exception: string | null): StateError | null {
  if (exception !== null && exception.trim() !== '') return null;
  const named = (kind: Obstacle['kind']) =>
    open
      .filter((obstacle) => obstacle.kind === kind)
      .map(({ juror, before }) => ({ name: nameOf(bundle, juror ?? ''), missing: Number(before) }))
      .sort((a, b) => compareNames(a.name, b.name));
  const owed = named('waive-missing');
  if (owed.length > 0) return { kind: 'scores-missing', owed };
  const late = named('accept-late');
  return late.length > 0 ? { kind: 'files-late', jurors: late.map(({ name }) => name) } : null;
}

/** How long texts are together; the dossier is a little longer. */
export function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}

async function writeClosed(
  bundle: PanelBundle,
  panel: PanelMerge,
  { chair, resultPath }: Closing,
  { content, copies }: { readonly content: PanelResult; readonly copies: ClosedCopies | null },
): Promise<Result<ClosedPanel, WriteError>> {
  const text = await sign('result', content, chair);
  const payloadSha256 = payloadOfSigned('result', text, bundle.roster.keyOf);
  if (payloadSha256 === null) throw new Error('a result just signed does not verify');
  const sealed = await sealDossier(payloadSha256, panel.texts, recipientsOf(bundle, 'secretariat', 'secretariat-deputy'));
  const dossierPath = dossierBeside(resultPath);
  const hidden = hiddenNames(resultPath);
  const begun = { revision: content.revision, payloadSha256, sha256: sha256(text), resultPath, dossierPath, hidden };
  const dossier = { path: dossierPath, content: sealed, expectedBytes: lengthOf(panel.texts) };
  const write = () => writePair({ path: resultPath, content: text }, dossier, { hidden });
  const written = copies === null ? await write() : await writeKept({ copies, bundleId: content.bundleId, text, begun }, write);
  if (!written.ok) return written;
  const { file: result, beside } = written.value;
  return ok({ result, dossier: beside, dossierPath, payloadSha256, code: codeOf(payloadSha256), content });
}

interface Kept {
  readonly copies: ClosedCopies;
  readonly bundleId: string;
  readonly text: string;
  readonly begun: BegunClosing;
}

/** Writes with a copy kept and a note of what is under way, so that a program killed anywhere in it is picked up by the next one. */
async function writeKept(
  { copies, bundleId, text, begun }: Kept,
  write: () => Promise<Result<WrittenPair, WriteError>>,
): Promise<Result<WrittenPair, WriteError>> {
  const noted = await copies.begin(bundleId, begun);
  if (!noted.ok) return noted;
  const kept = await copies.keep(bundleId, begun, text);
  const written = kept.ok ? await write() : kept;
  const mayStand = kept.ok && !written.ok && written.error.kind === 'not-confirmed';
  if (!written.ok && !mayStand) await copies.forget(bundleId, begun);
  await copies.end(bundleId);
  return written;
}
