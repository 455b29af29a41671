import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { ownCounted, signsFreely } from '#shared/domain/panel/own/own-counted.ts';
import type { PanelResult } from '#shared/domain/panel/result/result.ts';
import { objectionField } from '#shared/formats/envelope.ts';
import { codeOf } from '#shared/formats/fingerprint.ts';
import { describeRejection } from '#shared/text/errors/outcomes.ts';
import { writeVerified } from '../../disk/write-verified.ts';
import type { UnlockedIdentity } from '../../identity/private-keys.ts';
import { joinSignatures } from '../../results/closing/join-signatures.ts';
import { nameOf, type PanelBundle } from '../../results/panel-bundle.ts';
import { openScoreFile, SCORE_FILE_BYTES } from '../../score-files/open-score-file.ts';
import { countersign } from '../../signing/sign.ts';
import { type Signed, verify } from '../../signing/verify.ts';
import { identityOptions, readIdentity } from './chair-identity.ts';
import type { Command, ExitCode, Given, Terminal } from '../command.ts';
import { inWordsOf, named, readInput } from '../files.ts';
import { readBundle, readResult } from './panel-files.ts';

/** `mufakat sign`: a member's signature added to a result. */
export const command: Command = {
  summary: {
    id: 'Menambahkan tanda tangan anggota panel pada hasil; beberapa salinan hasil yang sama digabungkan tanda tangannya.',
    en: "Adds a panel member's signature to a result; the signatures of several copies of one result are joined.",
  },
  operands: { name: 'RESULT...', atLeast: 1 },
  options: {
    bundle: { value: 'BUNDLE', required: true, text: { id: 'berkas proposal (.mfbundle)', en: 'the proposal bundle (.mfbundle)' } },
    identity: { ...identityOptions.identity, required: true },
    'passphrase-file': { ...identityOptions['passphrase-file'], required: true },
    own: {
      value: 'SCOREFILE',
      text: {
        id: 'berkas nilai sendiri yang tidak tersegel, wajib bagi juri: hasil harus memuatnya',
        en: "one's own score file without seal, required of jurors: the result must count it",
      },
    },
    objection: {
      value: 'TEXT',
      text: {
        id: 'keberatan yang ikut ditandatangani; wajib bila hasil tidak memuat berkas nilai sendiri',
        en: "an objection, signed along; required where the result does not count one's own score file",
      },
    },
    out: { value: 'FILE', required: true, text: { id: 'hasil yang ditulis (.mfresult)', en: 'the result to write (.mfresult)' } },
  },
  run,
};

type SignedResult = Signed<PanelResult>;

async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const signed = await addSignature(given);
  if (signed.ok) {
    await terminal.out(signed.value);
    return 0;
  }
  terminal.say(signed.error);
  return 1;
}

async function addSignature(given: Given): Promise<Result<string, LocalText>> {
  const bundle = await readBundle(given.must('bundle'));
  if (!bundle.ok) return bundle;
  const { panel } = bundle.value;
  const result = await readJoined(given.operands, panel);
  if (!result.ok) return result;
  const member = await readIdentity(given);
  if (!member.ok) return member;
  if (member.value === null) return err(NOT_A_MEMBER);
  const objection = given.one('objection') ?? null;
  const refusal = await whyRefused(given, objection, member.value, { panel, result: result.value });
  if (refusal !== null) return err(refusal);
  const text = await countersign(result.value, member.value, objection);
  const written = await writeVerified(given.must('out'), text);
  if (!written.ok) return err(inWordsOf(written.error));
  const { signers, payloadSha256 } = await verified(text, panel);
  const names = signers.map((signer) => nameOf(panel, signer)).join(', ');
  return ok(`Ditandatangani / Signed by: ${names}\nKode hasil / Code of the result: ${codeOf(payloadSha256)}\n`);
}

/** Opens every copy and joins their signatures; copies of different results are refused. */
async function readJoined([first = '', ...others]: readonly string[], panel: PanelBundle): Promise<Result<SignedResult, LocalText>> {
  const opened = await readResult(first, panel);
  if (!opened.ok) return opened;
  let joined = opened.value.signed;
  for (const path of others) {
    const copy = await readResult(path, panel);
    if (!copy.ok) return copy;
    const text = joinSignatures(joined, copy.value.signed);
    if (!text.ok) return err(named(path, { id: 'bukan salinan hasil yang sama', en: 'is no copy of the same result' }));
    joined = await verified(text.value, panel);
  }
  return ok(joined);
}

/** Only a member of the roster may sign, with an objection whatever the result counts. */
async function whyRefused(
  given: Given,
  objection: string | null,
  member: UnlockedIdentity,
  counted: { readonly panel: PanelBundle; readonly result: SignedResult },
): Promise<LocalText | null> {
  if (counted.panel.roster.personOf(member.thumbprint) === null) return NOT_A_MEMBER;
  if (objection === null) return whyNotSigned(given.one('own'), member, counted);
  return objectionField.safeParse(objection).success ? null : UNUSABLE_OBJECTION;
}

/** A member may sign; a juror without objection only what counts the file that they signed themselves. */
async function whyNotSigned(
  own: string | undefined,
  { thumbprint, ageIdentity }: UnlockedIdentity,
  { panel, result }: { readonly panel: PanelBundle; readonly result: SignedResult },
): Promise<LocalText | null> {
  if (!panel.plan.assigned.has(thumbprint)) return null;
  if (own === undefined) return { id: 'juri perlu --own, berkas nilainya sendiri', en: 'a juror needs --own, their own score file' };
  const bytes = await readInput(own, SCORE_FILE_BYTES);
  if (!bytes.ok) return bytes.error;
  const file = await openScoreFile(bytes.value, { keyOf: panel.roster.keyOf, ageIdentity });
  if (!file.ok) return named(own, { id: describeRejection(file.error, 'id'), en: describeRejection(file.error, 'en') });
  const signed = { revision: file.value.file.revision, sha256: file.value.opened };
  return signsFreely(ownCounted(result.content.inputs, thumbprint, [signed]))
    ? null
    : named(own, { id: 'hasil ini tidak memuat berkas nilai itu', en: 'the result does not count this score file' });
}

async function verified(text: string, panel: PanelBundle): Promise<SignedResult> {
  const signed = await verify('result', text, panel.roster.keyOf);
  if (!signed.ok) throw new Error(`a result just joined or signed does not verify: ${signed.error.kind}`);
  return signed.value;
}

const UNUSABLE_OBJECTION: LocalText = {
  id: '--objection kosong, terlalu panjang, atau memuat karakter kendali',
  en: '--objection is empty, too long, or holds a control character',
};

const NOT_A_MEMBER: LocalText = { id: 'identitas ini tidak ada dalam daftar panel', en: 'this identity is not on the roster' };
