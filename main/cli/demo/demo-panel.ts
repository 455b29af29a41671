import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import { ensureFolder } from '../../disk/folders.ts';
import { writeVerified } from '../../disk/write-verified.ts';
import type { ExportSource } from '../../exports/recap.ts';
import { writeRecapCsv } from '../../exports/write-csv-recap.ts';
import { writeRecapXlsx } from '../../exports/write-xlsx-recap.ts';
import { closePanel } from '../../results/closing/close-panel.ts';
import { mergeReceived, type PanelMerge } from '../../results/inbox/merge-received.ts';
import { openResult } from '../../results/open-result.ts';
import type { SampleCompetition } from '../../sample/competitions.ts';
import { memberWith } from '../../sample/people.ts';
import type { Trial, TrialError } from '../../sample/trial.ts';
import { readInTurn, type ReceivedPath } from '../panel/panel-files.ts';

/** What the chair received, file by file, and what it came to. */
export interface ReceivedTrial {
  readonly files: readonly ReceivedPath[];
  readonly merge: PanelMerge;
}

const RESULT_FOLDER = 'hasil';

/** The chair receives every score file of the trial, and the forgery. */
export async function receiveTrial(sample: SampleCompetition, { panel, scoreFiles, forged }: Trial): Promise<ReceivedTrial> {
  const { ageIdentity } = memberWith('chair', sample.members).identity;
  const files: ReceivedPath[] = [];
  const merge = await mergeReceived(panel, { files: readInTurn([...scoreFiles, forged], files), rejected: [] }, ageIdentity, true);
  return { files, merge };
}

/** The chair closes and signs; the secretariat opens the result, counts it again from the dossier, and exports it as CSV and XLSX. */
export async function concludeTrial(
  sample: SampleCompetition,
  trial: Trial,
  merge: PanelMerge,
  { folder, closedAt }: { readonly folder: string; readonly closedAt: string },
): Promise<Result<ExportSource, TrialError>> {
  const place = await ensureFolder(join(folder, RESULT_FOLDER));
  if (!place.ok) return place;
  const name = join(folder, RESULT_FOLDER, sample.stage.competition.id);
  const chair = memberWith('chair', sample.members).identity;
  const closing = {
    chair,
    closedAt,
    present: [...trial.panel.plan.assigned.keys(), chair.thumbprint],
    exception: null,
    decisions: [],
    previous: null,
    resultPath: `${name}.mfresult`,
  };
  const closed = await closePanel(trial.panel, merge, closing, null);
  if (!closed.ok) return closed;
  const source = await openAsSecretariat(sample, trial, name);
  const csv = await writeVerified(`${name}.csv`, writeRecapCsv(source));
  if (!csv.ok) return csv;
  const xlsx = await writeVerified(`${name}.xlsx`, await writeRecapXlsx(source));
  return xlsx.ok ? ok(source) : err(xlsx.error);
}

async function openAsSecretariat(sample: SampleCompetition, { panel, bundle }: Trial, name: string): Promise<ExportSource> {
  const { ageIdentity } = memberWith('secretariat', sample.members).identity;
  const dossier = { bytes: await readFile(`${name}.mfdossier`), ageIdentity };
  const opened = await openResult(panel, await readFile(`${name}.mfresult`), dossier);
  if (!opened.ok) throw new Error(`a result just signed is refused: ${opened.error.kind}`);
  const { content, payloadSha256, signers } = opened.value.signed;
  return { result: content, payloadSha256, signers, content: bundle, language: 'id' };
}
