import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommandLine } from '#main/cli/dispatch.ts';

const RULES = {
  formatVersion: 1,
  scale: { min: 0, max: 100, step: 0.5 },
  criteria: [
    { id: 'dampak', name: { id: 'Dampak', en: 'Impact' }, weight: 60 },
    { id: 'kebaruan', name: { id: 'Kebaruan', en: 'Novelty' }, weight: 40 },
  ],
  combine: 'juror-totals',
  aggregate: { method: 'mean' },
  ties: ['criterion:dampak', 'shared'],
  selection: { top: 1 },
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mufakat-explain-'));
  writeFileSync(join(folder, 'rules.json'), JSON.stringify(RULES));
  writeFileSync(
    join(folder, 'recap.csv'),
    [
      'Proposal;Judul;Juri 1 - Dampak;Juri 1 - Kebaruan;Juri 2 - Dampak;Juri 2 - Kebaruan',
      'P-01;Satu;80;70;80;70',
      'P-02;Dua;70;85;70;85',
      'P-03;Tiga;60;90;50;60',
    ].join('\n'),
  );
  writeFileSync(join(folder, 'proposals.csv'), 'proposal,title,agency\nP-01,Layanan keliling,Dinas A\nP-02,Antrean daring,\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function mufakat(line: string) {
  let out = '';
  const said: string[] = [];
  const args = line.split(' ').map((argument) => argument.replace('@', `${folder}/`));
  const commands = { rank: () => import('#main/cli/rank/rank.ts'), 'what-if': () => import('#main/cli/rank/what-if.ts') };
  const code = await runCommandLine(commands, args, {
    out: (text) => {
      out += text;
      return Promise.resolve();
    },
    say: ({ id, en }) => said.push(`${id} / ${en}`),
  });
  return { code, out, said };
}

const INPUT = '--rules @rules.json --scores @recap.csv';

describe('rank --explain', () => {
  test('prints the rules and the arithmetic of one proposal, with both values that broke its tie', async () => {
    const { code, out, said } = await mufakat(`rank ${INPUT} --proposals @proposals.csv --explain P-02 --language en`);
    expect(code).toBe(0);
    expect(out.split('\n').slice(1)).toEqual([
      '',
      'P-02 · Antrean daring',
      '  1. Juri 1: Impact 70 × 0.6 + Novelty 85 × 0.4 = 76.',
      '  2. Juri 2: Impact 70 × 0.6 + Novelty 85 × 0.4 = 76.',
      '  3. Juror totals, mean: Juri 1 76, Juri 2 76; sum 152 ÷ 2 = 76.',
      '  4. Final score: 76.',
      '  5. Equal with P-01; parted by the criterion Impact: 70, P-01 80.',
      '  6. Rank 2 of 3.',
      '',
    ]);
    expect(said).toEqual([
      expect.stringContaining('recap.csv: dibaca sebagai rekap; proposal dari kolom "Proposal"; juri: Juri 1, Juri 2;'),
    ]);
  });

  test('of all proposals stands in the order of the ranking, in Indonesian unless asked otherwise', async () => {
    const { out } = await mufakat(`rank ${INPUT} --explain all`);
    expect([...out.matchAll(/^P-\d+/gm)].map(([proposal]) => proposal)).toEqual(['P-01', 'P-02', 'P-03']);
    expect(out).toMatch(/^Aturan: /);
    expect(out).toContain('dipisahkan oleh kriteria Dampak: 80, P-02 70.');
  });

  test('in JSON has each step in both languages beside the ranking', async () => {
    const { out } = await mufakat(`rank ${INPUT} --explain P-01 --format json`);
    const document = JSON.parse(out) as { ranking: unknown[]; explanations: { proposal: string; steps: { kind: string }[] }[] };
    expect([document.ranking.length, document.explanations.length]).toEqual([3, 1]);
    expect(document.explanations[0]?.steps.map(({ kind }) => kind)).toEqual([
      'juror-total',
      'juror-total',
      'across',
      'total',
      'tie-broken',
      'ranked',
    ]);
    expect(document.explanations[0]?.steps.at(-1)).toEqual({ kind: 'ranked', id: 'Peringkat 1 dari 3.', en: 'Rank 1 of 3.' });
    expect(JSON.parse((await mufakat(`rank ${INPUT} --format json`)).out)).not.toHaveProperty('explanations');
  });

  test('refuses a proposal that is not there, and tables that have no room for it', async () => {
    expect(await mufakat(`rank ${INPUT} --explain P-09`)).toMatchObject({
      code: 1,
      out: '',
      said: [expect.any(String), 'tidak ada proposal P-09 / there is no proposal P-09'],
    });
    expect((await mufakat(`rank ${INPUT} --explain P-01 --format csv`)).code).toBe(2);
  });
});

describe('what-if', () => {
  test('shows where everybody would stand, and that it is not official', async () => {
    const { code, out } = await mufakat(`what-if ${INPUT} --weight kebaruan=+10`);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'BUKAN HASIL RESMI / NOT OFFICIAL: bobot kebaruan +10 / weight of kebaruan +10',
      '',
      expect.stringMatching(/^Resmi +Pengandaian/),
      expect.stringMatching(/1 +2 +-1 +P-01 +75,0+ +keluar/),
      expect.stringMatching(/2 +1 +\+1 +P-02 +77,5.* +masuk/),
      expect.stringMatching(/3 +3 += +P-03/),
      '',
    ]);
  });

  test.each([
    ['--aggregate median', 0],
    ['--aggregate rank-points:12,10,8', 0],
    ['--aggregate pairwise-majority', 0],
    ['--aggregate trimmed-mean:1', 0],
    ['--without Juri_2', 1],
    ['--aggregate average', 1],
    ['--aggregate trimmed-mean', 1],
    ['--aggregate mean:1', 1],
    ['--weight dampak', 1],
    ['--weight isi=+5', 1],
    ['', 2],
  ])('with "%s" ends with %i', async (change, code) => {
    expect((await mufakat(`what-if ${INPUT} ${change}`.trim())).code).toBe(code);
  });

  test('in JSON says that it is not official, and what was changed', async () => {
    writeFileSync(join(folder, 'named.csv'), 'proposal,J1,J2\nP-01,80,10\nP-02,70,90\n');
    writeFileSync(join(folder, 'single.json'), JSON.stringify({ ...RULES, criteria: [{ id: 'nilai', weight: 100 }], ties: ['shared'] }));
    const { out } = await mufakat('what-if --rules @single.json --scores @named.csv --without J2 --format json');
    expect(JSON.parse(out)).toMatchObject({
      official: false,
      changes: [{ id: 'tanpa J2', en: 'without J2' }],
      moves: [
        { proposal: 'P-02', official: 1, whatIf: 2, total: '70.0000000000', selectedOfficially: true, selectedInWhatIf: false },
        { proposal: 'P-01', official: 2, whatIf: 1, total: '80.0000000000', selectedOfficially: false, selectedInWhatIf: true },
      ],
    });
  });
});
