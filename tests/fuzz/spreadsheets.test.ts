import { utils, write } from '@e965/xlsx';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readSheets } from '#main/spreadsheets/sheets/read-sheets.ts';
import { MOST_COLUMNS, MOST_ROWS } from '#main/spreadsheets/sheets/grid.ts';
import { rawZip } from '#tests/support/files/hostile-zip.ts';
import { unzipped } from '#tests/support/files/unzipped.ts';
import { fuzzCases, fuzzSeed, mutate, seeded } from './mutations.ts';

const SLOWEST_MS = 10_000;
const MEMORY = 600 * 1024 * 1024;
const LONGEST_CELL = 100_000;

const ROWS = [
  ['DAFTAR PROPOSAL'],
  ['Nomor', 'Judul', 'Instansi', 'Mulai', 'Nilai'],
  ['KOTA-001', 'Judul satu', 'Dinas Kesehatan', new Date(Date.UTC(2019, 4, 31)), 87.5],
  ['KOTA-002', '=BUKAN()', 'Dinas Sosial', '31 Mei 2019', 90],
];

function workbook(type: 'xlsx' | 'biff8' | 'ods'): Buffer {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(ROWS, { cellDates: true });
  sheet['!merges'] = [utils.decode_range('A1:E1')];
  utils.book_append_sheet(book, sheet, 'Data');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['lain']]), 'Lain');
  return Buffer.from(write(book, { type: 'buffer', bookType: type }) as Uint8Array); // the type of output that was asked for
}

/** Reads changed files: each gives plain text within bounds, or is refused by a named reason; none crashes, hangs or fills the memory. */
async function attack(cases: number, changed: (random: () => number) => Buffer): Promise<void> {
  const random = seeded(fuzzSeed());
  const before = process.memoryUsage().rss;
  let refused = 0;
  for (let round = 0; round < cases; round += 1) {
    const bytes = changed(random);
    const started = performance.now();
    const read = await readSheets(bytes);
    expect(performance.now() - started, `round ${round}`).toBeLessThan(SLOWEST_MS);
    if (!read.ok) {
      expect(read.error.kind, `round ${round}`).toMatch(/^[a-z-]+$/);
      refused += 1;
      continue;
    }
    for (const { rows } of read.value) {
      expect(rows.length, `round ${round}`).toBeLessThanOrEqual(MOST_ROWS);
      for (const { cells } of rows) {
        expect(cells.length, `round ${round}`).toBeLessThanOrEqual(MOST_COLUMNS);
        expect(
          cells.every((cell) => typeof cell === 'string' && cell.length < LONGEST_CELL),
          `round ${round}`,
        ).toBe(true);
      }
    }
  }
  expect(refused).toBeGreaterThan(0);
  expect(process.memoryUsage().rss - before).toBeLessThan(MEMORY);
}

/** A zip that is sound as such, with one of its parts changed: what a forger would send, past every checksum. */
function withPartChanged(parts: readonly (readonly [string, Buffer])[], random: () => number): Buffer {
  const others = parts.map(([, bytes]) => bytes);
  const at = Math.floor(random() * parts.length);
  return rawZip(parts.map(([name, bytes], index) => ({ name, data: index === at ? mutate(bytes, others, random) : bytes })));
}

afterEach(() => vi.restoreAllMocks());

describe('no changed spreadsheet does harm', () => {
  it.each(['xlsx', 'ods'] as const)('%s, changed as a file', async (type) => {
    const file = workbook(type);
    await attack(fuzzCases(150), (random) => mutate(file, [workbook('xlsx')], random));
  });

  it.each(['xlsx', 'ods'] as const)('%s, changed inside a sound zip', async (type) => {
    const parts = await unzipped(workbook(type));
    await attack(fuzzCases(400), (random) => withPartChanged(parts, random));
  });

  it('xls', async () => {
    // The reader names every record that it does not know.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const file = workbook('biff8');
    await attack(fuzzCases(600), (random) => mutate(file, [workbook('xlsx')], random));
  });

  it('text in any dialect', async () => {
    const file = Buffer.from(ROWS.map((row) => row.map(String).join(';')).join('\r\n'));
    await attack(fuzzCases(600), (random) =>
      mutate(file, [Buffer.from('a,"b\n\u0000c",d\t"'), Buffer.from('\ufeffA\tB', 'utf16le')], random),
    );
  });
});
