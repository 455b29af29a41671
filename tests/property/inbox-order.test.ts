import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openInbox } from '#main/results/inbox/inbox.ts';
import { mergeReceived } from '#main/results/inbox/merge-received.ts';
import { sealedPack, visitedFile } from '#tests/support/panel/evidence.ts';
import { payloadDigestOf, type SignedPanel, signedPanel, signedText } from '#tests/support/panel/signed-panel.ts';

const AT = '2023-07-20T04:00:00.000Z';

let folder: string;
let panel: SignedPanel;
/** Two revisions of one juror, two files of another that contradict each other, a whole one with its evidence pack, a stranger's and something else. */
let paths: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inbox-order-'));
  panel = await signedPanel();
  const [one, two, three] = panel.jurors;
  const first = await signedText(one);
  const visited = await visitedFile(three);
  const files = [
    first,
    await signedText(one, { revision: 2, previous: payloadDigestOf(first) }),
    await signedText(two),
    await signedText(two, { createdAt: '2023-07-20T03:00:01.000Z' }),
    visited.text,
    await sealedPack(visited.pack, panel.chair),
    await signedText(panel.stranger),
    'catatan',
  ];
  paths = await Promise.all(
    files.map(async (file, index) => {
      const path = join(folder, `berkas ${index}`);
      await writeFile(path, file);
      return path;
    }),
  );
});

afterAll(() => rm(folder, { recursive: true }));

/** Receives files in drops, into a fresh inbox, and answers all that the merge says. */
async function outcomeOf(drops: readonly (readonly string[])[]): Promise<string> {
  const inbox = openInbox(await mkdtemp(join(folder, 'kotak-')));
  for (const drop of drops) {
    const received = await inbox.receive({ bundle: panel.bundle, paths: drop, ageIdentity: panel.chair.ageIdentity, at: AT });
    if (!received.ok) throw new Error(received.error.kind);
  }
  const content = await inbox.content(panel.bundle);
  const { merge, packs, progress } = await mergeReceived(panel.bundle, content, panel.chair.ageIdentity, false);
  const counted = merge.counted.map(({ opened, received, marks }) => [opened, received, [...marks]]);
  return JSON.stringify({ ...merge, counted, disputes: [...merge.disputes], packs, progress });
}

it('an inbox says the same, to the byte, in whatever order, however often, and in however many drops its files come', async () => {
  const expected = await outcomeOf([paths]);
  const arrivals = fc.record({
    order: fc.shuffledSubarray([...paths, ...paths], { minLength: paths.length * 2 }),
    cuts: fc.array(fc.nat({ max: paths.length * 2 }), { maxLength: 5 }),
  });
  const property = fc.asyncProperty(arrivals, async ({ order, cuts }) => {
    const ends = [...cuts.toSorted((a, b) => a - b), order.length];
    const drops = ends.map((end, index) => order.slice(ends[index - 1] ?? 0, end)).filter((drop) => drop.length > 0);
    expect(await outcomeOf(drops)).toBe(expected);
  });
  await fc.assert(property, { numRuns: 12, seed: 20_230_720 });
}, 60_000);

it('would notice a file that did not come', async () => {
  expect(await outcomeOf([paths.slice(1)])).not.toBe(await outcomeOf([paths]));
});
