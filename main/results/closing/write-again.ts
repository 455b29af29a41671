import { compareNames } from '#shared/base/order.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { PanelResult } from '#shared/domain/panel/result/result.ts';
import type { Dossier } from '#shared/formats/chair/dossier.ts';
import type { FileError, StateError, WriteError } from '#shared/formats/errors.ts';
import { hiddenNames, writePair } from '../../disk/write-pair.ts';
import { sha256 } from '../../signing/digest.ts';
import type { Signed } from '../../signing/verify.ts';
import { type FittingFile, examineFile, type ReceivedFile } from '../inbox/merge-received.ts';
import { nameOf, type PanelBundle, recipientsOf } from '../panel-bundle.ts';
import { findRecountDifference } from '../recount.ts';
import { findMisplacement, lengthOf, type WrittenResult } from './close-panel.ts';
import { dossierBeside, sealDossier } from './dossier.ts';

/** A result that was closed, what was received for its panel, and where it is to stand once more. */
export interface WritingAgain {
  readonly signed: Signed<PanelResult>;
  readonly received: AsyncIterable<ReceivedFile> | Iterable<ReceivedFile>;
  readonly ageIdentity: string;
  /** The name by which the result is spoken of. */
  readonly name: string;
  readonly resultPath: string;
}

/**
 * Writes a closed result once more, byte for byte, with its dossier made anew from the score files as they came; the seal alone is another. Refused while one of
 * the files that it counts is not there, naming whose, or where they do not give its ranking again, to the byte.
 */
export async function writeAgain(
  bundle: PanelBundle,
  again: WritingAgain,
): Promise<Result<WrittenResult, StateError | FileError | WriteError>> {
  const { signed, name, resultPath } = again;
  const misplaced = await findMisplacement(resultPath);
  if (misplaced !== null) return err(misplaced);
  const texts = await countedTexts(bundle, again);
  if (!texts.ok) return texts;
  const dossier: Dossier = { formatVersion: 1, kind: 'dossier', result: signed.payloadSha256, files: [...texts.value] };
  const at = await findRecountDifference(bundle, signed, dossier);
  if (at !== null) return err({ kind: 'result-refused', name, refusal: { kind: 'recount-differs', at } });
  const sealed = await sealDossier(signed.payloadSha256, texts.value, recipientsOf(bundle, 'secretariat', 'secretariat-deputy'));
  const dossierPath = dossierBeside(resultPath);
  const written = await writePair(
    { path: resultPath, content: signed.text },
    { path: dossierPath, content: sealed, expectedBytes: lengthOf(texts.value) },
    { hidden: hiddenNames(resultPath) },
  );
  return written.ok ? ok({ result: written.value.file, dossier: written.value.beside, dossierPath }) : written;
}

/** The texts of the files that a result counts, in the order of its inputs. */
async function countedTexts(
  bundle: PanelBundle,
  { signed, received, ageIdentity }: WritingAgain,
): Promise<Result<readonly string[], StateError>> {
  const wanted = new Set(signed.content.inputs.map((input) => input.sha256));
  const found = new Map<string, string>();
  for await (const { received: digest, bytes } of received) {
    const text = bytes === null ? null : textIn(await examineFile(bundle, bytes, ageIdentity, digest));
    if (text !== null && wanted.has(sha256(text))) found.set(sha256(text), text);
  }
  const lacking = signed.content.inputs.filter((input) => !found.has(input.sha256)).map(({ juror }) => nameOf(bundle, juror));
  if (lacking.length > 0) return err({ kind: 'counted-files-gone', jurors: lacking.toSorted(compareNames) });
  return ok(signed.content.inputs.map((input) => found.get(input.sha256) ?? ''));
}

function textIn(examined: Result<FittingFile, unknown>): string | null {
  return examined.ok ? examined.value.text : null;
}
