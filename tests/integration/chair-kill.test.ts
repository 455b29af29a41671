import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { orAbsent } from '#main/disk/or-absent.ts';
import { decisionLogPath, readDecisionLog } from '#main/decisions/decision-log.ts';
import { openClosedCopies } from '#main/results/closing/closed-results.ts';
import { settleClosing } from '#main/results/closing/settle-closing.ts';
import { dossierBeside } from '#main/results/closing/dossier.ts';
import { openInbox } from '#main/results/inbox/inbox.ts';
import { openResult } from '#main/results/open-result.ts';
import { makeCitySample } from '#main/sample/competitions.ts';
import { memberWith, type SampleMember, sampleMembersOn } from '#main/sample/people.ts';
import type { Trial } from '#main/sample/trial.ts';
import { showPanel } from '#main/work/jobs/panel-jobs.ts';
import { nextBelow, seededSource } from '#shared/base/seeded.ts';
import { recordOf } from '#shared/domain/panel/decisions/plenary-record.ts';
import type { ChairsOrders } from '#tests/support/programs/chairs-program.ts';
import { sha256 } from '#tests/support/panel/panel.ts';
import { TRIAL_CREATED_AT, writtenTrial } from '#tests/support/competition/written-trial.ts';
import { good } from '#tests/support/good.ts';
import { buildStandalone } from '#tests/support/programs/standalone-program.ts';

/** How often each task is killed; the kill comes at a random moment within so many milliseconds of the program being ready. */
const KILLS = 2;
const LATEST_KILL = 700;
/** Kills a program at a system call. */
const TRACER = 'strace';
const random = seededSource('chair');

let folder: string;
let program: string;
let trial: Trial;
let chair: SampleMember;
let secretariat: SampleMember;
let orders: Omit<ChairsOrders, 'task'>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chair-kill-'));
  trial = await writtenTrial(await makeCitySample(TRIAL_CREATED_AT), join(folder, 'trial'));
  const { bundleId } = trial.bundle.statement;
  const members = await sampleMembersOn(trial.bundle.stage.roster);
  [chair, secretariat] = [memberWith('chair', members), memberWith('secretariat', members)];
  const within = (name: string) => join(folder, 'laptop', name);
  const laptop = {
    bundles: within('bundles'),
    inbox: within('inbox'),
    signedCopies: within('signed'),
    closed: within('closed'),
    decisions: within('decisions'),
    pinnedKeys: [trial.bundle.signer],
  };
  await mkdir(laptop.bundles, { recursive: true });
  await copyFile(trial.bundle.path, join(laptop.bundles, `${bundleId}.mfbundle`));
  orders = { laptop, bundleId, paths: trial.scoreFiles, resultPath: within('hasil.mfresult') };
  program = await buildStandalone(new URL('../support/programs/chairs-program.ts', import.meta.url), folder);
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

/** Starts the program on a task, kills it at a random moment after it is ready, and answers what it had acknowledged by then. */
async function killDuring(task: ChairsOrders['task']): Promise<readonly string[]> {
  const path = join(folder, 'orders.json');
  await writeFile(path, JSON.stringify({ ...orders, task }));
  const child = spawn(process.execPath, [program, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'ready') setTimeout(() => child.kill('SIGKILL'), nextBelow(random, LATEST_KILL));
    const [, said] = /^acknowledged (.+)$/u.exec(line) ?? [];
    if (said !== undefined) acknowledged.push(said);
  }
  // Killed, or done with what it was told to do: a program that failed would have been killed at nothing.
  expect([null, 0]).toContain(await ended);
  return acknowledged;
}

it(`killed ${KILLS} times while files are received, the inbox holds each one that it said it had, and no half of another`, async () => {
  const { panel } = trial;
  const said = new Set<string>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    for (const path of await killDuring('receive')) said.add(path);
    const { names, files, rejected } = await openInbox(orders.laptop.inbox).content(panel);
    for await (const { received, bytes } of files) expect(bytes === null ? null : sha256(bytes)).toBe(received);
    expect(rejected).toEqual([]);
    for (const path of said) expect([...names.keys()]).toContain(sha256(await readFile(path)));
    expect(await good(showPanel({ ...orders, chair: chair.identity, paths: [], at: '' }, {}))).toHaveProperty('files.length', names.size);
  }
  const all = await good(showPanel({ ...orders, chair: chair.identity, at: TRIAL_CREATED_AT }, {}));
  expect(all.files.map(({ outcome }) => outcome.kind)).toEqual(trial.scoreFiles.map(() => 'accepted'));
  const place = join(orders.laptop.inbox, orders.bundleId);
  expect((await readdir(place)).filter((name) => name.startsWith('incoming-'))).toEqual([]);
}, 60_000);

it(`killed ${KILLS} times while the panel decides, its log holds every step that was acknowledged, whole and in order`, async () => {
  const log = decisionLogPath(orders.laptop.decisions, { bundleId: orders.bundleId, chair: chair.identity.thumbprint });
  let least = 0;
  let steps = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const said = await killDuring('decide');
    steps += said.length;
    least = Math.max(least, ...said.map(Number));
    const events = await good(readDecisionLog(log));
    const { decisions } = recordOf(events);
    expect(decisions.length).toBeGreaterThanOrEqual(least);
    expect(decisions.length).toBeLessThanOrEqual(least + 1);
    expect(events.length).toBeGreaterThanOrEqual(steps);
    expect(decisions.map(({ number }) => number)).toEqual(decisions.map((_, index) => index + 1));
  }
  expect(steps).toBeGreaterThan(KILLS);
}, 60_000);

/** Opens the result where it was to be written, counted again from the dossier beside it; answers its digest, null where there is neither. */
async function standingResult(): Promise<string | null> {
  const read = (path: string) => orAbsent(readFile(path), null);
  const [result, dossier] = [await read(orders.resultPath), await read(dossierBeside(orders.resultPath))];
  expect(result === null).toBe(dossier === null);
  if (result === null || dossier === null) return null;
  const opened = await good(openResult(trial.panel, result, { bytes: dossier, ageIdentity: secretariat.identity.ageIdentity }));
  expect(opened.recount).toBe('same');
  return opened.signed.payloadSha256;
}

it(`killed ${KILLS} times while results are closed, each acknowledged one is kept, and what lies at their place belongs together`, async () => {
  await rm(orders.laptop.decisions, { recursive: true });
  const { panel } = trial;
  const copies = openClosedCopies(orders.laptop.closed);
  const said = new Set<string>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    for (const digest of await killDuring('close')) said.add(digest);
    const settled = await settleClosing(orders.laptop.closed, orders.bundleId);
    expect(['placed', 'taken-back', undefined]).toContain(settled?.outcome);
    const kept = await copies.all(orders.bundleId);
    expect(kept.map(({ revision }) => revision)).toEqual(kept.map((_, index) => kept.length - index));
    for (const { path, payloadSha256 } of kept) {
      const opened = await good(openResult(panel, await readFile(path), null));
      expect(opened.signed.payloadSha256).toBe(payloadSha256);
    }
    const digests = kept.map(({ payloadSha256 }) => payloadSha256);
    expect(digests).toEqual(expect.arrayContaining([...said]));
    expect(await standingResult()).toBe(kept[0]?.payloadSha256 ?? null);
  }
  expect(said.size).toBeGreaterThan(0);
}, 60_000);

it('killed at the very moment between the two names, the old result beside the new dossier is made whole', async (context) => {
  const before = await standingResult();
  // The note, the copy, both files under their hidden names, the old dossier aside, the new dossier: the seventh name is the result's.
  const trace = ['-f', '-o', '/dev/null', '-e', 'trace=rename', '-e', 'inject=rename:signal=SIGKILL:when=7'];
  const path = join(folder, 'orders.json');
  await writeFile(path, JSON.stringify({ ...orders, task: 'close-once' }));
  // Calls are counted by thread.
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1' };
  const child = spawn(TRACER, [...trace, process.execPath, program, path], { stdio: 'ignore', env });
  const ended = await new Promise((resolve) => {
    child.once('error', () => resolve('not installed'));
    child.once('exit', (_, signal) => resolve(signal));
  });
  if (ended === 'not installed') context.skip(`not installed: ${TRACER}`);
  expect(ended).toBe('SIGKILL');
  const [result, dossier] = await Promise.all([orders.resultPath, dossierBeside(orders.resultPath)].map((each) => readFile(each)));
  const mixed = openResult(trial.panel, result ?? Buffer.alloc(0), {
    bytes: dossier ?? Buffer.alloc(0),
    ageIdentity: secretariat.identity.ageIdentity,
  });
  expect(await mixed).toEqual({ ok: false, error: { kind: 'recount-differs', at: 'dossier' } });
  const settled = await settleClosing(orders.laptop.closed, orders.bundleId);
  expect(settled?.outcome).toBe('placed');
  expect([before, await standingResult()]).toEqual([before, settled?.payloadSha256]);
  expect(settled?.payloadSha256).not.toBe(before);
}, 60_000);
