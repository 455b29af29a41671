import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRules, writeRules } from '#main/competitions/rules-file.ts';
import { kippRules } from '#main/templates/kipp-proposal.ts';
import { good } from '#tests/support/good.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-'));
  path = join(folder, 'aturan.json');
});

afterEach(() => rm(folder, { recursive: true }));

describe('a document of rules', () => {
  it('comes back as it was written, from a program as well that marks its texts as UTF-8', async () => {
    await good(writeRules(path, kippRules));
    expect(await good(readRules(path))).toEqual(kippRules);
    await writeFile(path, `\uFEFF${await readFile(path, 'utf8')}`);
    expect(await good(readRules(path))).toEqual(kippRules);
  });

  it('is not written when nobody could rank by it, and what lay there stays', async () => {
    await writeFile(path, 'lama');
    expect(await writeRules(path, { ...kippRules, criteria: [] })).toEqual({ ok: false, error: { kind: 'rules-unsound' } });
    expect(await readFile(path, 'utf8')).toBe('lama');
  });

  it('is refused with all that is wrong with it', async () => {
    await writeFile(path, JSON.stringify({ ...kippRules, method: 'lempar-koin', decimals: 99 }));
    const refused = await readRules(path);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'rules-refused', name: 'aturan.json' } });
    if (!refused.ok && refused.error.kind === 'rules-refused') expect(refused.error.faults.length).toBeGreaterThan(1);
  });

  it.each(['', 'bukan JSON', '[1, 2', 'null'])('is refused when it is none: "%s"', async (text) => {
    await writeFile(path, text);
    expect(await readRules(path)).toMatchObject({ ok: false, error: { kind: 'rules-refused', name: 'aturan.json' } });
  });

  it('is missed by its name when it is gone or a folder', async () => {
    expect(await readRules(path)).toEqual({ ok: false, error: { kind: 'file-gone', name: 'aturan.json' } });
    await mkdir(path);
    expect(await readRules(path)).toEqual({ ok: false, error: { kind: 'file-gone', name: 'aturan.json' } });
  });
});
