import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Commands, runCommandLine } from '#main/cli/dispatch.ts';
import { newCompetitionText } from '#main/competitions/new-competition.ts';
import { readCompetition } from '#main/competitions/read-competition.ts';
import { makeCitySample } from '#main/sample/competitions.ts';
import { memberWith } from '#main/sample/people.ts';
import { applyRecords, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import { firstRecords } from '#tests/support/competition/competition.ts';

const COMMANDS: Commands = { import: () => import('#main/cli/intake/import.ts') };
const AT = '2026-03-02T08:00:00.000Z';

let folder: string;
let competition: string;
let card: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-import-'));
  const { identity } = memberWith('secretariat', (await makeCitySample(AT)).members);
  competition = join(folder, 'kipp.mfcompetition');
  card = join(folder, 'sekretariat.mfcard');
  await writeFile(card, identity.card);
  await writeFile(competition, newCompetitionText('kipp', firstRecords(), { by: identity.thumbprint, at: AT }));
});
afterAll(() => rm(folder, { recursive: true }));

async function list(name: string, ...rows: readonly (readonly string[])[]): Promise<string> {
  const path = join(folder, name);
  const cells = [['DAFTAR'], ['Nomor Registrasi', 'Judul', 'Instansi', 'Mulai'], ...rows.map((row) => [...row])];
  await writeFile(path, await writeXlsx({ sheets: [{ name: 'Data', rows: cells }] }));
  return path;
}

async function mufakat(...args: readonly string[]) {
  let out = '';
  const said: string[] = [];
  const terminal = {
    out: (text: string) => {
      out += text;
      return Promise.resolve();
    },
    say: ({ id, en }: { readonly id: string; readonly en: string }) => void said.push(`${id} / ${en}`),
  };
  const code = await runCommandLine(COMMANDS, ['import', '--competition', competition, '--card', card, ...args], terminal);
  return { code, out, said };
}

async function draft() {
  const read = readCompetition(await readFile(competition));
  if (!read.ok) throw new Error(read.error.kind);
  return applyRecords(EMPTY_DRAFT, read.value.history.records.values());
}

test('a list with bad cells changes nothing: each is one line with its address, and the exit code is 1', async () => {
  const path = await list('buruk.xlsx', ['KOTA-001', 'Judul', '', '31/02/2019'], ['KOTA-001', 'Judul', 'Dinas A', '']);
  const { code, out, said } = await mufakat('--proposals', path);
  expect([code, out]).toEqual([1, '']);
  expect(said.map((line) => line.split(':')[1]?.trim())).toEqual([
    'Data!C3, Instansi, ""',
    'Data!D3, Tanggal mulai implementasi, "31/02/2019"',
    'Data!A4, Nomor proposal, "KOTA-001"',
  ]);
  expect((await draft()).proposal.size).toBe(0);
});

test('a good list is imported whole, with its attachments; the same list again changes nothing', async () => {
  const path = await list('baik.xlsx', ['KOTA-001', 'Judul satu', 'Dinas A', '31 Mei 2019'], ['', 'Judul dua', 'Dinas B', '']);
  const files = join(folder, 'lampiran');
  await mkdir(files);
  await writeFile(join(files, 'KOTA-001.pdf'), '%PDF-1.7');
  await writeFile(join(files, 'lain.pdf'), '%PDF-1.7');
  const options = ['--proposals', path, '--entry-example', 'KOTA-001'];
  expect((await mufakat(...options, '--dry-run')).out).toContain('added: 2\n');
  expect((await draft()).proposal.size).toBe(0);
  const first = await mufakat(...options, '--attachments', files);
  expect(first).toMatchObject({ code: 0, said: [] });
  expect(first.out.split('\n')).toEqual(
    expect.arrayContaining(['added: 2', 'files matched: 1', 'proposals without files: 1', 'unmatched lain.pdf']),
  );
  const after = await draft();
  expect([...after.proposal.keys()]).toEqual(['KOTA-001', 'KOTA-002']);
  expect(after.attachments.get('KOTA-001')).toMatchObject([{ path: 'KOTA-001.pdf', mediaType: 'application/pdf' }]);
  expect((await mufakat(...options)).out).toContain('added: 0\nchanged: 0\nunchanged: 2\n');
});

test('a mapping names what each heading fills; a field that is none is refused', async () => {
  const path = await list('lain.xlsx', ['X', 'Judul tiga', 'Dinas C', '']);
  const mapping = join(folder, 'mapping.json');
  await writeFile(mapping, JSON.stringify({ Judul: 'title', Instansi: 'agency' }));
  const { code, out } = await mufakat('--proposals', path, '--mapping', mapping, '--dry-run');
  expect([code, out.includes('added: 1')]).toEqual([0, true]);
  await writeFile(mapping, JSON.stringify({ Judul: 'judul' }));
  expect(await mufakat('--proposals', path, '--mapping', mapping)).toMatchObject({ code: 1, said: [expect.stringContaining('"Judul"')] });
});

test('what is not there, or no such file, is refused with its name', async () => {
  const path = await list('tanpa.xlsx', ['A', 'B', 'C', '']);
  expect(await mufakat('--proposals', path, '--sheet', 'Lain')).toMatchObject({ code: 1, said: [expect.stringContaining('tanpa.xlsx')] });
  expect(await mufakat('--proposals', path, '--heading-row', '9')).toMatchObject({
    code: 1,
    said: [expect.stringContaining('--heading-row')],
  });
  expect(await mufakat('--proposals', path, '--entry-example', 'kota')).toMatchObject({ code: 1, said: [expect.stringContaining('kota')] });
  expect(await mufakat('--proposals', card)).toMatchObject({ code: 1 });
  expect(await mufakat('--proposals', join(folder, 'tidak-ada.xlsx'))).toMatchObject({
    code: 1,
    said: [expect.stringContaining('tidak-ada.xlsx')],
  });
  expect(await mufakat()).toMatchObject({ code: 2 });
});
