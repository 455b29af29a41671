import { basename } from 'node:path';
import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { codeOf, fingerprintOf } from '#shared/formats/fingerprint.ts';
import type { StatementContent } from '#shared/formats/statements.ts';
import { formatBytes, formatNumber } from '#shared/text/numbers.ts';
import { describeRefusal } from '#shared/text/errors/refusals.ts';
import { openBundle } from '../../bundles/open-bundle.ts';
import { openEvidencePack } from '../../evidence/open-evidence-pack.ts';
import { verifyCard } from '../../signing/card.ts';
import { sha256 } from '../../signing/digest.ts';
import { readEnvelope } from '../../signing/read-envelope.ts';
import type { Command, ExitCode, Given, Terminal } from '../command.ts';
import { digestOf } from './panel-files.ts';
import { type KnownFile, recogniseFile } from './file-kind.ts';
import { inWordsOf, named } from '../files.ts';

/** `mufakat inspect`: what a file is and says of itself, without any key. */
export const command: Command = {
  summary: { id: 'Menunjukkan isi sebuah berkas tanpa kunci.', en: 'Shows what a file is, without any key.' },
  operands: { name: 'FILE', atLeast: 1 },
  options: {},
  run,
};

/** A label in both languages and what it is about. */
type Line = readonly [LocalText, string];

async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const path of given.operands) {
    const lines = await inspect(path);
    if (lines.ok)
      await terminal.out(
        `${lines.value.map(([label, text]) => `${label.id === label.en ? label.id : `${label.id} / ${label.en}`}: ${text}\n`).join('')}\n`,
      );
    else {
      terminal.say(lines.error);
      code = 1;
    }
  }
  return code;
}

async function inspect(path: string): Promise<Result<readonly Line[], LocalText>> {
  const file = await recogniseFile(path);
  if (!file.ok) return file;
  const digest = await digestOf(path);
  if (!digest.ok) return digest;
  const about = file.value.kind === 'bundle' ? await inspectBundle(path) : await inspectBytes(path, file.value);
  const kind: Line = [LABELS.kind, `${KINDS[file.value.kind].id} / ${KINDS[file.value.kind].en}`];
  return about.ok ? ok([[LABELS.file, basename(path)], kind, [LABELS.digest, digest.value], ...about.value]) : about;
}

type Readable = Exclude<KnownFile, { readonly kind: 'bundle' }>;

async function inspectBytes(path: string, { kind, bytes }: Readable): Promise<Result<readonly Line[], LocalText>> {
  switch (kind) {
    case 'sealed':
      return ok([
        [LABELS.size, formatBytes(bytes.length, 'id')],
        [LABELS.seal, 'age v1'],
      ]);
    case 'backup':
      return ok([[LABELS.size, formatBytes(bytes.length, 'id')]]);
    case 'card':
      return inspectCard(path, bytes);
    case 'score':
      return inspectScoreFile(path, bytes);
    case 'result':
      return inspectResult(path, bytes);
    case 'evidence':
      return inspectEvidence(path, bytes);
    case 'damaged':
    case 'foreign':
      return err(named(path, KINDS[kind]));
  }
}

async function inspectBundle(path: string): Promise<Result<readonly Line[], LocalText>> {
  const bundle = await openBundle(path);
  if (!bundle.ok) return err(inWordsOf({ kind: 'bundle-refused', name: basename(path), refusal: bundle.error }));
  const { statement, stage, proposals, roster, signer, attachments, bytes } = bundle.value;
  return ok([
    [LABELS.competition, stage.competition.name.id],
    [LABELS.stage, stage.name.id],
    [LABELS.code, codeOf(statement.bundleId)],
    [LABELS.bundle, statement.bundleId],
    [LABELS.revision, String(statement.revision)],
    [LABELS.signed, `${roster.personOf(signer)?.name ?? ''} · ${fingerprintOf(signer)}`],
    [
      LABELS.content,
      `${formatNumber(proposals.length, 'id')} proposal, ${formatNumber(attachments, 'id')} lampiran, ${formatBytes(bytes, 'id')}`,
    ],
    ...roster.people.map(
      ({ name, roles, thumbprint }): Line => [LABELS.member, `${name} (${roles.join(', ')}) · ${fingerprintOf(thumbprint)}`],
    ),
  ]);
}

async function inspectCard(path: string, bytes: Buffer): Promise<Result<readonly Line[], LocalText>> {
  const card = await verifyCard(bytes);
  if (!card.ok) return err(inWordsOf({ kind: 'card-refused', name: basename(path), refusal: card.error }));
  const { name, institution, position, thumbprint, recipient } = card.value.person;
  return ok([
    [LABELS.name, name],
    [LABELS.position, `${position}, ${institution}`],
    [LABELS.fingerprint, fingerprintOf(thumbprint)],
    [LABELS.recipient, recipient],
    [LABELS.signature, 'cocok / holds'],
  ]);
}

function inspectScoreFile(path: string, bytes: Buffer): Result<readonly Line[], LocalText> {
  const claimed = readClaim('score', path, bytes);
  if (!claimed.ok) return claimed;
  const { content, envelope } = claimed.value;
  return ok([
    ...stageLines(content),
    [LABELS.juror, fingerprintOf(content.juror)],
    [LABELS.createdAt, content.createdAt],
    [LABELS.sheets, String(content.sheets.length)],
    ...envelope,
  ]);
}

function inspectResult(path: string, bytes: Buffer): Result<readonly Line[], LocalText> {
  const claimed = readClaim('result', path, bytes);
  if (!claimed.ok) return claimed;
  const { content, envelope } = claimed.value;
  const [proposals, jurors] = [content.ranking.length, content.inputs.length];
  return ok([
    ...stageLines(content),
    [LABELS.closedAt, content.closedAt],
    [LABELS.content, `${formatNumber(proposals, 'id')} proposal, ${formatNumber(jurors, 'id')} juri`],
    ...envelope,
  ]);
}

async function inspectEvidence(path: string, bytes: Buffer): Promise<Result<readonly Line[], LocalText>> {
  const pack = await openEvidencePack(bytes, null);
  if (!pack.ok) return err(named(path, refusalOf(pack)));
  const { index } = pack.value;
  return ok([
    ...stageLines(index),
    [LABELS.juror, fingerprintOf(index.juror)],
    [LABELS.scoreFile, index.scoreFile],
    ...index.files.map(
      (file): Line => [LABELS.evidence, `${file.entry} · ${file.name} · ${formatBytes(file.bytes, 'id')} · ${file.sha256}`],
    ),
  ]);
}

/** What a signed file of this kind says of itself, and what its envelope shows; the signature is not checked. */
function readClaim<K extends 'score' | 'result'>(kind: K, path: string, bytes: Buffer): Result<Claim<K>, LocalText> {
  const claimed = readEnvelope(kind, bytes);
  if (!claimed.ok) return err(named(path, refusalOf(claimed)));
  const { content, payload, kids } = claimed.value;
  return content.ok ? ok({ content: content.value, envelope: envelopeLines(payload, kids) }) : err(named(path, refusalOf(content)));
}

interface Claim<K extends 'score' | 'result'> {
  readonly content: StatementContent<K>;
  readonly envelope: readonly Line[];
}

/** Which stage a file belongs to, and which revision of its kind it is. */
interface OfStage {
  readonly competitionId: string;
  readonly stageId: string;
  readonly bundleId: string;
  readonly revision: number;
}

function stageLines({ competitionId, stageId, bundleId, revision }: OfStage): readonly Line[] {
  return [
    [LABELS.competition, competitionId],
    [LABELS.stage, stageId],
    [LABELS.bundle, bundleId],
    [LABELS.revision, String(revision)],
  ];
}

function envelopeLines(payload: Buffer, kids: readonly string[]): readonly Line[] {
  const digest = sha256(payload);
  return [[LABELS.code, codeOf(digest)], [LABELS.payload, digest], ...kids.map((kid): Line => [LABELS.claimed, fingerprintOf(kid)])];
}

function refusalOf(refused: Result<unknown, Parameters<typeof describeRefusal>[0]>): LocalText {
  if (refused.ok) throw new Error('not refused');
  return { id: describeRefusal(refused.error, 'id'), en: describeRefusal(refused.error, 'en') };
}

const KINDS: Readonly<Record<KnownFile['kind'], LocalText>> = {
  bundle: { id: 'berkas proposal', en: 'proposal bundle' },
  sealed: { id: 'berkas tersegel; isinya hanya dapat dibuka oleh yang dituju', en: 'sealed file; only those it is sealed to can open it' },
  card: { id: 'kartu identitas', en: 'identity card' },
  score: { id: 'berkas nilai', en: 'score file' },
  result: { id: 'hasil', en: 'result' },
  evidence: { id: 'bukti lapangan, tidak tersegel', en: 'evidence pack, not sealed' },
  backup: { id: 'cadangan identitas, terkunci frasa sandi', en: 'backup of an identity, locked by a passphrase' },
  damaged: { id: 'tidak dapat dibaca: terpotong atau rusak', en: 'cannot be read: cut off or damaged' },
  foreign: { id: 'bukan berkas Mufakat', en: 'not a file of Mufakat' },
};

const LABELS = {
  file: { id: 'Berkas', en: 'File' },
  kind: { id: 'Jenis', en: 'Kind' },
  digest: { id: 'SHA-256', en: 'SHA-256' },
  size: { id: 'Ukuran', en: 'Size' },
  seal: { id: 'Segel', en: 'Seal' },
  competition: { id: 'Kompetisi', en: 'Competition' },
  stage: { id: 'Tahap', en: 'Stage' },
  bundle: { id: 'SHA-256 daftar isi berkas proposal', en: "SHA-256 of the bundle's manifest" },
  code: { id: 'Kode', en: 'Code' },
  payload: { id: 'SHA-256 isi', en: 'SHA-256 of the content' },
  revision: { id: 'Revisi', en: 'Revision' },
  signed: { id: 'Ditandatangani', en: 'Signed by' },
  claimed: { id: 'Mengaku ditandatangani (belum diperiksa)', en: 'Claims to be signed by (not checked)' },
  member: { id: 'Panel', en: 'Roster' },
  content: { id: 'Isi', en: 'Content' },
  name: { id: 'Nama', en: 'Name' },
  position: { id: 'Jabatan', en: 'Position' },
  fingerprint: { id: 'Sidik jari kunci', en: 'Key fingerprint' },
  recipient: { id: 'Penerima segel', en: 'Sealing recipient' },
  signature: { id: 'Tanda tangan', en: 'Signature' },
  juror: { id: 'Juri', en: 'Juror' },
  createdAt: { id: 'Dibuat', en: 'Created' },
  closedAt: { id: 'Ditutup', en: 'Closed' },
  scoreFile: { id: 'SHA-256 isi berkas nilai yang menyebutnya', en: 'SHA-256 of the content of the score file that names it' },
  evidence: { id: 'Bukti', en: 'Evidence' },
  sheets: { id: 'Lembar nilai', en: 'Score sheets' },
} as const satisfies Readonly<Record<string, LocalText>>;
