import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BegunPair, settlePair } from '#main/disk/settle-pair.ts';
import { hiddenNames, writePair } from '#main/disk/write-pair.ts';
import { dyingDisk } from '#tests/support/files/dying-disk.ts';

let folder: string;

beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'settle-'));
});
afterEach(() => fs.rm(folder, { recursive: true, force: true }));

const OLD = { 'hasil.mfdossier': 'dosir lama', 'hasil.mfresult': 'hasil lama' };
const NEW = { 'hasil.mfdossier': 'dosir baru', 'hasil.mfresult': 'hasil baru' };
/** More than writing takes. */
const STEPS = 26;

function begun(): BegunPair {
  const path = join(folder, 'hasil.mfresult');
  const isPlaced = async () => (await fs.readFile(path, 'utf8').catch(() => '')) === NEW['hasil.mfresult'];
  return { path, beside: join(folder, 'hasil.mfdossier'), hidden: hiddenNames(path), isPlaced };
}

/** Writes the new pair over what stands, in a program that is killed after so many steps; says whether it was. */
async function writeKilled({ path, beside, hidden }: BegunPair, steps: number): Promise<boolean> {
  const { disk, died } = dyingDisk(steps);
  const written = writePair({ path, content: NEW['hasil.mfresult'] }, { path: beside, content: NEW['hasil.mfdossier'] }, { hidden, disk });
  return (await Promise.race([written, died])) === 'killed';
}

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  await fs.rm(folder, { recursive: true });
  await fs.mkdir(folder);
  for (const [name, text] of Object.entries(files)) await fs.writeFile(join(folder, name), text);
}

/** What lies in the folder, by name, hidden files included. */
async function standing(): Promise<Record<string, string>> {
  const names = (await fs.readdir(folder)).toSorted();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await fs.readFile(join(folder, name), 'utf8')] as const)));
}

describe('a pair whose writing was killed', () => {
  it.each([
    ['over an older pair', OLD],
    ['where nothing stood', {}],
  ])('at whatever step, %s, stands whole or not at all, with nothing beside it', async (_, before) => {
    const outcomes = new Set<string>();
    for (let steps = 0; steps < STEPS; steps += 1) {
      await put(before);
      const pair = begun();
      const killed = await writeKilled(pair, steps);
      const outcome = await settlePair(pair);
      expect([steps, await standing()]).toEqual([steps, outcome === 'placed' ? NEW : before]);
      if (killed) outcomes.add(outcome);
      else expect(outcome).toBe('placed');
    }
    expect([...outcomes].toSorted()).toEqual(['not-found', 'placed', 'taken-back']);
  });

  it('between the two names is one whose result is still the old and whose dossier is new already, and gets both', async () => {
    let mixed = 0;
    for (let steps = 0; steps < STEPS; steps += 1) {
      await put(OLD);
      const pair = begun();
      await writeKilled(pair, steps);
      const { 'hasil.mfresult': result, 'hasil.mfdossier': dossier } = await standing();
      if (result !== OLD['hasil.mfresult'] || dossier !== NEW['hasil.mfdossier']) continue;
      mixed += 1;
      expect(await settlePair(pair)).toBe('placed');
      expect(await standing()).toEqual(NEW);
    }
    expect(mixed).toBeGreaterThan(0);
  });

  it('and killed again while it is settled, is settled the next time', async () => {
    for (let steps = 0; steps < STEPS; steps += 1) {
      await put(OLD);
      const pair = begun();
      await writeKilled(pair, steps);
      const again = dyingDisk(steps % 9);
      await Promise.race([settlePair(pair, again.disk), again.died]);
      await settlePair(pair);
      expect([OLD, NEW]).toContainEqual(await standing());
    }
  });

  it('on a stick that is not there waits for it', async () => {
    await put(OLD);
    const pair = begun();
    await fs.rename(folder, `${folder}-away`);
    expect(await settlePair(pair)).toBe('out-of-reach');
    await fs.rename(`${folder}-away`, folder);
    expect(await settlePair(pair)).toBe('not-found');
  });
});
