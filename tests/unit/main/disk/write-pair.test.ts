import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from '#main/disk/folders.ts';
import { writePair } from '#main/disk/write-pair.ts';

let folder: string;

beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'pair-'));
});
afterEach(() => fs.rm(folder, { recursive: true }));

function write(disk?: Disk, name = 'hasil') {
  return writePair(
    { path: join(folder, `${name}.mfresult`), content: 'hasil baru' },
    { path: join(folder, `${name}.mfdossier`), content: Buffer.from('dosir baru') },
    disk === undefined ? {} : { disk },
  );
}

/** What lies in the folder, by name. */
async function standing(): Promise<Record<string, string>> {
  const names = (await fs.readdir(folder)).toSorted();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await fs.readFile(join(folder, name), 'utf8')] as const)));
}

/** A disk that gives no file its name when the name is this one. */
function refusing(name: string): Disk {
  const rename: Disk['rename'] = async (from, to) => {
    if (basename(String(to)) === name) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    await fs.rename(from, to);
  };
  return { ...fs, rename };
}

const OLD = { 'hasil.mfdossier': 'dosir lama', 'hasil.mfresult': 'hasil lama' };

async function putOldPair(): Promise<void> {
  for (const [name, text] of Object.entries(OLD)) await fs.writeFile(join(folder, name), text);
}

describe('a file and the one that belongs to it', () => {
  it('are written together', async () => {
    expect(await write()).toMatchObject({ ok: true, value: { file: { bytes: 10 }, beside: { bytes: 10 } } });
    expect(await standing()).toEqual({ 'hasil.mfdossier': 'dosir baru', 'hasil.mfresult': 'hasil baru' });
  });

  it('take the place of the pair before, of which nothing is left', async () => {
    await putOldPair();
    expect((await write()).ok).toBe(true);
    expect(await standing()).toEqual({ 'hasil.mfdossier': 'dosir baru', 'hasil.mfresult': 'hasil baru' });
  });

  it('leave the pair before as it was when the result cannot get its name', async () => {
    await putOldPair();
    expect(await write(refusing('hasil.mfresult'))).toEqual({ ok: false, error: { kind: 'disk-full', name: 'hasil.mfresult' } });
    expect(await standing()).toEqual(OLD);
  });

  it('leave nothing when there was no pair before', async () => {
    expect((await write(refusing('hasil.mfresult'))).ok).toBe(false);
    expect(await standing()).toEqual({});
  });

  it('leave the pair before as it was when the disk is full while they are written', async () => {
    await putOldPair();
    let opened = 0;
    const open: Disk['open'] = (...given) => {
      opened += 1;
      // Three for the dossier (write, read again, sync the folder), then those of the result.
      return opened > 3 ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : fs.open(...given);
    };
    expect(await write({ ...fs, open })).toEqual({ ok: false, error: { kind: 'disk-full', name: 'hasil.mfresult' } });
    expect(await standing()).toEqual(OLD);
  });

  it('say so when both are there and the disk does not confirm it', async () => {
    let opened = 0;
    const open: Disk['open'] = (...given) => {
      opened += 1;
      return opened > 6 ? Promise.reject(Object.assign(new Error('pulled out'), { code: 'EIO' })) : fs.open(...given);
    };
    expect(await write({ ...fs, open })).toEqual({ ok: false, error: { kind: 'not-confirmed', name: 'hasil.mfresult' } });
    expect(Object.keys(await standing())).toEqual(['hasil.mfdossier', 'hasil.mfresult']);
  });

  it('are refused by the name that no disk takes, not by the temporary one', async () => {
    expect(await write(undefined, 'a:b')).toEqual({ ok: false, error: { kind: 'name-not-allowed', name: 'a:b.mfdossier' } });
    expect(await standing()).toEqual({});
  });
});
