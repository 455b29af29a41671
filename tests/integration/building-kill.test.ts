import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBundle } from '#main/bundles/open-bundle.ts';
import { type CompetitionFile, openCompetitionFile } from '#main/competitions/competition-file.ts';
import { newCompetitionText } from '#main/competitions/new-competition.ts';
import { buildNoted } from '#main/preparing/building/build-noted.ts';
import { buildStageBundle } from '#main/preparing/building/build-stage-bundle.ts';
import { interruptedBuildings } from '#main/preparing/building/interrupted-buildings.ts';
import { nextBelow, seededSource } from '#shared/base/seeded.ts';
import { applyRecords, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import { changeOf, proposalFacts } from '#tests/support/competition/competition.ts';
import { panelPerson, preparedRecords, STAGE } from '#tests/support/competition/prepared-draft.ts';
import { good } from '#tests/support/good.ts';
import { people } from '#tests/support/panel/bundles.ts';
import { buildStandalone } from '#tests/support/programs/standalone-program.ts';

const NOW = '2026-05-01T00:00:00.000Z';
const by = people.secretariat.thumbprint;
const KILLS = 3;
/** The kill comes within so many milliseconds of the first bundle that was noted. */
const LATEST_KILL = 150;
const MINUTE = 60_000;

let folder: string;
let program: string;
let competition: string;
let stick: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'building-kill-'));
  program = await buildStandalone(new URL('../support/programs/bundle-builder.ts', import.meta.url), folder);
});

afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  const own = await mkdtemp(join(folder, 'own-'));
  [competition, stick] = [join(own, 'kipp.mfcompetition'), join(own, 'stik')];
  await mkdir(stick);
  const cast = [
    [people.chair, 'chair'],
    [people.juror1, 'juror'],
    [people.juror2, 'juror'],
  ] as const;
  const panel = cast.map(
    ([{ thumbprint, card }, role]) => ({ kind: 'person', id: thumbprint, value: panelPerson({ card, roles: [role] }) }) as const,
  );
  const records = [...preparedRecords().filter(({ kind }) => kind !== 'person'), ...panel];
  await writeFile(competition, newCompetitionText('kipp-kota-1234abcd', records, { by, at: NOW }));
});

/** Starts the program, kills it that long after it first said something, and gives what it said. */
async function killed(halt: 'half' | 'placed' | '', after = 0): Promise<string> {
  const builder = spawn(process.execPath, [program, competition, stick, halt], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const begun = new Promise<void>((resolve) => builder.stdout.on('data', (bytes: Buffer) => resolve(void (said += bytes.toString()))));
  const ended = new Promise((resolve) => builder.once('close', resolve));
  await Promise.race([begun, ended]);
  await new Promise((resolve) => setTimeout(resolve, after));
  builder.kill('SIGKILL');
  await ended;
  return said;
}

/** Opens the competition as the program does when it starts anew. */
async function startedAnew<T>(work: (file: CompetitionFile) => Promise<T>): Promise<T> {
  const file = await good(openCompetitionFile(competition, () => NOW));
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

/** Changes a proposal and builds the next bundle. */
async function buildNext(file: CompetitionFile, title: string) {
  await good(
    file.change(changeOf([{ kind: 'proposal', id: 'KOTA-002', value: proposalFacts(title, { cluster: 'kota' }) }]), { by, at: NOW }),
  );
  const wanted = { stage: STAGE, path: join(stick, `${title}.mfbundle`), createdAt: NOW, by };
  return buildNoted(file, wanted, (place) => {
    const draft = applyRecords(EMPTY_DRAFT, file.history.records.values());
    return buildStageBundle({ ...wanted, ...place, draft, folder: null, signer: people.secretariat });
  });
}

/** Every bundle on the stick and every one that the competition knows of, as `revision id`, in order. */
async function bundles(file: CompetitionFile) {
  const { built } = applyRecords(EMPTY_DRAFT, file.history.records.values());
  const known = [...built].map(([bundleId, { revision }]) => `${revision} ${bundleId}`);
  const found = await Promise.all((await readdir(stick)).map(async (name) => (await good(openBundle(join(stick, name)))).statement));
  return { known: known.toSorted(), found: found.map(({ revision, bundleId }) => `${revision} ${bundleId}`).toSorted() };
}

const outcomeOf = async (file: CompetitionFile) => (await interruptedBuildings().of(file))?.outcome ?? null;

test('killed between the bundle and its note, the bundle is noted when the program starts anew, and the next one is its successor', async () => {
  expect(await killed('placed')).toBe('placed\n');
  await startedAnew(async (file) => {
    expect(await outcomeOf(file)).toBe('noted');
    const { known, found } = await bundles(file);
    expect(known).toEqual(found);
    expect(known).toHaveLength(1);
    const next = (await good(buildNext(file, 'berikut'))).bundle.statement;
    expect([next.revision, `1 ${next.supersedes ?? ''}`]).toEqual([2, known[0]]);
    expect(await outcomeOf(file)).toBeNull();
  });
});

test('killed before the bundle has its name, nothing of it is left and its number is free', async () => {
  expect(await killed('half')).toBe('half\n');
  expect(await readdir(stick)).toHaveLength(1);
  await startedAnew(async (file) => {
    expect(await outcomeOf(file)).toBe('taken-back');
    expect(await readdir(stick)).toEqual([]);
    expect((await good(buildNext(file, 'berikut'))).bundle.statement.revision).toBe(1);
  });
});

test('while the stick is not there no other bundle is built; back again, what is on it is noted first', async () => {
  await killed('placed');
  await rename(stick, `${stick}-dicabut`);
  await startedAnew(async (file) => {
    const buildings = interruptedBuildings();
    expect(await buildings.of(file)).toMatchObject({ outcome: 'out-of-reach', revision: 1, folder: stick });
    const refused = await buildNext(file, 'berikut');
    expect(refused).toMatchObject({ ok: false, error: { kind: 'building-out-of-reach', revision: 1, folder: stick } });
    await rename(`${stick}-dicabut`, stick);
    expect((await good(buildNext(file, 'lagi'))).bundle.statement.revision).toBe(2);
    const { known, found } = await bundles(file);
    expect(known).toEqual(found);
    expect(await outcomeOf(file)).toBeNull();
  });
});

test('a stick that is no more keeps nothing from being built once somebody says so', async () => {
  await killed('placed');
  await rm(stick, { recursive: true });
  await startedAnew(async (file) => {
    const buildings = interruptedBuildings();
    await buildings.seen(file);
    expect(await buildings.of(file)).toBeNull();
    await mkdir(stick);
    expect((await good(buildNext(file, 'berikut'))).bundle.statement.revision).toBe(1);
  });
});

test(
  `killed ${KILLS} times while it builds one bundle after another, no two have the same number, and the competition knows each`,
  async () => {
    const random = seededSource('1');
    for (let round = 0; round < KILLS; round += 1) {
      expect(await killed('', nextBelow(random, LATEST_KILL))).toMatch(/^noted/u);
      await startedAnew(async (file) => {
        await outcomeOf(file);
        const { known, found } = await bundles(file);
        expect(known, `round ${round}`).toEqual(found);
        expect(new Set(known.map((line) => line.split(' ')[0])).size).toBe(known.length);
      });
    }
  },
  MINUTE,
);
