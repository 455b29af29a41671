import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '#main/cli/demo/demo.ts';
import { runCommandLine } from '#main/cli/dispatch.ts';

const COMMANDS = { demo: () => Promise.resolve({ command }) };

async function demo(...args: readonly string[]) {
  let printed = '';
  const findings: string[] = [];
  const code = await runCommandLine(COMMANDS, ['demo', ...args], {
    out: (text) => {
      printed += text;
      return Promise.resolve();
    },
    say: ({ en }) => void findings.push(en),
  });
  return { code, printed, findings };
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-demo-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('mufakat demo', () => {
  it('plays the city sample: five files accepted, the forgery refused with its reason, nine ranked', async () => {
    const { code, printed, findings } = await demo(join(folder, 'city'));
    expect({ code, findings }).toEqual({ code: 0, findings: [] });
    expect(printed.match(/^nilai\/juri-\d\.mfscore +diterima$/gmu)).toHaveLength(5);
    expect(printed).toMatch(/^nilai-diubah\/juri-1-diubah\.mfscore +ditolak +tanda tangan tidak cocok dengan isi$/mu);
    expect(printed).toMatch(/^ *1 +KOTA-003 +SIPNAKES +85,00 /mu);
    expect(printed).toMatch(/^ *8 +KOTA-001 .*nilai sama dipisahkan oleh Signifikansi$/mu);
  });

  it('prints numbers flush right, jurors’ totals with the decimals of the rules', async () => {
    const { printed } = await demo(join(folder, 'aligned'));
    const lines = printed.split('\n');
    const [header = '', first = ''] = lines.slice(lines.findIndex((line) => line.startsWith('Peringkat')));
    const end = header.indexOf('Juri 1') + 'Juri 1'.length;
    expect(first.slice(0, 'Peringkat'.length)).toBe('        1');
    expect(first.slice(0, end)).toMatch(/ \d\d,\d\d$/u);
    expect(printed).not.toMatch(/\d,\d{3,}/u);
  });

  it('suggests commands that a checkout has, each path as short as it can be', async () => {
    const { printed } = await demo(join(folder, 'suggested'));
    const bundle = join(folder, 'suggested', 'paket', 'kipp-2023-kota-pasuruan.mfbundle');
    const near = relative(process.cwd(), bundle);
    expect(printed).toContain(`\n  npm run --silent mufakat -- inspect ${near.length < bundle.length ? near : bundle}\n`);
    expect(printed).not.toMatch(/^ *mufakat /mu);
  });

  it('writes everything that crosses the air gap into the folder', async () => {
    const names = async (...parts: readonly string[]) => (await readdir(join(folder, 'city', ...parts))).toSorted();
    expect(await names('kartu')).toHaveLength(7);
    expect(await names('paket')).toEqual(['kipp-2023-kota-pasuruan.mfbundle']);
    expect(await names('nilai')).toHaveLength(5);
    expect(await names('kunci-contoh')).toEqual(['frasa-sandi.txt', 'ketua-panel.mfbackup', 'sekretariat.mfbackup']);
    expect(await names('hasil')).toEqual(['csv', 'mfdossier', 'mfresult', 'xlsx'].map((ending) => `kipp-2023-kota-pasuruan.${ending}`));
  });

  it('touches no folder that holds anything already', async () => {
    expect(await demo(join(folder, 'city'))).toEqual({
      code: 1,
      printed: '',
      findings: ['city: this folder is not empty; name a new or empty one.'],
    });
  });

  it('says that a file is no folder', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await demo(join(folder, 'file'))).toMatchObject({ code: 1, findings: ['file: this is not a folder that can be read.'] });
  });

  it.each([
    [['--jurors', '12'], '--jurors goes with --size national only'],
    [['--registered'], '--registered goes with --size national only'],
    [['--size', 'national', '--jurors', '9'], '--jurors 9: give 10 to 40'],
    [['--size', 'national', '--jurors', 'ten'], '--jurors ten: give 10 to 40'],
    [['--size', 'national', '--per-juror', '1382'], '--per-juror 1382: give 1 to 1381'],
    [['another'], 'another is not understood'],
  ])('answers %j with 2 and the reason, and writes nothing', async (args, reason) => {
    expect(await demo(join(folder, 'none'), ...args)).toEqual({ code: 2, printed: '', findings: [reason] });
    expect(await readdir(folder)).not.toContain('none');
  });

  it('plays the national size: a part of the proposals for each juror, places for both groups', { timeout: 60_000 }, async () => {
    const { code, printed } = await demo(
      join(folder, 'national'),
      '--size',
      'national',
      '--jurors',
      '10',
      '--per-juror',
      '500',
      '--seed',
      'a',
    );
    expect(code).toBe(0);
    expect(printed.match(/^ *1 +[A-Z]+-\d{4} /gmu)).toHaveLength(2);
    expect(printed).toMatch(/^nilai +10 +[\d,]+ MB /mu);
    const list = await readFile(join(folder, 'national', 'pendaftaran', 'seleksi-administrasi.csv'), 'utf8');
    expect(list.match(/,lolos,\r$/gmu)).toHaveLength(1381);
    expect(list.match(/,tidak lolos,[a-z ]+\r$/gmu)).toHaveLength(1729);
  });
});
