import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromBufferPromise } from 'yauzl';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkImport, type ImportGround } from '#main/intake/check-import.ts';
import { lookInto } from '#main/intake/look.ts';
import { nationalStage } from '#main/sample/national/national-competition.ts';
import { registerNational } from '#main/sample/national/national-registration.ts';
import { registrationWorkbook } from '#main/sample/national/registration-workbook.ts';
import { understandTable } from '#shared/domain/intake/mapping/understand-table.ts';
import { printMeasurements, seconds } from '#tests/support/bench/bench-table.ts';

const RUNS = 3;
const GOAL = 5000;
const DOING = { by: 'A'.repeat(43), at: '2026-03-02T08:00:00.000Z' };

let folder: string;
let path: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-bench-import-'));
  path = join(folder, 'daftar.xlsx');
  await writeFile(path, await registrationWorkbook(registerNational('1')));
});
afterAll(() => rm(folder, { recursive: true }));

/** What nobody can do without: the workbook's bytes read, and its largest part inflated. */
async function floor(): Promise<number> {
  const bytes = await readFile(path);
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    for await (const chunk of await zip.openReadStreamPromise(entry)) inflated += (chunk as Uint8Array).length; // a stream of bytes
  }
  return inflated;
}

test('3,110 proposals from XLSX: looked into, read cell by cell, planned', async () => {
  const { groups, clusters, sections } = nationalStage([], { mode: 'all' }, { local: '2023-01-01T00:00', zone: 'Asia/Jakarta' });
  const ground: ImportGround = {
    groups,
    clusters,
    sections: sections.map(({ id }) => id),
    proposals: new Map(),
    retired: [],
    stage: 'administrasi',
    decisions: new Map(),
  };
  const importAll = async () => {
    const looked = await lookInto(path, sections);
    const top = looked.ok ? looked.value.sheets[0] : undefined;
    const table = top === undefined ? null : understandTable(top, top.headingRow ?? 0, { mappings: [], sections });
    if (top === undefined || table === null) throw new Error('no table');
    const order = {
      path,
      sheet: 0,
      headingRow: top.headingRow ?? 0,
      fields: table.fields,
      said: table.said,
      pattern: { prefix: 'P-', digits: 3 },
    };
    const checked = await checkImport(order, ground, DOING);
    if (!checked.ok) throw new Error(checked.error.kind);
    return checked.value;
  };
  expect((await importAll()).plan.added).toHaveLength(3110);
  expect(await floor()).toBeGreaterThan(1_000_000);
  const [least, whole] = [await fastest(floor), await fastest(importAll)];
  printMeasurements('Import of 3,110 proposals from XLSX, under 5 s', [
    { what: 'read, map, check, plan', figure: seconds(whole), beside: `goal ${seconds(GOAL)}`, ratio: (whole / GOAL).toFixed(2) },
    { what: 'the same', figure: seconds(whole), beside: `read and inflate ${seconds(least)}`, ratio: (whole / least).toFixed(1) },
  ]);
});

/** The fastest of several runs, in milliseconds. */
async function fastest(work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
