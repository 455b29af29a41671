import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { ScoreSheet } from '#shared/domain/panel/score-sheet.ts';
import { entryAt } from '#shared/domain/panel/panel-plan.ts';
import type { KeyError, StateError, WriteError } from '#shared/formats/errors.ts';
import { type BuildError, buildBundle } from '../bundles/build-bundle.ts';
import type { Bundle } from '../bundles/open-bundle.ts';
import { ensureFolder } from '../disk/folders.ts';
import { writeVerified } from '../disk/write-verified.ts';
import { BACKUP_ENDING, writeBackup } from '../identity/backup.ts';
import type { RandomBytes } from '../identity/secret-lock.ts';
import { examineFile } from '../results/merge-received.ts';
import { type PanelBundle, panelBundleOf, recipientsOf } from '../results/panel-bundle.ts';
import { signScoreFile } from '../score-files/sign-score-file.ts';
import type { SignedCopies } from '../score-files/signed-copies.ts';
import { seal } from '../sealing/seal.ts';
import { attachmentsFrom } from './attachment-source.ts';
import type { SampleCompetition } from './competitions.ts';
import { memberWith, type SampleMember } from './people.ts';
import { registrationList } from './registration-list.ts';
import { scoreSheets } from './sheets.ts';
import { raiseOneMark } from './tamper.ts';

/** Why a trial could not be written. */
export type TrialError = Exclude<BuildError, { readonly kind: 'cancelled' }> | StateError | WriteError | KeyError;

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
  const scoreFiles = await inTurn(jurors, (juror) => writeScoreFile(sample, juror, built.value, panel, plan));
  if (!scoreFiles.ok) return scoreFiles;
  const forged = await forge(scoreFiles.value, memberWith('chair', sample.members), panel, plan);
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
  return writing(join(folder, FOLDERS.registrations, 'seleksi-administrasi.csv'), (path) =>
    writeVerified(path, registrationList(registrations)),
  );
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
  if (built.ok) return ok(built.value.bundle);
  if (built.error.kind === 'cancelled') throw new Error('nobody can cancel the building of a sample');
  return err(built.error);
}

async function writeScoreFile(
  { stage, habits }: SampleCompetition,
  juror: SampleMember,
  bundle: Bundle,
  panel: PanelBundle,
  { folder, scoredAt }: TrialPlan,
): Promise<Result<string, TrialError>> {
  const order = {
    plan: panel.plan,
    juror: juror.identity,
    keyOf: panel.roster.keyOf,
    sheets: sheetsOf(juror, bundle, panel, habits),
    declaration: stage.declaration.id,
    sealTo: recipientsOf(panel, 'chair', 'chair-deputy'),
    afterOpening: false,
    createdAt: scoredAt,
  };
  return writing(join(folder, FOLDERS.scores, fileName(juror.details.name, '.mfscore')), (path) =>
    signScoreFile({ ...order, path }, NO_COPIES),
  );
}

function sheetsOf(juror: SampleMember, bundle: Bundle, { plan }: PanelBundle, habits: SampleCompetition['habits']): readonly ScoreSheet[] {
  const assigned = new Set([...(plan.assigned.get(juror.identity.thumbprint) ?? [])].map((position) => entryAt(plan, position)));
  const subjects = bundle.proposals
    .filter(({ entry }) => assigned.has(entry))
    .map(({ entry, agency }) => ({ entry, agency, subject: bundle.subjects.get(entry) ?? '' }));
  return scoreSheets(plan.rules, subjects, { seed: juror.seed, agency: juror.agency }, habits);
}

/** What somebody who could open the seal might try: raise a mark and seal the file again. */
async function forge(
  scoreFiles: readonly string[],
  chair: SampleMember,
  panel: PanelBundle,
  { folder }: TrialPlan,
): Promise<Result<string, TrialError>> {
  const [first = ''] = scoreFiles;
  const opened = await examineFile(panel, await readFile(first), chair.identity.ageIdentity);
  if (!opened.ok) throw new Error(`a score file just written is refused: ${opened.error.reason}`);
  const sealed = await seal(Buffer.from(raiseOneMark(opened.value.text), 'utf8'), recipientsOf(panel, 'chair', 'chair-deputy'));
  return writing(join(folder, FOLDERS.forged, fileName('juri 1 diubah', '.mfscore')), (path) => writeVerified(path, sealed));
}

/** Writes one file into a folder that need not be there yet, and gives its path. */
async function writing<E>(path: string, write: (path: string) => Promise<Result<unknown, E>>): Promise<Result<string, E | WriteError>> {
  const folder = await ensureFolder(dirname(path));
  if (!folder.ok) return folder;
  const written = await write(path);
  return written.ok ? ok(path) : written;
}

function fileName(name: string, ending: string): string {
  return `${name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}${ending}`;
}

/** The jurors of a trial keep no copies: the trial's own folder is all there is. */
const NO_COPIES: SignedCopies = {
  receipts: () => Promise.resolve([]),
  latest: () => Promise.resolve(null),
  keep: () => Promise.resolve(ok(null)),
  forget: () => Promise.resolve(),
};
