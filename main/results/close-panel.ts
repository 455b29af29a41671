import fs from 'node:fs/promises';
import { compareNames } from '#shared/base/order.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { type ClosingObstacles, decideOnObstacles, findClosingObstacles } from '#shared/domain/panel/close-decisions.ts';
import { attendanceOf, buildPanelResult } from '#shared/domain/panel/panel-result.ts';
import type { PanelResult } from '#shared/domain/panel/result.ts';
import type { StateError, WriteError } from '#shared/formats/errors.ts';
import { utcTimeField } from '#shared/formats/fields.ts';
import { codeOf } from '#shared/formats/fingerprint.ts';
import { type Written, writeVerified } from '../disk/write-verified.ts';
import type { SigningKey } from '../signing/keys.ts';
import { sign } from '../signing/sign.ts';
import { verify } from '../signing/verify.ts';
import { sealDossier } from './dossier.ts';
import type { PanelMerge } from './merge-received.ts';
import { isOnRosterAs, nameOf, type PanelBundle, recipientsOf } from './panel-bundle.ts';

/** What the chair states on closing; `exception` is the minuted reason for closing in spite of missing or late scores. */
export interface Closing {
  readonly chair: SigningKey;
  /** UTC, ISO 8601 with milliseconds. */
  readonly closedAt: string;
  /** Thumbprints of those present; null records no attendance. */
  readonly present: readonly string[] | null;
  readonly exception: string | null;
  /** The result this one replaces, null for the first. */
  readonly previous: { readonly revision: number; readonly payloadSha256: string } | null;
  readonly resultPath: string;
  readonly dossierPath: string;
}

/** A closed panel: the two files that were written, and the result's content. */
export interface ClosedPanel {
  readonly result: Written;
  readonly dossier: Written;
  readonly payloadSha256: string;
  /** Eight characters of the payload to compare aloud. */
  readonly code: string;
  readonly content: PanelResult;
}

/** Ranks, signs and writes the result and its dossier, both or neither; refused while anybody owes scores or contradicts themselves, naming them. */
export async function closePanel(
  bundle: PanelBundle,
  panel: PanelMerge,
  closing: Closing,
): Promise<Result<ClosedPanel, StateError | WriteError>> {
  const refusal = findRefusal(bundle, panel, closing);
  if (refusal !== null) return err(refusal);
  const obstacles = findClosingObstacles(panel.progress, panel.merge.counted, bundle.plan.facts.deadline);
  const blocked = findBlock(bundle, obstacles, closing.exception);
  if (blocked !== null) return err(blocked);
  const { closedAt, previous, exception } = closing;
  const built = buildPanelResult(bundle.plan, panel.merge.counted, {
    revision: (previous?.revision ?? 0) + 1,
    previous: previous?.payloadSha256 ?? null,
    closedAt,
    drawSeed: null,
    decisions: decideOnObstacles(obstacles, exception ?? '', closedAt),
    attendance: closing.present === null ? [] : attendanceOf(bundle.plan, closing.present),
  });
  if (!built.ok) return err({ kind: 'ranking-impossible', error: built.error });
  return writeClosed(bundle, panel, closing, built.value);
}

function findRefusal(bundle: PanelBundle, { merge }: PanelMerge, { chair, closedAt }: Closing): StateError | null {
  if (!isOnRosterAs(bundle, chair.thumbprint, 'chair', 'chair-deputy')) return { kind: 'not-your-role', role: 'chair' };
  if (!utcTimeField.safeParse(closedAt).success) return { kind: 'closed-at-invalid' };
  if (merge.conflicts.length > 0)
    return { kind: 'conflicts-open', jurors: merge.conflicts.map((juror) => nameOf(bundle, juror)).sort(compareNames) };
  return null;
}

function findBlock(bundle: PanelBundle, { owing, late }: ClosingObstacles, exception: string | null): StateError | null {
  if (exception !== null && exception.trim() !== '') return null;
  const owed = owing.map(({ juror, missing }) => ({ name: nameOf(bundle, juror), missing: missing.length }));
  if (owed.length > 0) return { kind: 'scores-missing', owed: owed.sort((a, b) => compareNames(a.name, b.name)) };
  return late.length > 0 ? { kind: 'files-late', jurors: late.map(({ juror }) => nameOf(bundle, juror)).sort(compareNames) } : null;
}

async function writeClosed(
  bundle: PanelBundle,
  panel: PanelMerge,
  { chair, resultPath, dossierPath }: Closing,
  content: PanelResult,
): Promise<Result<ClosedPanel, WriteError>> {
  const text = await sign('result', content, chair);
  const signed = await verify('result', text, bundle.roster.keyOf);
  if (!signed.ok) throw new Error(`a result just signed does not verify: ${signed.error.kind}`);
  const { payloadSha256 } = signed.value;
  const sealed = await sealDossier(payloadSha256, panel.texts, recipientsOf(bundle, 'secretariat', 'secretariat-deputy'));
  const dossier = await writeVerified(dossierPath, sealed);
  if (!dossier.ok) return dossier;
  const result = await writeVerified(resultPath, text);
  if (result.ok) return ok({ result: result.value, dossier: dossier.value, payloadSha256, code: codeOf(payloadSha256), content });
  await fs.rm(dossierPath, { force: true });
  return result;
}
