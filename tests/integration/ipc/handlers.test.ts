import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupHandlers } from '#main/ipc/handlers/person/backup-handlers.ts';
import { assembleRoster } from '#main/bundles/assemble-roster.ts';
import { bundleHandlers } from '#main/ipc/handlers/bundle-handlers.ts';
import { cardHandlers } from '#main/ipc/handlers/person/card-handlers.ts';
import { identityHandlers } from '#main/ipc/handlers/person/identity-handlers.ts';
import { journalHandlers } from '#main/ipc/handlers/juror/journal-handlers.ts';
import { panelHandlers } from '#main/ipc/handlers/chair/panel-handlers.ts';
import { printHandlers } from '#main/ipc/handlers/print-handlers.ts';
import { resultHandlers } from '#main/ipc/handlers/chair/result-handlers.ts';
import { sampleHandlers } from '#main/ipc/handlers/sample-handlers.ts';
import { scoreFileHandlers } from '#main/ipc/handlers/juror/score-file-handlers.ts';
import { MARKS_JOURNAL, NOTES_JOURNAL, SCORE_JOURNAL } from '#main/journal/journal-kind.ts';
import { type Journals, openJournals } from '#main/journal/journals.ts';
import { openEvidenceStore } from '#main/evidence/evidence-store.ts';
import { evidenceHandlers } from '#main/ipc/handlers/juror/evidence-handlers.ts';
import { verifyCard } from '#main/signing/card.ts';
import { bundleView } from '#main/ipc/views.ts';
import type { Role } from '#shared/domain/competition/roster.ts';
import { openSignedCopies } from '#main/score-files/signed-copies.ts';
import { sortedCodeUnits } from '#shared/base/order.ts';
import { mark } from '#tests/support/reading.ts';
import type { Result } from '#shared/base/result.ts';
import { scoredCriteria } from '#shared/domain/scoring/rules.ts';
import type { JournalError } from '#shared/formats/errors.ts';
import type { InputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import { PLAIN_JPEG, withExif } from '#tests/support/files/photos.ts';
import { makeDesk, NO_KEY_STORE, type TestDesk } from '#tests/support/desk.ts';

const NOW = '2023-07-20T02:14:00.000Z';
const PASSPHRASE = 'kata sandi yang panjang';

type SheetInput = InputOf<Contract['journal:append']>['sheet'];

let desk: TestDesk;
let told: JournalError[];
let openedJournals: Pick<Journals<never>, 'close'>[];

beforeEach(async () => {
  desk = await makeDesk(NOW);
  told = [];
  openedJournals = [];
});
afterEach(async () => {
  for (const journals of openedJournals) await journals.close();
  await desk.dispose();
});

function handlers() {
  const evidence = openEvidenceStore(join(desk.folder, 'evidence'));
  const journals = openJournals(join(desk.folder, 'journal'), SCORE_JOURNAL, desk.now);
  const notes = openJournals(join(desk.folder, 'journal'), NOTES_JOURNAL, desk.now);
  const backedUp = new Map<string, string>();
  openedJournals.push(journals, notes);
  const marks = openJournals(join(desk.folder, 'journal'), MARKS_JOURNAL, desk.now);
  openedJournals.push(journals, notes, marks);
  return {
    ...identityHandlers(desk, NO_KEY_STORE),
    ...backupHandlers({
      ...desk,
      letGo: () => journals.close(),
      backups: { note: (thumbprint, at) => void backedUp.set(thumbprint, at), of: (thumbprint) => backedUp.get(thumbprint) ?? null },
    }),
    ...sampleHandlers(desk),
    ...cardHandlers(desk),
    ...bundleHandlers(desk),
    ...journalHandlers({ journals, notes, marks, identities: desk.identities, tell: (finding) => told.push(finding) }),
    ...scoreFileHandlers(desk, { copies: openSignedCopies(join(desk.folder, 'signed')), evidence }),
    ...evidenceHandlers(desk, evidence),
    ...panelHandlers(desk),
    ...resultHandlers(desk),
    ...printHandlers({ desk, copies: openSignedCopies(join(desk.folder, 'signed')), language: () => 'id' }),
  };
}

/** Builds a bundle of the sample's proposals for people whose cards were handed in, and keeps it here as its signer does. */
async function buildFor(
  secretariat: string,
  seats: readonly { readonly file: string; readonly roles: readonly Role[]; readonly agency: string | null }[],
) {
  const signer = await good(desk.identities.key(secretariat));
  const cards = await Promise.all(
    seats.map(async ({ file, ...seat }) => ({
      ...seat,
      card: await good(verifyCard(await readFile(desk.tickets.find(file)?.path ?? ''))),
    })),
  );
  const roster = await good(assembleRoster(await good(verifyCard(signer.card)), cards));
  const path = join(desk.folder, 'Proposal.mfbundle');
  await good(desk.work.run('buildSampleBundle', { path, roster, signer, createdAt: NOW }, () => undefined));
  desk.pin(secretariat);
  const { bundleId } = await good(desk.work.run('acceptBundle', { laptop: desk.laptop(), path, typed: null }, () => undefined));
  return { bundle: bundleView(await good(desk.bundles.open(bundleId)), true), path };
}

async function good<T, E>(answer: Promise<Result<T, E>> | Result<T, E>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function startSample() {
  const ask = handlers();
  const { bundleId, identities } = await good(ask['sample:start']({}));
  const named = (name: string) => {
    const found = identities.find((identity) => identity.name === name);
    if (found === undefined) throw new Error(name);
    return found.thumbprint;
  };
  return { ask, bundleId, named, opened: await good(ask['bundle:open']({ bundleId })) };
}

function sheetsFor(opened: OpenedBundle, score: number): SheetInput[] {
  const criteria = scoredCriteria(opened.stage.rules.criteria)
    .map(({ id }) => id)
    .toSorted();
  return opened.proposals.map(({ entry, subject }) => ({
    entry,
    subject,
    status: 'scored',
    recusal: null,
    scores: criteria.map((criterion) => ({ criterion, score, comment: 'cukup' })),
    note: '',
    visit: null,
    history: [],
  }));
}

async function ticketOf(...names: readonly string[]): Promise<string[]> {
  return (await desk.tickets.issue(names.map((name) => join(desk.folder, name)))).map(({ file }) => file);
}

test('the sample started again gives the same bundle and people, also with another desk on the same day', async () => {
  const { ask, bundleId } = await startSample();
  expect((await good(ask['sample:start']({}))).bundleId).toBe(bundleId);
  const other = await makeDesk('2023-07-20T23:59:00.000Z');
  expect((await good(sampleHandlers(other)['sample:start']({}))).bundleId).toBe(bundleId);
  await other.dispose();
});

describe('a signed score file', () => {
  test('is handed out again from its kept copy, sealed anew, and taken by the chair as the same statement', async () => {
    const { ask, bundleId, named, opened } = await startSample();
    const juror = named('Juri 1');
    const signed = await good(ask['score-file:sign']({ bundleId, juror, sheets: sheetsFor(opened, 80), declaration: 'Ya', sealed: true }));
    await rm(join(desk.folder, signed.saved.name));
    const again = await good(ask['score-file:save-again']({ bundleId, juror, revision: 1 }));
    expect(again.saved.name).toBe(signed.saved.name);
    expect(again.saved.sha256).not.toBe(signed.saved.sha256);
    const view = await good(ask['panel:receive']({ bundleId, chair: named('Ketua Panel'), files: await ticketOf(again.saved.name) }));
    expect(view.files).toMatchObject([{ outcome: { kind: 'accepted' }, code: signed.receipt.code }]);
    desk.saveTo = null;
    expect(await ask['score-file:save-again']({ bundleId, juror, revision: 1 })).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });

  test('is not handed out again to a locked identity, nor when there is none of that revision', async () => {
    const { ask, bundleId, named } = await startSample();
    const juror = named('Juri 1');
    const name = 'Nilai - Juri 1 - r3.mfscore';
    expect(await ask['score-file:save-again']({ bundleId, juror, revision: 3 })).toEqual({ ok: false, error: { kind: 'file-gone', name } });
    await ask['identity:lock']({ thumbprint: juror });
    expect(await ask['score-file:save-again']({ bundleId, juror, revision: 3 })).toMatchObject({ error: { kind: 'identity-locked' } });
  });
});

describe('the whole loop through the channels', () => {
  test('five jurors sign, the chair merges and closes, the secretariat recounts and exports', async () => {
    const { ask, bundleId, named, opened } = await startSample();
    const declaration = opened.stage.declaration.id;
    const names: string[] = [];
    for (const [index, name] of ['Juri 1', 'Juri 2', 'Juri 3', 'Juri 4', 'Juri 5'].entries()) {
      const input = { bundleId, juror: named(name), sheets: sheetsFor(opened, 70 + index), declaration, sealed: true };
      const { saved, receipt } = await good(ask['score-file:sign'](input));
      expect(await ask['score-file:receipts']({ bundleId, juror: named(name) })).toEqual([receipt]);
      names.push(saved.name);
    }
    const chair = named('Ketua Panel');
    const view = await good(ask['panel:receive']({ bundleId, chair, files: await ticketOf(...names) }));
    expect(sortedCodeUnits(view.files.map(({ outcome, name }) => `${name}: ${outcome.kind}`))).toEqual(
      sortedCodeUnits(names.map((name) => `${name}: accepted`)),
    );
    expect(view.complete).toBe(true);
    expect(view.ranking.every(({ total }) => total === '72.00')).toBe(true);
    expect(await good(ask['panel:view']({ bundleId, chair }))).toEqual(view);

    const closing = { bundleId, chair, closedAt: NOW, present: [chair], exception: null };
    const closed = await good(ask['panel:close'](closing));
    expect(closed.dossier.name).toBe(closed.saved.name.replace('.mfresult', '.mfdossier'));
    const [file = ''] = await ticketOf(closed.saved.name);
    const result = await good(ask['result:open']({ file, secretariat: named('Sekretariat') }));
    expect(result).toMatchObject({ code: closed.code, recount: 'same', signatures: [{ name: 'Ketua Panel', roles: ['chair'] }] });
    expect(result.result).toMatchObject({ revision: 1, previous: null });
    expect(await good(ask['result:open']({ file, secretariat: named('Juri 1') }))).toMatchObject({ recount: 'no-dossier' });
    for (const format of ['csv', 'xlsx'] as const) {
      const exported = await good(ask['result:export']({ resultId: result.resultId, format, language: 'id' }));
      expect((await readFile(join(exported.folder, exported.name))).length).toBe(exported.bytes);
    }
    await good(ask['panel:close'](closing));
    expect(await ask['result:export']({ resultId: result.resultId, format: 'csv', language: 'id' })).toEqual({
      ok: false,
      error: { kind: 'file-changed', name: closed.saved.name },
    });
    const again = await good(ask['result:open']({ file, secretariat: null }));
    expect(again.result).toMatchObject({ revision: 2, previous: result.resultId.replace('result-', '') });
  });

  test('closing names who still owes scores', async () => {
    const { ask, bundleId, named, opened } = await startSample();
    const juror = named('Juri 1');
    const signed = await good(ask['score-file:sign']({ bundleId, juror, sheets: sheetsFor(opened, 80), declaration: 'Ya', sealed: true }));
    const chair = named('Ketua Panel');
    await good(ask['panel:receive']({ bundleId, chair, files: await ticketOf(signed.saved.name) }));
    const refused = await ask['panel:close']({ bundleId, chair, closedAt: NOW, present: [], exception: null });
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'scores-missing', owed: expect.arrayContaining([{ name: 'Juri 2', missing: 9 }]) as unknown },
    });
  });

  test('who tries the program alone lets the sample jurors score: a forgery is refused, who signed here is left to themselves', async () => {
    const { ask, bundleId, named, opened } = await startSample();
    const juror = named('Juri 1');
    await good(ask['score-file:sign']({ bundleId, juror, sheets: sheetsFor(opened, 80), declaration: 'Ya', sealed: true }));
    const chair = named('Ketua Panel');
    const view = await good(ask['panel:receive-sample']({ bundleId, chair }));
    expect(sortedCodeUnits(view.files.map(({ outcome, name }) => `${name}: ${outcome.kind}`))).toEqual([
      'juri-1-diubah.mfscore: rejected',
      ...['juri-2', 'juri-3', 'juri-4', 'juri-5'].map((name) => `${name}.mfscore: accepted`),
    ]);
    expect(view.coverage.filter(({ missing }) => missing.length > 0).map(({ name }) => name)).toEqual(['Juri 1']);
    expect(await good(ask['panel:receive-sample']({ bundleId, chair }))).toEqual(view);
    expect(await ask['panel:receive-sample']({ bundleId, chair: named('Juri 2') })).toMatchObject({ ok: false });
  });

  test('a juror is no chair, and a locked chair opens nothing', async () => {
    const { ask, bundleId, named } = await startSample();
    expect(await ask['panel:view']({ bundleId, chair: named('Juri 1') })).toEqual({
      ok: false,
      error: { kind: 'not-your-role', role: 'chair' },
    });
    await ask['identity:lock']({ thumbprint: named('Ketua Panel') });
    expect(await ask['panel:view']({ bundleId, chair: named('Ketua Panel') })).toEqual({ ok: false, error: { kind: 'identity-locked' } });
  });
});

test('a chair who also scores sees nothing of the others before signing, and states it once theirs were taken in', async () => {
  const ask = handlers();
  const create = (name: string) => good(ask['identity:create']({ name, institution: 'Dinas', position: 'Juri', passphrase: PASSPHRASE }));
  const [secretariat, chair, juror] = [await create('Sekretariat Kota'), await create('Ketua'), await create('Juri A')];
  const cards: string[] = [];
  for (const { thumbprint } of [chair, juror]) cards.push((await good(ask['identity:save-card']({ thumbprint }))).name);
  const [chairCard = '', jurorCard = ''] = await ticketOf(...cards);
  const roster = [
    { file: chairCard, roles: ['chair' as const, 'juror' as const], agency: null },
    { file: jurorCard, roles: ['juror' as const], agency: null },
  ];
  const built = await buildFor(secretariat.thumbprint, roster);
  const { bundleId } = built.bundle;
  const opened = await good(ask['bundle:open']({ bundleId }));
  const signAs = async (thumbprint: string) =>
    (await good(ask['score-file:sign']({ bundleId, juror: thumbprint, sheets: sheetsFor(opened, 80), declaration: 'Ya', sealed: true })))
      .saved.name;
  const own = { bundleId, chair: chair.thumbprint };
  expect(await ask['panel:view'](own)).toEqual({ ok: false, error: { kind: 'own-scores-first' } });
  const [first, others] = [await signAs(chair.thumbprint), await signAs(juror.thumbprint)];
  await writeFile(join(desk.folder, 'catatan.txt'), 'bukan berkas nilai');
  await good(ask['panel:receive']({ ...own, files: await ticketOf(first, 'catatan.txt') }));
  const second = await signAs(chair.thumbprint);
  const received = await good(ask['panel:receive']({ ...own, files: await ticketOf(second, others) }));
  expect(received.files.find(({ name }) => name === second)?.notes).toEqual([]);
  const third = await signAs(chair.thumbprint);
  const view = await good(ask['panel:receive']({ ...own, files: await ticketOf(third) }));
  expect(view.files.find(({ name }) => name === third)?.notes).toEqual(['after-opening']);
});

test('a file that is sent again has a line of its own, a duplicate', async () => {
  const { ask, bundleId, named, opened } = await startSample();
  const juror = named('Juri 1');
  const { saved } = await good(ask['score-file:sign']({ bundleId, juror, sheets: sheetsFor(opened, 80), declaration: 'Ya', sealed: true }));
  await writeFile(join(desk.folder, 'sekali lagi.mfscore'), await readFile(join(desk.folder, saved.name)));
  const chair = named('Ketua Panel');
  await good(ask['panel:receive']({ bundleId, chair, files: await ticketOf(saved.name) }));
  const { files } = await good(ask['panel:receive']({ bundleId, chair, files: await ticketOf('sekali lagi.mfscore') }));
  expect(files.map(({ name, outcome, again }) => [name, outcome.kind, again])).toEqual([
    [saved.name, 'accepted', false],
    ['sekali lagi.mfscore', 'duplicate', true],
  ]);
  expect(files[1]).toMatchObject({ sha256: files[0]?.sha256, juror, revision: 1, code: files[0]?.code });
  expect(await good(ask['panel:view']({ bundleId, chair }))).toMatchObject({ files });
});

test('receipts are for their juror, unlocked', async () => {
  const { ask, bundleId, named, opened } = await startSample();
  const juror = named('Juri 1');
  await good(ask['score-file:sign']({ bundleId, juror, sheets: sheetsFor(opened, 80), declaration: 'Ya', sealed: true }));
  expect(await ask['score-file:receipts']({ bundleId, juror })).toHaveLength(1);
  await ask['identity:lock']({ thumbprint: juror });
  expect(await ask['score-file:receipts']({ bundleId, juror })).toEqual([]);
});

test('the journal gives back what was appended, to its unlocked owner only, and tells of a damaged line', async () => {
  const { ask, bundleId, named, opened } = await startSample();
  const owner = { bundleId, juror: named('Juri 1') };
  const [first, second] = sheetsFor(opened, 75);
  if (first === undefined || second === undefined) throw new Error('the sample has proposals');
  expect(await good(ask['journal:append']({ ...owner, sheet: first }))).toEqual({ sequence: 1 });
  const path = join(desk.folder, 'journal', bundleId, `${owner.juror}.journal`);
  await writeFile(path, `damaged\n${await readFile(path, 'utf8')}`);
  const later = { ...ask, ...handlers() };
  expect(await good(later['journal:sheets'](owner))).toEqual([{ sequence: 1, sheet: first }]);
  expect(told).toEqual([{ kind: 'journal-damaged', line: 1 }]);
  await ask['identity:lock']({ thumbprint: owner.juror });
  expect(await later['journal:append']({ ...owner, sheet: second })).toEqual({ ok: false, error: { kind: 'identity-locked' } });
  expect(await later['journal:sheets'](owner)).toEqual({ ok: false, error: { kind: 'identity-locked' } });
});

test('private notes are kept for their unlocked owner only, and no signed file holds a word of them', async () => {
  const { ask, bundleId, named, opened } = await startSample();
  const owner = { bundleId, juror: named('Juri 1') };
  const notes = { entry: opened.proposals[0]?.entry ?? '', marks: [mark('Hanya untuk saya')] };
  expect(await good(ask['notes:append']({ ...owner, sheet: notes }))).toEqual({ sequence: 1 });
  expect(await good(ask['notes:sheets'](owner))).toEqual([{ sequence: 1, sheet: notes }]);
  const { saved } = await good(ask['score-file:sign']({ ...owner, sheets: sheetsFor(opened, 75), declaration: 'Ya', sealed: false }));
  const signed = await readFile(join(saved.folder, saved.name), 'utf8');
  const { payload } = JSON.parse(signed) as { payload: string };
  expect(Buffer.from(payload, 'base64url').toString('utf8')).toContain(owner.juror);
  expect(Buffer.from(payload, 'base64url').toString('utf8')).not.toMatch(/Hanya untuk saya|marks/);
  await ask['identity:lock']({ thumbprint: owner.juror });
  expect(await ask['notes:append']({ ...owner, sheet: notes })).toEqual({ ok: false, error: { kind: 'identity-locked' } });
  expect(await ask['notes:sheets'](owner)).toEqual({ ok: false, error: { kind: 'identity-locked' } });
});

test('a secretariat builds a bundle of cards; who does not know its key types two groups once', async () => {
  const ask = handlers();
  const create = (name: string) => good(ask['identity:create']({ name, institution: 'Dinas', position: 'Juri', passphrase: PASSPHRASE }));
  const secretariat = await create('Sekretariat Kota');
  const cards: string[] = [];
  for (const name of ['Ketua', 'Juri A']) {
    const { thumbprint } = await create(name);
    cards.push((await good(ask['identity:save-card']({ thumbprint }))).name);
  }
  const [chair = '', juror = ''] = await ticketOf(...cards);
  expect(await good(ask['card:read']({ file: chair }))).toMatchObject({ file: chair, name: 'Ketua' });
  const roster = [
    { file: chair, roles: ['chair' as const], agency: null },
    { file: juror, roles: ['juror' as const], agency: 'Dinas' },
  ];
  const built = await buildFor(secretariat.thumbprint, roster);
  expect(built.bundle).toMatchObject({ proposals: 9, jurors: 1, sample: false, signer: { name: 'Sekretariat Kota' } });
  expect((await ask['bundle:list']({})).map(({ bundleId }) => bundleId)).toEqual([built.bundle.bundleId]);

  const other = await makeDesk(NOW);
  const asks = bundleHandlers(other);
  const [{ file } = { file: '' }] = await other.tickets.issue([built.path]);
  expect(await good(asks['bundle:inspect']({ file }))).toMatchObject({ bundleId: built.bundle.bundleId, signerKnown: false });
  expect(await asks['bundle:accept']({ file, fingerprintGroups: null })).toEqual({ ok: false, error: { kind: 'signer-not-pinned' } });
  const [one = '', two = ''] = secretariat.fingerprint.split('-');
  await good(asks['bundle:accept']({ file, fingerprintGroups: [one, two] }));
  expect([...other.pinned]).toEqual([secretariat.thumbprint]);
  expect((await good(asks['bundle:inspect']({ file }))).signerKnown).toBe(true);
  expect((await asks['bundle:list']({})).map(({ bundleId }) => bundleId)).toEqual([built.bundle.bundleId]);
  await other.dispose();
});

test('a dialog that is closed saves nothing and is no failure to show', async () => {
  const { ask, bundleId, named, opened } = await startSample();
  desk.saveTo = null;
  const cancelled = { ok: false, error: { kind: 'cancelled' } };
  const [entry] = opened.proposals;
  expect(await ask['identity:save-card']({ thumbprint: named('Juri 1') })).toEqual(cancelled);
  expect(await ask['score-file:sign']({ bundleId, juror: named('Juri 1'), sheets: [], declaration: 'Ya', sealed: true })).toEqual(
    cancelled,
  );
  expect(await ask['panel:close']({ bundleId, chair: named('Ketua Panel'), closedAt: NOW, present: [], exception: null })).toEqual(
    cancelled,
  );
  expect(await ask['bundle:save-attachment']({ bundleId, entry: entry?.entry ?? '', sha256: entry?.attachments[0]?.sha256 ?? '' })).toEqual(
    cancelled,
  );
});

test('an attachment is saved under the name its agency gave it, and a narrative is asked for by entry', async () => {
  const { ask, bundleId, opened } = await startSample();
  const [entry] = opened.proposals;
  const attachment = entry?.attachments[0];
  if (entry === undefined || attachment === undefined) throw new Error('the sample has attachments');
  const saved = await good(ask['bundle:save-attachment']({ bundleId, entry: entry.entry, sha256: attachment.sha256 }));
  expect(saved).toMatchObject({ name: attachment.name, bytes: attachment.bytes, sha256: attachment.sha256 });
  expect((await good(ask['bundle:proposal']({ bundleId, entry: entry.entry }))).narrative.length).toBeGreaterThan(0);
});

test('files of another kind are refused by name, and ids that lead nowhere are told', async () => {
  const ask = handlers();
  await writeFile(join(desk.folder, 'foto.jpg'), 'x');
  const [file = ''] = await ticketOf('foto.jpg');
  const refusal = (kind: string) => ({ ok: false, error: { kind, name: 'foto.jpg' } });
  expect(await ask['card:read']({ file })).toMatchObject(refusal('card-refused'));
  expect(await ask['bundle:inspect']({ file })).toMatchObject(refusal('bundle-refused'));
  expect(await ask['bundle:accept']({ file, fingerprintGroups: null })).toMatchObject(refusal('bundle-refused'));
  expect(await ask['result:open']({ file, secretariat: null })).toMatchObject(refusal('result-refused'));
  expect(await ask['backup:restore']({ file, passphrase: PASSPHRASE })).toMatchObject(refusal('backup-refused'));
  expect(await ask['card:read']({ file: 'file-99' })).toEqual({ ok: false, error: { kind: 'file-gone', name: 'file-99' } });
});

test('a card is printed with its fingerprint and its whole text as a code, also while its identity is locked', async () => {
  const ask = handlers();
  const { thumbprint, fingerprint } = await good(
    ask['identity:create']({ name: 'Juri 1', institution: 'Dinas', position: 'Juri', passphrase: PASSPHRASE }),
  );
  await ask['identity:lock']({ thumbprint });
  const code = await good(ask['identity:card-code']({ thumbprint }));
  const { saved } = await good(ask['print:card']({ thumbprint, to: 'pdf' }));
  const page = await readFile(join(desk.folder, saved?.name ?? ''), 'utf8');
  expect(page).toContain(code.path);
  for (const group of fingerprint.split('-')) expect(page).toContain(group);
});

test('sheets are printed for their unlocked juror, blank or as given, and a closed dialog prints nothing', async () => {
  const { ask, bundleId, named, opened } = await startSample();
  const juror = named('Juri 1');
  const input = { bundleId, juror, entries: ['KOTA-001'], sheets: sheetsFor(opened, 80), revision: null, to: 'pdf' as const };
  const { saved } = await good(ask['print:sheets'](input));
  const page = await readFile(join(desk.folder, saved?.name ?? ''), 'utf8');
  expect(page).toContain('KOTA-001');
  expect(page).not.toContain('KOTA-002');
  expect(page).toContain('Draf');
  expect(await ask['print:sheets']({ ...input, to: 'printer' })).toEqual({ ok: false, error: { kind: 'cancelled' } });
  await ask['identity:lock']({ thumbprint: juror });
  expect(await ask['print:sheets'](input)).toEqual({ ok: false, error: { kind: 'identity-locked' } });
});

test('half-done work moves to another laptop with its identity: journal, notes and signed copies', async () => {
  const ask = handlers();
  const { thumbprint } = await good(
    ask['identity:create']({ name: 'Juri 1', institution: 'Dinas', position: 'Juri', passphrase: PASSPHRASE }),
  );
  const { opened } = await startSample();
  const owner = { bundleId: opened.view.bundleId, juror: thumbprint };
  const [sheet] = sheetsFor(opened, 80);
  if (sheet === undefined) throw new Error('no sheet');
  await good(ask['journal:append']({ ...owner, sheet }));
  const saved = await good(ask['backup:save']({ thumbprint, passphrase: PASSPHRASE, database: '{"unlocks":[]}' }));
  expect(await ask['backup:standing']({ thumbprint })).toMatchObject({ backedUpAt: NOW });

  const from = desk;
  desk = await makeDesk(NOW);
  const [ticket] = await desk.tickets.issue([join(from.folder, saved.name)]);
  const there = handlers();
  const restored = await good(there['backup:restore']({ file: ticket?.file ?? '', passphrase: PASSPHRASE }));
  expect(restored).toMatchObject({
    identity: { thumbprint, unlocked: true, protection: 'passphrase' },
    work: { files: 1, kept: 0, parted: 0, database: '{"unlocks":[]}' },
  });
  expect(await there['identity:list']({})).toEqual([restored.identity]);
  expect((await good(there['journal:sheets'](owner))).map((record) => record.sheet)).toEqual([sheet]);
  expect((await good(there['journal:append']({ ...owner, sheet }))).sequence).toBe(2);
  await from.dispose();
});

describe('photos and files of a field visit', () => {
  const tellsPlace = withExif(PLAIN_JPEG, { place: [7.65, 112.9], serial: '42' });

  async function chosen(name: string, bytes: Buffer): Promise<string> {
    await writeFile(join(desk.folder, name), bytes);
    const [file] = await ticketOf(name);
    return file ?? '';
  }

  test('are looked at before they are kept, and a photo that tells where it was taken is kept only on purpose', async () => {
    const { ask, named } = await startSample();
    const juror = named('Juri 1');
    const file = await chosen('balai.jpg', tellsPlace);
    const looked = await good(ask['evidence:look']({ juror, file }));
    expect(looked).toMatchObject({ name: 'balai.jpg', photo: { mediaType: 'image/jpeg', facts: { place: true, serial: true } } });
    expect(await ask['evidence:keep-photo']({ juror, name: 'balai.jpg', bytes: new Uint8Array(tellsPlace) })).toMatchObject({
      error: { kind: 'photo-tells-more' },
    });
    const drawnAnew = await good(ask['evidence:keep-photo']({ juror, name: 'balai.jpg', bytes: new Uint8Array(PLAIN_JPEG) }));
    const onPurpose = await good(ask['evidence:keep-file']({ juror, file }));
    expect([drawnAnew.metadataKept, onPurpose.metadataKept]).toEqual([false, true]);
    const digests = [drawnAnew.sha256, onPurpose.sha256, '0'.repeat(64)];
    expect(await ask['evidence:facts']({ juror, digests })).toEqual([drawnAnew, onPurpose]);
    const content = await good(ask['evidence:content']({ juror, sha256: onPurpose.sha256 }));
    expect(Buffer.from(content.bytes).equals(tellsPlace)).toBe(true);
    const saved = await good(ask['evidence:save-copy']({ juror, sha256: onPurpose.sha256 }));
    expect((await readFile(join(desk.folder, saved.name))).equals(tellsPlace)).toBe(true);
  });

  test('are shown to their unlocked juror alone, and what is gone is said to be', async () => {
    const { ask, named } = await startSample();
    const [one, two] = [named('Juri 1'), named('Juri 2')];
    const file = await chosen('catatan.txt', Buffer.from('catatan'));
    expect(await good(ask['evidence:look']({ juror: one, file }))).toEqual({ name: 'catatan.txt', photo: null });
    const kept = await good(ask['evidence:keep-file']({ juror: one, file }));
    expect(await ask['evidence:content']({ juror: two, sha256: kept.sha256 })).toMatchObject({ error: { kind: 'file-gone' } });
    await rm(join(desk.folder, 'catatan.txt'));
    expect(await ask['evidence:look']({ juror: one, file })).toEqual({ ok: false, error: { kind: 'file-gone', name: 'catatan.txt' } });
    await ask['identity:lock']({ thumbprint: one });
    const locked = { ok: false, error: { kind: 'identity-locked' } };
    expect(await ask['evidence:content']({ juror: one, sha256: kept.sha256 })).toMatchObject(locked);
    expect(await ask['evidence:look']({ juror: one, file })).toMatchObject(locked);
    expect(await ask['evidence:keep-file']({ juror: one, file })).toMatchObject(locked);
    expect(await ask['evidence:keep-photo']({ juror: one, name: 'x', bytes: new Uint8Array(PLAIN_JPEG) })).toMatchObject(locked);
    expect(await ask['evidence:facts']({ juror: one, digests: [kept.sha256] })).toEqual([]);
  });

  test('the history of a sheet is every state that its journal holds', async () => {
    const { ask, bundleId, named, opened } = await startSample();
    const owner = { bundleId, juror: named('Juri 1') };
    const [sheet] = sheetsFor(opened, 80);
    if (sheet === undefined) throw new Error('no sheet');
    for (const note of ['satu', 'dua']) await good(ask['journal:append']({ ...owner, sheet: { ...sheet, note } }));
    const states = await good(ask['journal:states']({ ...owner, entry: sheet.entry }));
    expect(states.map(({ sheet: state }) => state.note)).toEqual(['satu', 'dua']);
  });
});
