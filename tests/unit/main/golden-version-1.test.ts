import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readAttachment } from '#main/bundles/attachments/read-attachment.ts';
import { type Bundle, openBundle } from '#main/bundles/open-bundle.ts';
import { verifyBundle } from '#main/bundles/verify-bundle.ts';
import { openBackup } from '#main/backup/open-backup.ts';
import { restoreWork } from '#main/backup/restore-work.ts';
import { openDossier } from '#main/results/closing/dossier.ts';
import { openSeal } from '#main/sealing/seal.ts';
import { readCompetition } from '#main/competitions/read-competition.ts';
import { verifyCard } from '#main/signing/card.ts';
import { sha256 } from '#main/signing/digest.ts';
import { verify } from '#main/signing/verify.ts';
import { applyRecords, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import { nextStep } from '#shared/domain/competition/draft/history.ts';
import { codeOf, fingerprintOf } from '#shared/formats/fingerprint.ts';
import { files, people } from '#tests/support/panel/bundles.ts';

const folder = fileURLToPath(new URL('../../golden/version-1/', import.meta.url));
const read = (name: string) => readFile(folder + name);
const LIMIT = 1_000_000;

async function golden(): Promise<Bundle> {
  const bundle = await verifyBundle(`${folder}tahap.mfbundle`);
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.error));
  return bundle.value;
}

// The files were written by the first program that knew version 1. They are never written again: when one of these tests fails, the program is wrong.
describe('files of version 1 open for ever', () => {
  it('a card', async () => {
    const card = await verifyCard(await read('juri-1.mfcard'));
    expect(card.ok && card.value.person.name).toBe('Juri 1');
    expect(card.ok && fingerprintOf(card.value.person.thumbprint)).toBe(fingerprintOf(people.juror1.thumbprint));
  });

  it('a backup', async () => {
    const backup = await openBackup(`${folder}juri-1.mfbackup`, 'kata sandi panjang');
    expect(backup.ok && backup.value.identity.ageIdentity).toBe(people.juror1.ageIdentity);
    expect(backup.ok && backup.value.identity.privateKey.equals(people.juror1.privateKey)).toBe(true);
  });

  it('a backup of an identity with its work', async () => {
    const backup = await openBackup(`${folder}juri-1-pekerjaan.mfbackup`, 'kata sandi panjang');
    if (!backup.ok) throw new Error(backup.error.kind);
    expect(backup.value.identity.privateKey.equals(people.juror1.privateKey)).toBe(true);
    const { work } = backup.value;
    expect(work?.database).toBe('{"unlocks":[]}');
    const root = await mkdtemp(join(tmpdir(), 'mufakat-golden-'));
    const path = `journal/${'a'.repeat(64)}/${people.juror1.thumbprint}.journal`;
    const restored = work === null ? null : await restoreWork(root, work, 'juri-1-pekerjaan.mfbackup');
    expect(restored).toMatchObject({ ok: true, value: { placed: [path] } });
    expect(await readFile(join(root, path), 'utf8')).toBe('satu baris\n');
    await rm(root, { recursive: true });
  }, 60_000);

  it('a bundle', async () => {
    const bundle = await golden();
    expect(bundle.statement.bundleId).toBe('b6220de5d99eae24fdf9540fcc45fe5bd2da00e70a57b66d320db562b71d1fdc');
    expect(codeOf(bundle.statement.bundleId)).toBe('PRH0-VSES');
    expect(bundle.proposals.map((proposal) => proposal.title)).toEqual(['Satu', 'Dua']);
    const opened = await openBundle(`${folder}tahap.mfbundle`);
    for (const [digest, bytes] of files) {
      const attachment = opened.ok ? await readAttachment(opened.value, digest, LIMIT) : opened;
      expect(attachment.ok && attachment.value.equals(bytes)).toBe(true);
    }
  });

  it('a sealed score file', async () => {
    const { roster } = await golden();
    const opened = await openSeal(await read('juri-1.mfscore'), people.chair.ageIdentity, LIMIT);
    const signed = opened.ok ? await verify('score', opened.value, roster.keyOf) : opened;
    expect(signed.ok && signed.value.content.sheets.map(({ entry, status }) => [entry, status])).toEqual([
      ['P-1', 'scored'],
      ['P-2', 'recused'],
    ]);
  });

  it.each(['kompetisi', 'kompetisi-pasangan'])(
    'a competition in preparation, whether its assignment was written whole or by what changed: %s',
    async (name) => {
      const competition = readCompetition(await read(`${name}.mfcompetition`));
      if (!competition.ok) throw new Error(competition.error.kind);
      const { history, damagedLines, lastSequence } = competition.value;
      expect([damagedLines, lastSequence]).toEqual([[], 5]);
      const { assignment, proposal } = applyRecords(EMPTY_DRAFT, history.records.values());
      expect([...proposal.keys()]).toEqual(['KOTA-001', 'KOTA-002']);
      const lists = [...assignment.values()].flatMap((each) => (each.mode === 'listed' ? each.jurors.map(({ entries }) => entries) : []));
      expect(lists).toEqual([['KOTA-001', 'KOTA-002'], ['KOTA-002']]);
      expect([nextStep(history, 'undo')?.what, nextStep(history, 'redo')?.what]).toEqual(['assign', 'assign']);
    },
  );

  it('a countersigned result and its dossier', async () => {
    const { roster } = await golden();
    const result = await verify('result', await read('hasil.mfresult'), roster.keyOf);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.signers).toEqual([people.chair.thumbprint, people.juror1.thumbprint].toSorted());
    expect(result.value.content.ranking.map(({ entry, rank, totalExact }) => [entry, rank, totalExact])).toEqual([
      ['P-1', 1, '763/10'],
      ['P-2', null, null],
    ]);
    const dossier = await openDossier(await read('hasil.mfdossier'), people.secretariat.ageIdentity);
    expect(dossier.ok && dossier.value.result).toBe(result.value.payloadSha256);
    expect(dossier.ok && dossier.value.files.map(sha256)).toEqual(result.value.content.inputs.map((input) => input.sha256));
  });
});
