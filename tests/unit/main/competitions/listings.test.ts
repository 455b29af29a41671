import { appendFile, copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CompetitionPath, readListings, rememberListings } from '#main/competitions/listings.ts';
import { writeCompetitionLine } from '#main/competitions/competition-line.ts';
import { newCompetitionText } from '#main/competitions/new-competition.ts';
import { firstRecords, proposalRecord } from '#tests/support/competition/competition.ts';
import { thumbprint } from '#tests/support/panel/panel.ts';

const doing = { by: thumbprint('S'), at: '2026-03-02T08:00:00.000Z' };

let folder: string;
let files: readonly CompetitionPath[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'listings-'));
  files = ['satu', 'dua', 'rusak'].map((id) => ({ id, path: join(folder, id) }));
  await writeFile(join(folder, 'satu'), newCompetitionText('satu', firstRecords(), doing));
  await copyFile(join(folder, 'satu'), join(folder, 'dua'));
  await writeFile(join(folder, 'rusak'), 'bukan kompetisi');
});

afterEach(() => rm(folder, { recursive: true }));

test('a list reads each file once, and again only the one that changed; what cannot be read is left out', async () => {
  const read: string[] = [];
  const list = rememberListings((some) => {
    read.push(...some.map(({ id }) => id));
    return readListings(some);
  });
  expect((await list(files)).map(({ id, proposals }) => [id, proposals])).toEqual([
    ['satu', 0],
    ['dua', 0],
  ]);
  expect(await list(files)).toHaveLength(2);
  expect(read).toEqual(['satu', 'dua', 'rusak']);
  const change = { what: 'add-proposal', step: null, records: [proposalRecord('P-1', 'Judul')] } as const;
  await appendFile(join(folder, 'dua'), writeCompetitionLine({ act: 'change', sequence: 2, ...doing, ...change }));
  expect((await list(files)).map(({ proposals }) => proposals)).toEqual([0, 1]);
  expect(read).toEqual(['satu', 'dua', 'rusak', 'dua']);
  await rm(join(folder, 'satu'));
  expect((await list(files)).map(({ id }) => id)).toEqual(['dua']);
});
