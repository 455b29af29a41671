import type { PageBridge } from '#renderer/bridge/bridge.ts';
import { err, type Result } from '#shared/base/result.ts';
import type { KeptEvidence } from '#shared/formats/juror/kept-evidence.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import type { OfferedEvidence } from '#shared/ipc/views/evidence.ts';
import { drawAnew } from './draw-anew.ts';

/** A chosen file with what was found in it. */
export interface ChosenEvidence {
  readonly file: string;
  readonly offered: OfferedEvidence;
}

/** Looks at each of the photos and files that were handed over; the first that cannot be read ends it. */
export async function lookAtEvidence(
  bridge: PageBridge,
  juror: string,
  files: readonly ChosenFile[],
): Promise<Result<readonly ChosenEvidence[], AppError>> {
  const chosen: ChosenEvidence[] = [];
  for (const { file } of files) {
    const offered = await bridge['evidence:look']({ juror, file });
    if (!offered.ok) return offered;
    chosen.push({ file, offered: offered.value });
  }
  return { ok: true, value: chosen };
}

/** Whether a file tells more than its picture. */
export function tellsMore({ offered }: ChosenEvidence): boolean {
  return offered.photo?.facts.hidden === true;
}

/** Keeps one file: a photo drawn anew, unless it is to stay as it is with all that it tells; anything else as it is. */
export async function keepEvidence(
  bridge: PageBridge,
  juror: string,
  { file, offered }: ChosenEvidence,
  asItIs: boolean,
): Promise<Result<KeptEvidence, AppError>> {
  const { name, photo } = offered;
  if (photo === null || asItIs) return bridge['evidence:keep-file']({ juror, file });
  const bytes = await drawAnew(photo.bytes, photo.mediaType);
  return bytes === null ? err({ kind: 'photo-unreadable', name }) : bridge['evidence:keep-photo']({ juror, name, bytes });
}
