import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inProject } from '#build/project.mjs';
import { run } from '#build/run.mjs';
import { seededSource } from '#shared/base/seeded.ts';
import { shuffled } from '#tests/support/engine/random-panel.ts';

/** Places and times whose habits differ in everything that could slip into a file: collation, capitals, digits, decimal signs, the day it is. */
const PLACES = [
  { LC_ALL: 'C', LANG: 'C', TZ: 'UTC' },
  { LC_ALL: 'id_ID.UTF-8', LANG: 'id_ID.UTF-8', TZ: 'Asia/Jayapura' },
  { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
  { LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8', TZ: 'America/St_Johns' },
  { LC_ALL: 'sv_SE.UTF-8', LANG: 'sv_SE.UTF-8', TZ: 'Pacific/Pago_Pago' },
] as const;

const rules = {
  formatVersion: 1,
  scale: { min: 0, max: 100, step: 0.5 },
  criteria: [
    { id: 'i', weight: 60 },
    { id: 'I', weight: 40 },
  ],
  combine: 'criterion-panels',
  aggregate: { method: 'adjusted-mean' },
  ties: ['median', 'draw'],
  partition: 'cluster',
  selection: { quotas: { by: 'cluster', counts: { kota: 2, İlçe: 1 } } },
};

// By code unit Z comes before a, Å after z, and ı is not i: by no country's habits alike.
const PROPOSALS = ['Z-1', 'a-1', 'Å-1', 'ı-1', 'i-1', 'İ-1', 'I-1', 'z-2'];
const JURORS = ['Åsa', 'Zul', 'ayu', 'İrem', 'ıl'];

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-same-'));
  await writeFile(join(folder, 'rules.json'), JSON.stringify(rules));
});
afterAll(() => rm(folder, { recursive: true }));

/** The same scores and proposals, in an order of their own. */
async function writeInputs(order: string): Promise<void> {
  const next = seededSource(order);
  const scores = PROPOSALS.flatMap((proposal, p) =>
    JURORS.flatMap((juror, j) => rules.criteria.map(({ id }, c) => `${proposal};${juror};${id};${50 + ((p * 7 + j * 3 + c) % 9) / 2}`)),
  );
  const proposals = PROPOSALS.map((proposal, index) => `${proposal};${index % 2 === 0 ? 'kota' : 'İlçe'}`);
  await writeFile(join(folder, 'scores.csv'), ['proposal;juror;criterion;score', ...shuffled(next, scores)].join('\n'));
  await writeFile(join(folder, 'proposals.csv'), ['proposal;cluster', ...shuffled(next, proposals)].join('\n'));
}

async function ranked(place: (typeof PLACES)[number]): Promise<string> {
  const files = ['rules', 'scores', 'proposals'].flatMap((name) => [
    `--${name}`,
    join(folder, `${name}.${name === 'rules' ? 'json' : 'csv'}`),
  ]);
  const words = ['rank', ...files, '--draw-seed', 'A: 1 + B: 2', '--explain', 'Å-1', '--format', 'json'];
  const { code, stdout, stderr } = await run(process.execPath, [inProject('build/scripts/mufakat.mjs'), ...words], {
    env: { ...process.env, ...place },
    output: 'capture',
  });
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

test('a ranking is the same bytes in every place, time zone and order of its input, each in a process of its own', async () => {
  const outputs: string[] = [];
  for (const [index, place] of PLACES.entries()) {
    await writeInputs(`order ${index}`);
    outputs.push(await ranked(place));
  }
  expect(outputs[0]).toContain('"proposal"');
  expect(new Set(outputs).size).toBe(1);
});

test('those places do write and sort otherwise, so that a slip would show', async () => {
  const script = `console.log(JSON.stringify([(1234.5).toLocaleString(), 'I'.toLocaleLowerCase(), ['z', 'å', 'ä'].sort((a, b) => a.localeCompare(b)), new Date(0).getHours()]))`;
  const answers = await Promise.all(
    PLACES.map(
      async (place) => (await run(process.execPath, ['-e', script], { env: { ...process.env, ...place }, output: 'capture' })).stdout,
    ),
  );
  expect(new Set(answers).size).toBe(PLACES.length);
});
