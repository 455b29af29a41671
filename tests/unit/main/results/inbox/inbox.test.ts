import { mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whyNotChair } from '#main/results/chair-access.ts';
import { type Inbox, openInbox } from '#main/results/inbox/inbox.ts';
import { mergeReceived } from '#main/results/inbox/merge-received.ts';
import { openSignedCopies } from '#main/score-files/signed-copies.ts';
import { bundleFacts, sha256 } from '#tests/support/panel/panel.ts';
import { sealedBytes, type SignedPanel, signedBytes, signedPanel } from '#tests/support/panel/signed-panel.ts';

const NOW = '2023-07-20T04:00:00.000Z';

let folder: string;
let inbox: Inbox;
let panel: SignedPanel;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inbox-'));
  inbox = openInbox(join(folder, 'inbox'));
  panel = await signedPanel();
});

afterEach(() => rm(folder, { recursive: true }));

async function put(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

function receive(...paths: readonly string[]) {
  return inbox.receive({ bundle: panel.bundle, paths, ageIdentity: panel.chair.ageIdentity, at: NOW });
}

async function merged() {
  const content = await inbox.content(panel.bundle);
  return { content, merge: (await mergeReceived(panel.bundle, content, panel.chair.ageIdentity, false)).merge };
}

async function everyFile(): Promise<readonly string[]> {
  return (await readdir(join(folder, 'inbox'), { recursive: true })).toSorted();
}

describe('the inbox', () => {
  it('keeps the bytes as they came, and the name they came under', async () => {
    const bytes = await sealedBytes(panel.jurors[0], panel.chair);
    expect(await receive(await put('juri 1.mfscore', bytes))).toEqual({ ok: true, value: 1 });
    const kept = (await everyFile()).find((name) => name.endsWith(sha256(bytes)));
    expect(await readFile(join(folder, 'inbox', kept ?? ''))).toEqual(bytes);
    const { content, merge } = await merged();
    expect(content.names.get(sha256(bytes))).toBe('juri 1.mfscore');
    expect(merge.files).toMatchObject([{ received: sha256(bytes), outcome: { kind: 'accepted' } }]);
  });

  it('notes a file that is dropped again once for each name, and changes nothing else', async () => {
    const good = await sealedBytes(panel.jurors[0], panel.chair);
    await receive(await put('a.mfscore', good), await put('b.txt', Buffer.from('catatan')));
    const before = (await merged()).merge;
    const again = [await put('c.mfscore', good), await put('d.txt', Buffer.from('catatan'))];
    expect(await receive(...again)).toEqual({ ok: true, value: 0 });
    const { content, merge } = await merged();
    expect(merge).toEqual(before);
    expect(content.repeats).toEqual([
      { received: sha256(good), name: 'c.mfscore' },
      { received: sha256(Buffer.from('catatan')), name: 'd.txt' },
    ]);
    expect(content.names.get(sha256(good))).toBe('a.mfscore');
    const noted = await everyFile();
    expect(await receive(...again, ...again)).toEqual({ ok: true, value: 0 });
    expect(await everyFile()).toEqual(noted);
  });

  it('notes a file that lies twice in one drop', async () => {
    const good = await sealedBytes(panel.jurors[0], panel.chair);
    expect(await receive(await put('a.mfscore', good), await put('b.mfscore', good))).toEqual({ ok: true, value: 1 });
    const { content, merge } = await merged();
    expect(content.repeats).toEqual([{ received: sha256(good), name: 'b.mfscore' }]);
    expect(merge.files).toMatchObject([{ outcome: { kind: 'accepted' } }]);
  });

  it('keeps the bytes of a file whose first copy was lost when it comes again', async () => {
    const bytes = await sealedBytes(panel.jurors[0], panel.chair);
    const path = await put('a.mfscore', bytes);
    await receive(path);
    await rm(join(folder, 'inbox', bundleFacts().bundleId, '000001', sha256(bytes)));
    expect((await merged()).merge.files).toMatchObject([{ outcome: { kind: 'rejected', rejection: { reason: 'unreadable' } } }]);
    await receive(path);
    expect((await merged()).merge.files).toMatchObject([{ outcome: { kind: 'accepted' } }]);
  });

  it('keeps of a rejected file its digest and reason, not its bytes', async () => {
    const bytes = Buffer.from('bukan berkas nilai');
    await receive(await put('catatan.txt', bytes));
    expect((await everyFile()).filter((name) => name.includes(sha256(bytes)))).toEqual([]);
    const { merge } = await merged();
    expect(merge.files).toMatchObject([
      { received: sha256(bytes), outcome: { kind: 'rejected', rejection: { reason: 'not-a-score-file', at: null } } },
    ]);
  });

  it('takes in a file that was rejected before and is good now', async () => {
    const sealed = await put('a.mfscore', await sealedBytes(panel.jurors[0], panel.chair));
    await inbox.receive({ bundle: panel.bundle, paths: [sealed], ageIdentity: panel.secretariat.ageIdentity, at: NOW });
    expect((await merged()).merge.files).toMatchObject([{ outcome: { kind: 'rejected', rejection: { reason: 'seal-not-for-this-key' } } }]);
    await receive(sealed);
    expect((await merged()).merge.files).toMatchObject([{ outcome: { kind: 'accepted' } }]);
  });

  it('keeps nothing of a drop in which one file cannot be read', async () => {
    const good = await put('a.mfscore', await sealedBytes(panel.jurors[0], panel.chair));
    expect(await receive(good, join(folder, 'gone.mfscore'))).toEqual({ ok: false, error: { kind: 'file-gone', name: 'gone.mfscore' } });
    expect((await merged()).merge.files).toEqual([]);
    expect((await everyFile()).filter((name) => name.includes('incoming'))).toEqual([]);
  });

  it('does not see what a program that died in the middle left, and clears it away', async () => {
    const bytes = await sealedBytes(panel.jurors[0], panel.chair);
    await receive(await put('a.mfscore', bytes));
    const place = join(folder, 'inbox', bundleFacts().bundleId);
    await rename(join(place, '000001'), join(place, 'incoming-dead'));
    expect((await merged()).merge.files).toEqual([]);
    await receive(await put('b.mfscore', await sealedBytes(panel.jurors[1], panel.chair)));
    expect(await readdir(place)).toEqual(['000001']);
  });

  it('shows a kept file that was damaged on this laptop as unreadable', async () => {
    const bytes = await sealedBytes(panel.jurors[0], panel.chair);
    await receive(await put('a.mfscore', bytes));
    await truncate(join(folder, 'inbox', bundleFacts().bundleId, '000001', sha256(bytes)), 100);
    expect((await merged()).merge.files).toMatchObject([
      { received: sha256(bytes), outcome: { kind: 'rejected', rejection: { reason: 'unreadable' } } },
    ]);
  });

  it('rejects a file that is larger than any score file without reading it into memory', async () => {
    const path = await put('besar.mfscore', Buffer.alloc(0));
    await truncate(path, 64 * 1024 * 1024 + 1);
    expect(await receive(path)).toEqual({ ok: true, value: 1 });
    expect((await merged()).merge.files).toMatchObject([{ outcome: { kind: 'rejected', rejection: { reason: 'unreadable' } } }]);
  });

  it('shows files that were received for an ancestor of the bundle', async () => {
    await receive(await put('a.mfscore', await sealedBytes(panel.jurors[0], panel.chair)));
    const successor = await signedPanel({ bundleId: sha256('successor'), ancestors: [bundleFacts().bundleId] });
    const { merge } = await mergeReceived(successor.bundle, await inbox.content(successor.bundle), successor.chair.ageIdentity, false);
    expect(merge.files).toMatchObject([{ outcome: { kind: 'accepted' } }]);
  });

  it('says which name cannot be written when its folder is blocked', async () => {
    await writeFile(join(folder, 'inbox'), '');
    expect(await receive(await put('a.mfscore', await signedBytes(panel.jurors[0])))).toMatchObject({
      ok: false,
      error: { kind: 'write-failed' },
    });
  });

  it('takes in two drops at once, one after the other', async () => {
    const one = await put('a.mfscore', await sealedBytes(panel.jurors[0], panel.chair));
    const two = await put('b.mfscore', await sealedBytes(panel.jurors[1], panel.chair));
    expect(await Promise.all([receive(one), receive(two, one)])).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 1 },
    ]);
  });
});

describe('seeing what the jurors gave', () => {
  const why = (who = panel.chair, bundle = panel.bundle) => whyNotChair(bundle, who.thumbprint, openSignedCopies(join(folder, 'copies')));

  it('is for the chair and deputies alone', async () => {
    expect(await why()).toBeNull();
    expect(await why(panel.jurors[0])).toEqual({ kind: 'not-your-role', role: 'chair' });
  });

  it('waits, for a chair who also scores, until they have signed their own file', async () => {
    const scoring = await signedPanel({}, ['chair', 'juror']);
    expect(await why(scoring.chair, scoring.bundle)).toEqual({ kind: 'own-scores-first' });
    const owner = { competitionId: 'kipp', stageId: 'tahap-1', juror: scoring.chair.thumbprint };
    await openSignedCopies(join(folder, 'copies')).keep(owner, { revision: 1, payloadSha256: sha256('x'), sealed: true }, 'x');
    expect(await why(scoring.chair, scoring.bundle)).toBeNull();
  });
});
