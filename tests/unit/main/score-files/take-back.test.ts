import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EvidenceStore, openEvidenceStore } from '#main/evidence/evidence-store.ts';
import type { UnlockedIdentity } from '#main/identity/private-keys.ts';
import { scoreFileRecipients } from '#main/results/panel-bundle.ts';
import { openSignedCopies, type SignedCopies } from '#main/score-files/signed-copies.ts';
import { newestSignedSheets, takeBackScoreFile } from '#main/score-files/take-back.ts';
import { seal } from '#main/sealing/seal.ts';
import { PHOTOS, visitedFile } from '#tests/support/panel/evidence.ts';
import { scoreFile, sha256 } from '#tests/support/panel/panel.ts';
import { payloadDigestOf, signedBytes, type SignedPanel, signedPanel, signedText } from '#tests/support/panel/signed-panel.ts';

let folder: string;
let panel: SignedPanel;
let juror: UnlockedIdentity;
let copies: SignedCopies;
let evidence: EvidenceStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'take-back-'));
  panel = await signedPanel();
  juror = panel.jurors[0];
  copies = openSignedCopies(join(folder, 'signed'));
  evidence = openEvidenceStore(join(folder, 'evidence'));
});

afterEach(() => rm(folder, { recursive: true }));

const owner = () => ({ competitionId: 'kipp', stageId: 'tahap-1', juror: juror.thumbprint });
const keyOf = (thumbprint: string) => panel.bundle.roster.keyOf(thumbprint);

function takeBack(bytes: Uint8Array, pack: Uint8Array | null = null) {
  return takeBackScoreFile({ name: 'nilai.mfscore', bytes, pack }, { owner: owner(), juror, keyOf, copies, evidence });
}

describe('a score file that is taken back', () => {
  it('gives its sheets, is the newest revision again, and brings the photos of its visits', async () => {
    const { text, payload, pack } = await visitedFile(juror, { revision: 3, previous: sha256('2') });
    const to = scoreFileRecipients(panel.bundle, juror.person);
    const back = await takeBack(await seal(Buffer.from(text), to), await seal(pack, to));
    expect(back).toMatchObject({ ok: true, value: { revision: 3, evidence: 3 } });
    expect(back.ok && back.value.sheets.map(({ entry }) => entry)).toEqual(['P-1', 'P-2', 'P-3']);
    expect(await copies.latest(owner())).toEqual({ revision: 3, payloadSha256: payload, sealed: true });
    expect((await evidence.read(juror.thumbprint, sha256(PHOTOS[0])))?.bytes).toEqual(PHOTOS[0]);
  });

  it('comes without the photos of a pack that goes with another file', async () => {
    const { text } = await visitedFile(juror);
    const other = await visitedFile(juror, { revision: 2, previous: sha256('1') });
    expect(await takeBack(Buffer.from(text), other.pack)).toMatchObject({ ok: true, value: { evidence: 0 } });
    expect(await evidence.read(juror.thumbprint, sha256(PHOTOS[0]))).toBeNull();
  });

  it('is refused when another juror signed it, and leaves nothing here', async () => {
    const theirs = await signedBytes(panel.jurors[1]);
    expect(await takeBack(theirs)).toEqual({ ok: false, error: { kind: 'score-file-of-another', name: 'nilai.mfscore' } });
    expect(await copies.latest(owner())).toBeNull();
  });

  it.each([
    ['of another stage', { stageId: 'tahap-2' }, 'other-stage'],
    ['of another competition', { competitionId: 'lain' }, 'other-competition'],
  ])('is refused when it is %s', async (_name, changes, reason) => {
    const bytes = await signedBytes(juror, changes);
    expect(await takeBack(bytes)).toMatchObject({ ok: false, error: { kind: 'score-file-refused', rejection: { reason } } });
  });

  it('is refused when a byte of it was changed, or its seal is for somebody else', async () => {
    const text = await signedText(juror);
    expect(await takeBack(Buffer.from(text.replace('"signature":"', '"signature":"A')))).toMatchObject({ ok: false });
    const forChair = await seal(Buffer.from(text), [panel.chair.person.recipient]);
    expect(await takeBack(forChair)).toMatchObject({ error: { rejection: { reason: 'seal-not-for-this-key' } } });
  });
});

describe("the newest of a juror's signed copies", () => {
  it('is what can still be read, and none where nothing was signed', async () => {
    expect(await newestSignedSheets(copies, owner(), keyOf)).toBeNull();
    for (const revision of [1, 2]) {
      const text = await signedText(juror, scoreFile({ juror: juror.thumbprint, revision, previous: revision === 1 ? null : sha256('1') }));
      await copies.keep(owner(), { revision, payloadSha256: payloadDigestOf(text), sealed: true }, text);
    }
    expect(await newestSignedSheets(copies, owner(), keyOf)).toMatchObject({ revision: 2 });
    await copies.keep(owner(), { revision: 3, payloadSha256: sha256('3'), sealed: true }, 'rusak');
    expect(await newestSignedSheets(copies, owner(), keyOf)).toMatchObject({ revision: 2 });
  });
});

describe('who can open the seal of a score file', () => {
  it('are the chairs and the juror who signed it, each named once', () => {
    expect(scoreFileRecipients(panel.bundle, juror.person)).toEqual([panel.chair.person.recipient, juror.person.recipient]);
    expect(scoreFileRecipients(panel.bundle, panel.chair.person)).toEqual([panel.chair.person.recipient]);
  });
});
