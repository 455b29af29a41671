import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { must } from '#shared/base/at.ts';
import { openBundle } from '#main/bundles/open-bundle.ts';
import { gatherEvidence, packOfScoreFile } from '#main/evidence/pack-of-score-file.ts';
import type { UnlockedIdentity } from '#main/identity/private-keys.ts';
import { seal } from '#main/sealing/seal.ts';
import type { FieldVisit, ScoreFile } from '#shared/domain/panel/sheet/score-sheet.ts';
import { type PanelBundle, panelBundleOf } from '#main/results/panel-bundle.ts';
import { memberWith, sampleMembersOn } from '#main/sample/people.ts';
import { samplePhoto } from '#main/sample/attachments/attachments.ts';
import { seededRandom } from '#main/sample/seeded-random.ts';
import type { Trial } from '#main/sample/trial.ts';
import { openScoreFile } from '#main/score-files/open-score-file.ts';
import { scoreFile, sha256, sheet } from './panel.ts';
import { payloadDigestOf, signedText } from './signed-panel.ts';

/** Two photos of a visit, as a browser draws them. */
export const PHOTOS = [photo('satu'), photo('dua')] as const;

function photo(seed: string): Buffer {
  return Buffer.from(samplePhoto(seed, seededRandom(seed)).content);
}

/** A visit that names these photos. */
export function visitWith(...photos: readonly Buffer[]): FieldVisit {
  return {
    date: '2023-07-18',
    place: 'Balai',
    peopleMet: 'Kepala',
    findings: [],
    evidence: photos.map((photo) => sha256(photo)).toSorted(),
  };
}

/** A score file whose visits name photos, signed, and its evidence pack, not sealed. */
export interface VisitedFile {
  readonly text: string;
  readonly payload: string;
  readonly pack: Buffer;
}

/** A juror's file with visits to two entries, signed, with its pack; the content changed where given. */
export async function visitedFile(juror: UnlockedIdentity, changes: Partial<ScoreFile> = {}): Promise<VisitedFile> {
  const sheets = [sheet('P-1', { visit: visitWith(...PHOTOS) }), sheet('P-2', { visit: visitWith(PHOTOS[0]) }), sheet('P-3')];
  const file = scoreFile({ juror: juror.thumbprint, sheets, ...changes });
  const text = await signedText(juror, file);
  return { text, payload: payloadDigestOf(text), pack: await packFor(file, payloadDigestOf(text)) };
}

/** The pack of a score file, whatever payload it is said to go with; each photo found by its digest. */
export async function packFor(file: ScoreFile, payload: string): Promise<Buffer> {
  const gathered = await gatherEvidence(file.sheets, (digest) => {
    const bytes = PHOTOS.find((photo) => sha256(photo) === digest) ?? Buffer.alloc(0);
    return Promise.resolve({
      facts: { sha256: digest, bytes: bytes.length, mediaType: 'image/png', name: 'foto.png', metadataKept: false },
      bytes,
    });
  });
  const pack = gathered.ok ? await packOfScoreFile(file, payload, gathered.value) : null;
  if (pack === null) throw new Error('no evidence');
  return pack;
}

/** A pack sealed to a person. */
export async function sealedPack(pack: Buffer, to: UnlockedIdentity): Promise<Buffer> {
  return Buffer.from(await seal(pack, [to.person.recipient]));
}

/** Two packs in a folder that no score file of this bundle names: one said to be for it, and one for another bundle. */
export async function writeStrayPacks(bundlePath: string, folder: string): Promise<readonly string[]> {
  const bundle = await openBundle(bundlePath);
  if (!bundle.ok) throw new Error(bundle.error.kind);
  const { facts, assigned } = panelBundleOf(bundle.value).plan;
  const [juror = ''] = assigned.keys();
  const { competitionId, stageId, bundleId } = facts;
  const claim = { competitionId, stageId, bundleId, juror, sheets: [sheet('KOTA-001', { visit: visitWith(...PHOTOS) })] };
  const claims = [claim, { ...claim, bundleId: sha256('other') }];
  const paths = claims.map((_, index) => join(folder, `bukti ${index}.mfevidence`));
  for (const [index, path] of paths.entries()) await writeFile(path, await packFor(scoreFile(claims[index]), sha256('not sent')));
  return paths;
}

/** The next revision of Juri 1, whose file is a trial's first, with a visit, and the pack with its photos, written into a folder for the chair of a trial. */
export async function writeVisit(
  { panel, bundle, scoreFiles }: Trial,
  folder: string,
): Promise<{ readonly entry: string; readonly paths: readonly string[] }> {
  const members = await sampleMembersOn(bundle.stage.roster);
  const chair = memberWith('chair', members).identity;
  const juror = must(members.find(({ identity }) => identity.person.name === 'Juri 1')).identity;
  const { text, pack, entry } = await visitedRevision(await readFile(scoreFiles[0] ?? ''), { bundle: panel, juror, chair });
  const paths = [join(folder, 'kunjungan.mfscore'), join(folder, 'kunjungan.mfevidence')] as const;
  await writeFile(paths[0], text);
  await writeFile(paths[1], await sealedPack(pack, chair));
  return { entry, paths };
}

/** The next revision of a score file sealed to the chair: its first sheet with a visit that names the photos; and its pack. */
export async function visitedRevision(
  sealed: Uint8Array,
  { bundle, juror, chair }: { readonly bundle: PanelBundle; readonly juror: UnlockedIdentity; readonly chair: UnlockedIdentity },
): Promise<VisitedFile & { readonly entry: string }> {
  const opened = await openScoreFile(sealed, { keyOf: bundle.roster.keyOf, ageIdentity: chair.ageIdentity });
  if (!opened.ok) throw new Error(opened.error.reason);
  const { file, payload: previous } = opened.value;
  const [first, ...others] = file.sheets;
  if (first === undefined) throw new Error('no sheets');
  const sheets = [{ ...first, visit: visitWith(...PHOTOS) }, ...others];
  return { ...(await visitedFile(juror, { ...file, sheets, revision: 2, previous })), entry: first.entry };
}
