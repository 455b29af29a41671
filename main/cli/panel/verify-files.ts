import type { LocalText } from '#shared/base/local-text.ts';
import { matchEvidence } from '#shared/domain/panel/sheet/evidence.ts';
import type { PanelResult } from '#shared/domain/panel/result/result.ts';
import type { ScoreFile } from '#shared/domain/panel/sheet/score-sheet.ts';
import { codeOf } from '#shared/formats/fingerprint.ts';
import { describeRejection } from '#shared/text/errors/outcomes.ts';
import { describeRefusal } from '#shared/text/errors/refusals.ts';
import { verifyBundle } from '../../bundles/verify-bundle.ts';
import { type EvidencePack, openEvidencePack } from '../../evidence/open-evidence-pack.ts';
import { openDossier } from '../../results/closing/dossier.ts';
import { examineFile } from '../../results/inbox/merge-received.ts';
import { claimedBundleOf, openResult } from '../../results/open-result.ts';
import { nameOf, type PanelBundle, panelBundleOf } from '../../results/panel-bundle.ts';
import { findRecountDifference } from '../../results/recount.ts';
import { openScoreFile } from '../../score-files/open-score-file.ts';
import { verifyCard, type VerifiedCard } from '../../signing/card.ts';
import type { KeyResolver, Signed } from '../../signing/verify.ts';
import { type KnownFile, recogniseFile } from './file-kind.ts';

/** What is said of one file, and whether all of it holds. */
export interface Verdict {
  readonly holds: boolean;
  readonly text: LocalText;
  /** The score file that an evidence pack belongs to was not verified yet. */
  readonly awaitsScoreFile?: true;
}

/** What was verified so far and serves to verify the rest; grows file by file. */
export interface References {
  readonly ageIdentity: string | null;
  readonly panels: PanelBundle[];
  readonly cards: VerifiedCard[];
  readonly scoreFiles: { readonly payload: string; readonly file: ScoreFile }[];
  readonly results: { readonly panel: PanelBundle; readonly signed: Signed<PanelResult> }[];
}

/** Nothing verified yet; `ageIdentity` opens seals, null when no key was given. */
export function createReferences(ageIdentity: string | null): References {
  return { ageIdentity, panels: [], cards: [], scoreFiles: [], results: [] };
}

/** The verdict on one file; what holds is added to the references. */
export async function verdictOf(path: string, references: References): Promise<Verdict> {
  const file = await recogniseFile(path);
  return file.ok ? verdictOn(file.value, path, references) : refused({ id: 'tidak dapat dibaca', en: 'cannot be read' });
}

function verdictOn(file: KnownFile, path: string, references: References): Promise<Verdict> | Verdict {
  switch (file.kind) {
    case 'bundle':
      return verifyGivenBundle(path, references);
    case 'card':
      return verifyGivenCard(file.bytes, references);
    case 'score':
      return verifyScoreFile(file.bytes, references);
    case 'result':
      return verifyResult(file.bytes, references);
    case 'evidence':
      return verifyEvidence(file.bytes, references);
    case 'sealed':
      return verifySealed(file.bytes, references);
    case 'backup':
    case 'damaged':
    case 'foreign':
      return refused(UNVERIFIABLE[file.kind]);
  }
}

const UNVERIFIABLE = {
  backup: {
    id: 'cadangan identitas: hanya frasa sandinya yang dapat membukanya',
    en: 'backup of an identity: its passphrase alone can open it',
  },
  damaged: { id: 'tidak dapat dibaca: terpotong atau rusak', en: 'cannot be read: cut off or damaged' },
  foreign: { id: 'bukan berkas Mufakat', en: 'not a file of Mufakat' },
} as const satisfies Readonly<Record<string, LocalText>>;

async function verifyGivenBundle(path: string, { panels }: References): Promise<Verdict> {
  const bundle = await verifyBundle(path);
  if (!bundle.ok) return bundle.error.kind === 'cancelled' ? refused(NOT_FINISHED) : refusedBecause(bundle.error);
  const { roster, signer, statement } = bundle.value;
  panels.push(panelBundleOf(bundle.value));
  const by = roster.personOf(signer)?.name ?? signer;
  const code = codeOf(statement.bundleId);
  return held({ id: `berkas proposal, ditandatangani ${by}, kode ${code}`, en: `proposal bundle, signed by ${by}, code ${code}` });
}

async function verifyGivenCard(bytes: Buffer, { cards }: References): Promise<Verdict> {
  const card = await verifyCard(bytes);
  if (!card.ok) return refusedBecause(card.error);
  cards.push(card.value);
  const { name } = card.value.person;
  return held({ id: `kartu ${name}, tanda tangannya cocok`, en: `card of ${name}, its signature holds` });
}

async function verifyScoreFile(bytes: Buffer, references: References): Promise<Verdict> {
  const [panel, ...others] = references.panels;
  if (panel === undefined) return verifyByCard(bytes, references);
  let verdict = await againstPanel(bytes, panel, references);
  for (const other of others) verdict = verdict.holds ? verdict : await againstPanel(bytes, other, references);
  return verdict;
}

async function againstPanel(bytes: Buffer, panel: PanelBundle, { ageIdentity, scoreFiles }: References): Promise<Verdict> {
  const examined = await examineFile(panel, bytes, ageIdentity);
  if (!examined.ok) return refused({ id: describeRejection(examined.error, 'id'), en: describeRejection(examined.error, 'en') });
  const { juror, revision, payload } = examined.value.checked;
  scoreFiles.push(await signedContent(examined.value.text, payload, panel.roster.keyOf));
  const [name, code] = [nameOf(panel, juror), codeOf(payload)];
  return held({
    id: `berkas nilai ${name}, revisi ${revision}, kode ${code}`,
    en: `score file of ${name}, revision ${revision}, code ${code}`,
  });
}

/** Without the bundle a card still shows who signed, but not whether the file fits the stage. */
async function verifyByCard(bytes: Buffer, { cards, ageIdentity, scoreFiles }: References): Promise<Verdict> {
  const cardOf = (thumbprint: string) => cards.find(({ person }) => person.thumbprint === thumbprint);
  const opened = await openScoreFile(bytes, { keyOf: (thumbprint) => cardOf(thumbprint)?.publicKey ?? null, ageIdentity });
  if (!opened.ok && opened.error.reason === 'signer-not-on-roster') return refused(NO_BUNDLE);
  if (!opened.ok) return refused({ id: describeRejection(opened.error, 'id'), en: describeRejection(opened.error, 'en') });
  scoreFiles.push(opened.value);
  const name = cardOf(opened.value.file.juror)?.person.name ?? '';
  return held({
    id: `berkas nilai, ditandatangani ${name}; belum dibandingkan dengan berkas proposal`,
    en: `score file signed by ${name}; not compared with a bundle`,
  });
}

async function verifyResult(bytes: Buffer, { panels, results }: References): Promise<Verdict> {
  const claimed = claimedBundleOf(bytes);
  if (!claimed.ok) return refusedBecause(claimed.error);
  const panel = panels.find(({ plan }) => plan.facts.bundleId === claimed.value);
  if (panel === undefined) return panels.length === 0 ? refused(NO_BUNDLE) : refusedBecause({ kind: 'other-bundle' });
  const opened = await openResult(panel, bytes, null);
  if (!opened.ok) return refusedBecause(opened.error);
  const { signed } = opened.value;
  results.push({ panel, signed });
  const signers = signed.signers.map((signer) => nameOf(panel, signer)).join(', ');
  const code = codeOf(signed.payloadSha256);
  return held({ id: `hasil, ditandatangani ${signers}, kode ${code}`, en: `result, signed by ${signers}, code ${code}` });
}

async function verifyEvidence(bytes: Buffer, { scoreFiles }: References): Promise<Verdict> {
  const pack = await openEvidencePack(bytes, null);
  return pack.ok ? judgeEvidence(pack.value, scoreFiles) : refusedBecause(pack.error);
}

/** What a pack holds is as its own list says; whether a juror signed for it, only the score file can tell. */
function judgeEvidence({ index }: EvidencePack, scoreFiles: References['scoreFiles']): Verdict {
  const signed = scoreFiles.find(({ payload }) => payload === index.scoreFile);
  if (signed === undefined) {
    const text = {
      id: 'bukti lapangan, utuh; berkas nilai yang menyebutnya tidak diberikan',
      en: 'evidence pack, whole; the score file that names it is not given',
    };
    return { holds: false, text, awaitsScoreFile: true };
  }
  if (matchEvidence(index, signed).kind === 'matches') {
    const count = index.files.length;
    const code = codeOf(signed.payload);
    return held({
      id: `bukti lapangan, ${count} berkas, semuanya disebut dalam berkas nilai berkode ${code}`,
      en: `evidence pack, ${count} files, all named in the score file with code ${code}`,
    });
  }
  return refused({
    id: 'bukti lapangan yang isinya berbeda dari yang disebut dalam berkas nilainya',
    en: 'evidence pack whose files are not those that its score file names',
  });
}

async function signedContent(text: string, payload: string, keyOf: KeyResolver): Promise<References['scoreFiles'][number]> {
  const opened = await openScoreFile(Buffer.from(text, 'utf8'), { keyOf, ageIdentity: null });
  if (!opened.ok) throw new Error(`a score file just verified does not verify: ${opened.error.reason}`);
  return { payload, file: opened.value.file };
}

/** A seal hides whether a score file, an evidence pack or a dossier is inside. */
async function verifySealed(bytes: Buffer, references: References): Promise<Verdict> {
  const { ageIdentity, results } = references;
  if (ageIdentity === null)
    return refused({ id: 'tersegel; perlu --identity untuk memeriksanya', en: 'sealed; checking it needs --identity' });
  const pack = await openEvidencePack(bytes, ageIdentity);
  if (pack.ok) return judgeEvidence(pack.value, references.scoreFiles);
  const dossier = await openDossier(bytes, ageIdentity);
  if (!dossier.ok) return pack.error.kind === 'not-evidence' ? verifyScoreFile(bytes, references) : refusedBecause(pack.error);
  const result = results.find(({ signed }) => signed.payloadSha256 === dossier.value.result);
  if (result === undefined)
    return refused({ id: 'dosir; hasil yang disertainya tidak diberikan', en: 'dossier; the result it belongs to is not given' });
  const at = await findRecountDifference(result.panel, result.signed, dossier.value);
  return at === null
    ? held({ id: 'dosir, hitung ulang memberi hasil yang sama', en: 'dossier, counted again with the same result' })
    : refusedBecause({ kind: 'recount-differs', at });
}

const NO_BUNDLE: LocalText = { id: 'tidak dapat diperiksa tanpa berkas proposalnya', en: 'cannot be checked without its proposal bundle' };
const NOT_FINISHED: LocalText = { id: 'pemeriksaan dihentikan', en: 'the check was stopped' };

function held(text: LocalText): Verdict {
  return { holds: true, text };
}

function refused(text: LocalText): Verdict {
  return { holds: false, text };
}

function refusedBecause(refusal: Parameters<typeof describeRefusal>[0]): Verdict {
  return refused({ id: describeRefusal(refusal, 'id'), en: describeRefusal(refusal, 'en') });
}
