import { dirname, join } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { EvidenceError, KeyError, StateError, WriteError } from '#shared/formats/errors.ts';
import { type BuildError, buildBundle } from '../bundles/build-bundle.ts';
import type { Bundle } from '../bundles/open-bundle.ts';
import { ensureFolder } from '../disk/folders.ts';
import { writeVerified } from '../disk/write-verified.ts';
import { BACKUP_ENDING, writeBackup } from '../identity/backup.ts';
import type { RandomBytes } from '../identity/secret-lock.ts';
import { type PanelBundle, panelBundleOf } from '../results/panel-bundle.ts';
import { attachmentsFrom } from './attachments/attachment-source.ts';
import type { SampleCompetition } from './competitions.ts';
import { memberWith, type SampleMember } from './people.ts';
import { fileName } from './file-name.ts';
import { registrationList } from './national/registration-list.ts';
import { registrationWorkbook } from './national/registration-workbook.ts';
import { FORGED_FILE, scoreFileName, writeForgery, writeScoreFile } from './score-files.ts';

/** Why a trial could not be written. */
export type TrialError = Exclude<BuildError, { readonly kind: 'cancelled' }> | StateError | EvidenceError | WriteError | KeyError;

/** Where the files of a trial go, and the moments it states. */
export interface TrialPlan {
  readonly folder: string;
  readonly createdAt: string;
  readonly scoredAt: string;
  /** Passphrase of the backups of secretariat and chair. */
  readonly passphrase: string;
  readonly random: RandomBytes;
}

/** The files of a trial up to the moment at which the chair receives them; paths are those they were written to. */
export interface Trial {
  readonly panel: PanelBundle;
  readonly bundle: Bundle;
  readonly cards: readonly string[];
  readonly backups: readonly string[];
  readonly scoreFiles: readonly string[];
  /** A copy of the first juror's file with one mark raised after signing. */
  readonly forged: string;
}

/** Subfolders of a trial. */
const FOLDERS = {
  registrations: 'pendaftaran',
  cards: 'kartu',
  keys: 'kunci-contoh',
  bundle: 'paket',
  scores: 'nilai',
  forged: 'nilai-diubah',
} as const;

/** Where a trial keeps the passphrase of its backups, within its folder. */
export const PASSPHRASE_FILE = `${FOLDERS.keys}/frasa-sandi.txt`;

/** Plays a sample competition up to the chair's desk: cards, backups, the signed bundle, every juror's sealed score file, and one forgery. */
export async function writeTrial(sample: SampleCompetition, plan: TrialPlan): Promise<Result<Trial, TrialError>> {
  const listed = await writeRegistrations(sample, plan);
  if (!listed.ok) return listed;
  const cards = await inTurn(sample.members, (member) => writeCard(member, plan));
  if (!cards.ok) return cards;
  const backups = await inTurn([memberWith('secretariat', sample.members), memberWith('chair', sample.members)], (member) =>
    backUp(member, plan),
  );
  if (!backups.ok) return backups;
  const passphrase = await writing(join(plan.folder, PASSPHRASE_FILE), (path) => writeVerified(path, plan.passphrase));
  if (!passphrase.ok) return passphrase;
  const built = await buildTrialBundle(sample, plan);
  if (!built.ok) return built;
  const panel = panelBundleOf(built.value);
  const jurors = sample.members.filter(({ roles }) => roles.includes('juror'));
  const desk = { bundle: built.value, panel, habits: sample.habits, scoredAt: plan.scoredAt };
  const scoreFiles = await inTurn(jurors, (juror) =>
    writing(join(plan.folder, FOLDERS.scores, scoreFileName(juror)), (path) => writeScoreFile(path, juror, desk)),
  );
  if (!scoreFiles.ok) return scoreFiles;
  const [first = ''] = scoreFiles.value;
  const forged = await writing(join(plan.folder, FOLDERS.forged, FORGED_FILE), (path) =>
    writeForgery(path, first, memberWith('chair', sample.members), panel),
  );
  return forged.ok
    ? ok({ panel, bundle: built.value, cards: cards.value, backups: backups.value, scoreFiles: scoreFiles.value, forged: forged.value })
    : forged;
}

async function inTurn<T>(
  items: readonly T[],
  write: (item: T) => Promise<Result<string, TrialError>>,
): Promise<Result<readonly string[], TrialError>> {
  const paths: string[] = [];
  for (const item of items) {
    const path = await write(item);
    if (!path.ok) return path;
    paths.push(path.value);
  }
  return ok(paths);
}

async function writeRegistrations({ registrations }: SampleCompetition, { folder }: TrialPlan): Promise<Result<string | null, TrialError>> {
  if (registrations.length === 0) return ok(null);
  const list = await writing(join(folder, FOLDERS.registrations, 'seleksi-administrasi.csv'), (path) =>
    writeVerified(path, registrationList(registrations)),
  );
  if (!list.ok) return list;
  const workbook = await registrationWorkbook(registrations);
  return writing(join(folder, FOLDERS.registrations, 'daftar-proposal.xlsx'), (path) => writeVerified(path, workbook));
}

async function writeCard({ details, identity }: SampleMember, { folder }: TrialPlan): Promise<Result<string, TrialError>> {
  return writing(join(folder, FOLDERS.cards, fileName(details.name, '.mfcard')), (path) => writeVerified(path, identity.card));
}

async function backUp({ details, identity }: SampleMember, { folder, passphrase, random }: TrialPlan): Promise<Result<string, TrialError>> {
  return writing(join(folder, FOLDERS.keys, fileName(details.name, BACKUP_ENDING)), (path) =>
    writeBackup(path, identity, passphrase, random),
  );
}

async function buildTrialBundle(
  { members, stage, content }: SampleCompetition,
  { folder, createdAt }: TrialPlan,
): Promise<Result<Bundle, TrialError>> {
  const path = join(folder, FOLDERS.bundle, fileName(stage.competition.id, '.mfbundle'));
  const place = await ensureFolder(dirname(path));
  if (!place.ok) return place;
  const { proposals } = content;
  const plan = { stage, proposals, revision: 1, supersedes: null, createdAt, attachment: attachmentsFrom(content) };
  const built = await buildBundle(path, plan, memberWith('secretariat', members).identity);
  if (built.ok) return built;
  if (built.error.kind === 'cancelled') throw new Error('nobody can cancel the building of a sample');
  return err(built.error);
}

/** Writes one file into a folder that need not be there yet, and gives its path. */
async function writing<E>(path: string, write: (path: string) => Promise<Result<unknown, E>>): Promise<Result<string, E | WriteError>> {
  const folder = await ensureFolder(dirname(path));
  if (!folder.ok) return folder;
  const written = await write(path);
  return written.ok ? ok(path) : written;
}
