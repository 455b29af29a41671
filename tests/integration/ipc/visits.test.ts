import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { memberWith, type SampleMember, sampleMembersOn } from '#main/sample/people.ts';
import { makeDesk, type TestDesk } from '#tests/support/desk.ts';
import { PHOTOS, sealedPack, visitedRevision } from '#tests/support/panel/evidence.ts';
import { sha256 } from '#tests/support/panel/panel.ts';
import { good } from '#tests/support/good.ts';
import { sampleChair, sampleScores } from '#tests/support/panel/sample-chair.ts';

let desk: TestDesk;
let folder: string;

beforeEach(async () => {
  desk = await makeDesk('2023-05-17T02:00:00.000Z');
  folder = await mkdtemp(join(tmpdir(), 'visits-'));
});

afterEach(async () => {
  await desk.dispose();
  await rm(folder, { recursive: true });
});

/** A chair's desk with the sample, and two revisions of a juror's file, the second with a visit and its sealed pack. */
async function visitedPanel() {
  const { ask, work } = await sampleChair(desk);
  const { opened, panel, write } = await sampleScores(desk, work.bundleId, folder);
  const members: readonly SampleMember[] = await sampleMembersOn(opened.stage.roster);
  const [juror, chair] = [memberWith('juror', members), memberWith('chair', members).identity];
  const [second, pack] = [join(folder, 'dua.mfscore'), join(folder, 'bukti.mfevidence')];
  const first = await write('satu.mfscore', juror);
  const visited = await visitedRevision(await readFile(first), { bundle: panel, juror: juror.identity, chair });
  await writeFile(second, visited.text);
  await writeFile(pack, await sealedPack(visited.pack, chair));
  const receive = async (...paths: readonly string[]) =>
    good(ask['panel:receive']({ ...work, files: (await desk.tickets.issue(paths)).map(({ file }) => file) }));
  const visit = { ...work, juror: juror.identity.thumbprint, entry: visited.entry };
  return { ask, receive, first, second, pack, visit, visited };
}

test('a chair sees and saves the photos of a visit once the pack of the score file that counts is there', async () => {
  const { ask, receive, first, second, pack, visit } = await visitedPanel();
  const waiting = await receive(first, pack);
  expect(waiting.files.map(({ outcome }) => outcome.kind).toSorted()).toEqual(['accepted', 'evidence-waiting']);
  expect(await good(ask['panel:visit-files'](visit))).toEqual([]);
  const view = await receive(second);
  expect(Object.fromEntries(view.files.map(({ name, outcome }) => [name, outcome.kind]))).toEqual({
    'bukti.mfevidence': 'evidence',
    'dua.mfscore': 'accepted',
    'satu.mfscore': 'superseded',
  });
  const listed = await good(ask['panel:visit-files'](visit));
  expect(listed.map(({ sha256: digest }) => digest)).toEqual(PHOTOS.map((photo) => sha256(photo)).toSorted());
  expect(await good(ask['panel:visit-files']({ ...visit, entry: 'KOTA-999' }))).toEqual([]);
  const shown = await good(ask['panel:show-visit-photos'](visit));
  expect(shown.map(({ sha256: digest }) => digest)).toEqual(
    listed.filter(({ mediaType }) => mediaType.startsWith('image/')).map((photo) => photo.sha256),
  );
  for (const { sha256: digest, ticket } of shown) {
    const photo = desk.photos.find(ticket);
    const parts: Uint8Array[] = [];
    for await (const part of photo?.read(0, photo.bytes) ?? []) parts.push(part);
    expect(sha256(Buffer.concat(parts))).toBe(digest);
  }
  desk.saveTo = folder;
  const saved = await good(ask['panel:save-visit-file']({ ...visit, sha256: sha256(PHOTOS[1]) }));
  expect(saved.sha256).toBe(sha256(PHOTOS[1]));
  expect(await readFile(join(folder, 'foto.png'))).toEqual(PHOTOS[1]);
});

test('a photo that no pack holds, or whose pack was damaged on this laptop, is told as gone', async () => {
  const { ask, receive, second, pack, visit } = await visitedPanel();
  await receive(second, pack);
  expect(await ask['panel:save-visit-file']({ ...visit, sha256: sha256('none') })).toMatchObject({ error: { kind: 'file-gone' } });
  const kept = join(desk.laptop().inbox, visit.bundleId, '000001', sha256(await readFile(pack)));
  await truncate(kept, 100);
  expect(await ask['panel:save-visit-file']({ ...visit, sha256: sha256(PHOTOS[0]) })).toMatchObject({
    error: { kind: 'file-gone', name: 'foto.png' },
  });
});
