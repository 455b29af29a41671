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

/** Whom each proposal is tied with by the JSON of `rank`, when so many have the same score. */
async function tiesOf(count: number): Promise<readonly (readonly string[])[]> {
  const rows = Array.from({ length: count }, (_, index) => `P-${1001 + index},Juri 1,80`);
  writeFileSync(join(folder, 'scores.csv'), ['proposal,juror,score', ...rows].join('\n'));
  let out = '';
  const args = ['rank', `--rules=${join(folder, 'rules.json')}`, `--scores=${join(folder, 'scores.csv')}`, '--format=json'];
  const code = await runCommandLine({ rank: () => import('#main/cli/rank/rank.ts') }, args, {
    out: (text) => {
      out += text;
      return Promise.resolve();
    },
    say: () => undefined,
  });
  expect(code).toBe(0);
  const document = z.object({ ranking: z.array(z.object({ tiedWith: z.array(z.string()) })) }).parse(JSON.parse(out));
  return document.ranking.map(({ tiedWith }) => tiedWith);
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
});
