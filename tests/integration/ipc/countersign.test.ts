import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { byCodeUnits } from '#shared/base/order.ts';
import { makeDesk, type TestDesk } from '#tests/support/desk.ts';
import { good } from '#tests/support/good.ts';
import { sampleChair } from '#tests/support/panel/sample-chair.ts';

let desk: TestDesk;
let folders: string[];

beforeEach(async () => {
  desk = await makeDesk('2023-05-17T02:00:00.000Z');
  folders = [];
});

afterEach(async () => {
  await desk.dispose();
  for (const folder of folders) await rm(folder, { recursive: true });
});

/** A result of the sample, closed, with the channels to open and sign it; each saved file gets a folder of its own. */
async function closedPanel() {
  const { ask, named, work } = await sampleChair(desk);
  await good(ask['panel:receive-sample'](work));
  const inNewFolder = async () => {
    desk.saveTo = await mkdtemp(join(tmpdir(), 'countersign-'));
    folders.push(desk.saveTo);
  };
  const close = async (closedAt: string) => {
    await inNewFolder();
    const { saved } = await good(ask['panel:close']({ ...work, closedAt, present: [], exception: null }));
    return join(saved.folder, saved.name);
  };
  const open = async (path: string, by: string | null = null) => {
    const [file] = await desk.tickets.issue([path]);
    return good(ask['result:open']({ file: file?.file ?? '', secretariat: by }));
  };
  const sign = async (path: string, name: string, objection: string | null = null) => {
    const { resultId } = await open(path);
    await inNewFolder();
    const signed = await ask['result:countersign']({ resultId, member: named(name), objection });
    return signed.ok ? { ok: true as const, value: join(signed.value.saved.folder, signed.value.saved.name) } : signed;
  };
  const join_ = async (...paths: readonly string[]) => {
    const files = (await desk.tickets.issue(paths)).map(({ file }) => file);
    await inNewFolder();
    return ask['result:join']({ files });
  };
  return { ask, named, close, open, sign, join: join_, inNewFolder };
}

const payloadOf = async (path: string) => (JSON.parse(await readFile(path, 'utf8')) as { payload: string }).payload;

describe('signing a result in the window', () => {
  test('members sign in any order on copies that are joined, and no byte of the payload changes', async () => {
    const { close, open, sign, join: joinCopies } = await closedPanel();
    const result = await close('2026-06-05T03:00:00.000Z');
    const byOne = await good(sign(result, 'Juri 1', 'Keberatan uji.'));
    const byTwo = await good(sign(result, 'Juri 2', 'Tidak saya tandatangani di laptop ini.'));
    const bySecretariat = await good(sign(byTwo, 'Sekretariat'));
    const { saved } = await good(joinCopies(byOne, bySecretariat, result));
    const joined = await open(join(saved.folder, saved.name));
    expect(joined.signatures.map(({ name, objection }) => [name, objection]).toSorted(byCodeUnits(([name]) => name ?? ''))).toEqual([
      ['Juri 1', 'Keberatan uji.'],
      ['Juri 2', 'Tidak saya tandatangani di laptop ini.'],
      ['Ketua Panel', null],
      ['Sekretariat', null],
    ]);
    for (const path of [byOne, byTwo, bySecretariat, join(saved.folder, saved.name)])
      expect(await payloadOf(path)).toBe(await payloadOf(result));
  });

  test('what is copied after signing carries the new signature, which is told with its objection', async () => {
    const { ask, close, open, named, inNewFolder } = await closedPanel();
    const { resultId } = await open(await close('2026-06-05T03:00:00.000Z'));
    await inNewFolder();
    const signed = await good(ask['result:countersign']({ resultId, member: named('Juri 1'), objection: 'Keberatan uji.' }));
    expect(signed.signature).toMatchObject({ thumbprint: named('Juri 1'), name: 'Juri 1', objection: 'Keberatan uji.' });
    await inNewFolder();
    const copy = await good(ask['result:save-copy']({ resultId }));
    const { signatures } = await open(join(copy.folder, copy.name));
    expect(signatures.find(({ name }) => name === 'Juri 1')).toEqual(signed.signature);
    expect(signatures).toHaveLength(2);
  });

  test('a juror whose own file this laptop cannot compare signs only with an objection', async () => {
    const { close, open, sign, named } = await closedPanel();
    const result = await close('2026-06-05T03:00:00.000Z');
    expect((await open(result, named('Juri 1'))).own).toEqual({ kind: 'other', revision: 1, newest: null });
    expect(await sign(result, 'Juri 1')).toEqual({
      ok: false,
      error: { kind: 'own-file-not-counted', own: { kind: 'other', revision: 1, newest: null } },
    });
    expect((await open(result, named('Ketua Panel'))).own).toBeNull();
  });

  test('copies of two results are not joined', async () => {
    const { close, join: joinCopies } = await closedPanel();
    const [first, second] = [await close('2026-06-05T03:00:00.000Z'), await close('2026-06-06T03:00:00.000Z')];
    expect(await joinCopies(first, second)).toMatchObject({ error: { kind: 'other-result' } });
  });

  test('the next revision names those whose signatures fell away', async () => {
    const { close, open, sign } = await closedPanel();
    const first = await close('2026-06-05T03:00:00.000Z');
    await good(sign(first, 'Juri 3', 'Keberatan uji.'));
    const second = await open(await close('2026-06-06T03:00:00.000Z'));
    expect([second.result.revision, second.fallenAway]).toEqual([2, ['Juri 3']]);
  });
});
