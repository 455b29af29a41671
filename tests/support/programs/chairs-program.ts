import { readFile } from 'node:fs/promises';
import { openBundleStore } from '#main/bundles/bundle-store.ts';
import { memberWith, sampleMembersOn } from '#main/sample/people.ts';
import { closeChairsPanel, showPanel } from '#main/work/jobs/panel-jobs.ts';
import type { Laptop } from '#main/work/laptop.ts';
import { recordPlenary, showPlenary, talkAbout } from '#main/work/jobs/plenary-jobs.ts';
import type { WorkOptions } from '#main/work/protocol.ts';
import { good } from '../good.ts';

/** What the program is told to do, over and over, until it is killed; to close also just once. */
export interface ChairsOrders {
  readonly laptop: Laptop;
  readonly bundleId: string;
  readonly task: 'receive' | 'decide' | 'close' | 'close-once';
  /** Files to receive, one drop each. */
  readonly paths: readonly string[];
  /** Where results are written, in place of one another. */
  readonly resultPath: string;
}

// A program of its own, so that it can be killed: the chair's use cases, each acknowledged by a line once it has answered.
const AT = '2026-06-05T03:00:00.000Z';
const FREELY: WorkOptions = { mayWrite: () => true };

const orders = JSON.parse(await readFile(process.argv[2] ?? '', 'utf8')) as ChairsOrders;
const { laptop, bundleId, task } = orders;
const bundle = await good(openBundleStore(laptop.bundles, { isPinned: () => true, pin: () => undefined }).open(bundleId));
const { identity: chair } = memberWith('chair', await sampleMembersOn(bundle.stage.roster));
const order = { laptop, bundleId, chair };

process.stdout.write('ready\n');
if (task === 'receive') await receive();
else if (task === 'decide') {
  await takeUp();
  for (let round = 0; ; round += 1) await decide(round);
} else if (task === 'close') for (;;) await close();
else await close();
process.stdout.write('done\n');

async function receive(): Promise<void> {
  for (const path of orders.paths) {
    await good(showPanel({ ...order, paths: [path], at: AT }, {}));
    process.stdout.write(`acknowledged ${path}\n`);
  }
}

/** Takes back what a program that was killed left standing, so that every round begins from the ranking as computed. */
async function takeUp(): Promise<void> {
  const { state } = await good(showPlenary(order));
  for (const { item } of state.items.flatMap(({ drafts }) => drafts)) await record({ kind: 'undo', item });
  const standing = state.decisions.filter(({ decision, isReversed }) => decision.kind !== 'reversal' && !isReversed);
  for (const { decision } of standing) await record({ kind: 'reverse', number: decision.number, reason: 'Terputus.' });
}

/** Excludes a proposal, closes the item, and takes it back; every third time an undone draft comes before. */
async function decide(round: number): Promise<void> {
  const { ranking } = await good(showPanel({ ...order, paths: [], at: AT }, {}));
  const { entry = '' } = ranking[round % ranking.length] ?? {};
  const item = `entry:${entry}`;
  const [talked] = await good(talkAbout({ ...order, entries: [entry] }, {}));
  const before = talked?.decided.rank ?? null;
  const intent = { kind: 'exclude', entry, juror: null, before: String(before), after: null, reason: `Putaran ${round}.` } as const;
  if (round % 3 === 0) {
    await record({ kind: 'draft', item, intent });
    await record({ kind: 'undo', item });
  }
  await record({ kind: 'draft', item, intent });
  const decided = await record({ kind: 'close', item });
  await record({ kind: 'reverse', number: decided, reason: 'Keliru.' });
}

/** Answers how many decisions there are then. */
async function record(step: Parameters<typeof recordPlenary>[0]['step']): Promise<number> {
  const { decisions } = (await good(recordPlenary({ ...order, step, entries: [], at: AT }))).state;
  process.stdout.write(`acknowledged ${decisions.length}\n`);
  return decisions.length;
}

async function close(): Promise<void> {
  const closing = { closedAt: AT, present: null, exception: 'Disetujui pleno.', resultPath: orders.resultPath };
  const { payloadSha256 } = await good(closeChairsPanel({ ...order, closing }, FREELY));
  process.stdout.write(`acknowledged ${payloadSha256}\n`);
}
