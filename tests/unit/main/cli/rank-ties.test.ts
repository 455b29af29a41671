import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runCommandLine } from '#main/cli/dispatch.ts';

const folder = mkdtempSync(join(tmpdir(), 'mufakat-ties-'));
afterAll(() => rmSync(folder, { recursive: true }));

const RULES = {
  formatVersion: 1,
  scale: { min: 0, max: 100, step: 1 },
  criteria: [{ id: 'nilai', name: { id: 'Nilai', en: 'Score' }, weight: 100 }],
  combine: 'juror-totals',
  aggregate: { method: 'mean' },
};
writeFileSync(join(folder, 'rules.json'), JSON.stringify(RULES));

/** What `rank` writes when so many have the same score. */
async function written(count: number, ...options: readonly string[]): Promise<string> {
  const rows = Array.from({ length: count }, (_, index) => `P-${1001 + index},Juri 1,80`);
  writeFileSync(join(folder, 'scores.csv'), ['proposal,juror,score', ...rows].join('\n'));
  let out = '';
  const args = ['rank', `--scores=${join(folder, 'scores.csv')}`, ...options];
  const code = await runCommandLine({ rank: () => import('#main/cli/rank/rank.ts') }, args, {
    out: (text) => {
      out += text;
      return Promise.resolve();
    },
    say: () => undefined,
  });
  expect(code).toBe(0);
  return out;
}

const rules = (file = 'rules.json') => `--rules=${join(folder, file)}`;

/** Whom each proposal is tied with. */
async function tiesOf(count: number): Promise<readonly (readonly string[])[]> {
  const json: unknown = JSON.parse(await written(count, rules(), '--format=json'));
  const document = z.object({ ranking: z.array(z.object({ tiedWith: z.array(z.string()) })) }).parse(json);
  return document.ranking.map(({ tiedWith }) => tiedWith);
}

/** Whom each proposal is parted from by a draw. */
async function partedByDraw(count: number): Promise<ReadonlyMap<string, readonly string[]>> {
  writeFileSync(join(folder, 'draw.json'), JSON.stringify({ ...RULES, ties: ['draw'] }));
  const json: unknown = JSON.parse(await written(count, rules('draw.json'), '--draw-seed=pleno', '--format=json'));
  const broken = z.tuple([z.object({ step: z.literal('draw'), from: z.array(z.string()) })]);
  const document = z.object({ ranking: z.array(z.object({ proposal: z.string(), brokenBy: broken })) }).parse(json);
  return new Map(document.ranking.map(({ proposal, brokenBy: [{ from }] }) => [proposal, from]));
}

describe('the ranking as JSON', () => {
  test('lists on every line everybody who shares its rank', async () => {
    const ties = await tiesOf(500);
    expect([ties[0]?.length, ties[499]?.length, ties[499]?.[0], ties[499]?.at(-1)]).toEqual([499, 499, 'P-1001', 'P-1499']);
  });

  test('lists more than five hundred once, on the first line of theirs, and that first one on the others', async () => {
    const ties = await tiesOf(501);
    expect([ties[0]?.length, ties[0]?.[0], ...ties.slice(1)]).toEqual([500, 'P-1002', ...Array.from({ length: 500 }, () => ['P-1001'])]);
  });

  test('lists on every line everybody whom a draw parted it from', async () => {
    const parted = await partedByDraw(500);
    expect([parted.get('P-1001')?.length, parted.get('P-1500')?.length, parted.get('P-1500')?.[0]]).toEqual([499, 499, 'P-1001']);
  });

  test('lists more than five hundred whom a draw parted once, on the line of the first by its number, and that first one on the others', async () => {
    const parted = await partedByDraw(501);
    const others = [...parted].filter(([proposal]) => proposal !== 'P-1001').map(([, from]) => from);
    expect([parted.get('P-1001')?.length, parted.get('P-1001')?.[0]]).toEqual([500, 'P-1002']);
    expect(others).toEqual(Array.from({ length: 500 }, () => ['P-1001']));
  });
});

describe('the ranking as a table', () => {
  test('names ten of those who share a rank, and counts the others', async () => {
    const [, first = ''] = (await written(1013, rules())).split('\n');
    const ten = Array.from({ length: 10 }, (_, index) => `P-${1002 + index}`).join(', ');
    expect(first.endsWith(`nilai sama dengan ${ten}, 1.002 lainnya`)).toBe(true);
  });

  test('names all where they are no more than ten', async () => {
    const [, first = ''] = (await written(3, rules())).split('\n');
    expect(first.endsWith('nilai sama dengan P-1002, P-1003')).toBe(true);
  });
});
