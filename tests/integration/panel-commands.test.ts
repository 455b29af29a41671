import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Commands, runCommandLine } from '#main/cli/dispatch.ts';
import { openBundle } from '#main/bundles/open-bundle.ts';
import { writeBackup } from '#main/identity/backup.ts';
import { makeCitySample } from '#main/sample/competitions.ts';
import { memberWith } from '#main/sample/people.ts';
import { PASSPHRASE_FILE, type Trial, writeTrial } from '#main/sample/trial.ts';
import { scoreSheets } from '#main/sample/sheets.ts';
import { panelBundleOf, recipientsOf } from '#main/results/panel-bundle.ts';
import { signScoreFile } from '#main/score-files/sign-score-file.ts';
import { openSignedCopies } from '#main/score-files/signed-copies.ts';
import { openSeal } from '#main/sealing/seal.ts';
import type { PanelResult } from '#shared/domain/panel/result/result.ts';
import { writeStrayPacks } from '#tests/support/panel/evidence.ts';
import { sha256 } from '#tests/support/panel/panel.ts';
import { testIdentity } from '#tests/support/panel/signed-panel.ts';

const COMMANDS: Commands = {
  inspect: () => import('#main/cli/panel/inspect.ts'),
  verify: () => import('#main/cli/panel/verify.ts'),
  merge: () => import('#main/cli/panel/merge.ts'),
  decide: () => import('#main/cli/panel/decide.ts'),
  sign: () => import('#main/cli/panel/sign.ts'),
  export: () => import('#main/cli/panel/export.ts'),
};
const CLOSED_AT = '2023-06-05T03:00:00.000Z';

let folder: string;
let out: string;
let trial: Trial;
let chairKey: readonly string[];
let secretariatKey: readonly string[];
let unsealed: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commands-'));
  const sample = await makeCitySample('2023-05-17T02:00:00.000Z');
  const passphrase = 'kunci contoh tidak rahasia';
  const written = await writeTrial(sample, {
    folder,
    createdAt: '2023-05-17T02:00:00.000Z',
    scoredAt: '2023-05-29T03:00:00.000Z',
    passphrase,
    random: randomBytes,
  });
  if (!written.ok) throw new Error(written.error.kind);
  trial = written.value;
  const [secretariat = '', chair = ''] = trial.backups;
  const keys = (backup: string) => ['--identity', backup, '--passphrase-file', join(folder, PASSPHRASE_FILE)];
  chairKey = keys(chair);
  secretariatKey = keys(secretariat);
  const opened = await openSeal(await readFile(trial.scoreFiles[0] ?? ''), memberWith('chair', sample.members).identity.ageIdentity, 1e8);
  if (!opened.ok) throw new Error(opened.error.kind);
  unsealed = join(folder, 'terbuka.mfscore');
  await writeFile(unsealed, opened.value);
});

afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  out = await mkdtemp(join(folder, 'out-'));
});

async function mufakat(...args: readonly string[]) {
  const printed: string[] = [];
  const said: string[] = [];
  const code = await runCommandLine(COMMANDS, args, {
    out: (text) => {
      printed.push(text);
      return Promise.resolve();
    },
    say: ({ id }) => said.push(id),
  });
  return { code, out: printed.join(''), said };
}

function merge(files: readonly string[], result: string, ...more: readonly string[]) {
  return mufakat('merge', trial.bundle.path, ...files, '--out', result, ...chairKey, '--closed-at', CLOSED_AT, ...more);
}

/** Matches a text by a part of it. */
function having(part: string): unknown {
  return expect.stringContaining(part);
}

describe('mufakat merge', () => {
  it('says what became of each file and writes the same result for every order', async () => {
    const one = await merge([...trial.scoreFiles, trial.scoreFiles[0] ?? '', trial.forged], join(out, 'a.mfresult'));
    const two = await merge(trial.scoreFiles.toReversed(), join(out, 'b.mfresult'));
    expect([one.code, two.code]).toEqual([0, 0]);
    const outcomes = one.out
      .split('\n')
      .slice(1, 8)
      .map((line) => line.split(/\s{2,}/)[1]);
    expect(outcomes).toEqual(['diterima', 'diterima', 'diterima', 'diterima', 'diterima', 'ganda', 'ditolak']);
    expect(await readFile(join(out, 'a.mfresult'))).toEqual(await readFile(join(out, 'b.mfresult')));
    expect((await readdir(out)).toSorted()).toEqual(['a.mfdossier', 'a.mfresult', 'b.mfdossier', 'b.mfresult']);
  });

  it('takes evidence packs among the files, says which belongs to what, and writes the same result as without them', async () => {
    const paths = await writeStrayPacks(trial.bundle.path, out);
    const merged = await merge([...paths, ...trial.scoreFiles, paths[0] ?? ''], join(out, 'a.mfresult'));
    const lines = merged.out.split('\n').filter((line) => line.includes('mfevidence'));
    expect(
      lines.map((line) =>
        line
          .trim()
          .split(/\s{2,}/)
          .slice(1),
      ),
    ).toEqual([
      ['bukti menunggu', 'bukti kunjungan; menunggu berkas nilai dengan kode ini'],
      ['ditolak', 'dari berkas proposal lain'],
      ['ganda', 'isi yang sama sudah diterima'],
    ]);
    await merge(trial.scoreFiles, join(out, 'b.mfresult'));
    expect(await readFile(join(out, 'a.mfresult'))).toEqual(await readFile(join(out, 'b.mfresult')));
  });

  it('names who has not finished and writes nothing, unless a reason is given', async () => {
    const refused = await merge(trial.scoreFiles.slice(0, 4), join(out, 'a.mfresult'));
    expect(refused).toMatchObject({ code: 1, said: [having('Juri 5 (9 proposal)')] });
    expect(await readdir(out)).toEqual([]);
    expect(await merge(trial.scoreFiles.slice(0, 4), join(out, 'a.mfresult'), '--exception', 'Juri 5 sakit.')).toMatchObject({ code: 0 });
  });

  it('names as present only who judges on the panel, and takes no reason that the result cannot hold', async () => {
    const result = join(out, 'a.mfresult');
    expect(await merge(trial.scoreFiles, result, '--present', 'NOBODY')).toMatchObject({ code: 2, out: '', said: [having('NOBODY')] });
    const bell = await merge(trial.scoreFiles.slice(0, 4), result, '--exception', 'sakit\u0007');
    expect(bell).toMatchObject({ code: 2, out: '', said: [having('--exception memuat karakter kendali')] });
    expect(await readdir(out)).toEqual([]);
  });

  it('numbers a result that replaces another, and takes for that one only a result of the same bundle', async () => {
    const [first, second] = [join(out, 'a.mfresult'), join(out, 'b.mfresult')];
    await merge(trial.scoreFiles, first);
    expect(await merge(trial.scoreFiles, second, '--previous', first)).toMatchObject({ code: 0 });
    expect((await mufakat('inspect', second)).out).toMatch(/^Revisi \/ Revision: 2$/m);
    expect(await merge(trial.scoreFiles, join(out, 'c.mfresult'), '--previous', unsealed)).toMatchObject({
      code: 1,
      said: [having('terbuka.mfscore')],
    });
  });

  it('writes the dossier where an export looks for it, whatever the result is called', async () => {
    await merge(trial.scoreFiles, join(out, 'hasil.json'));
    expect((await readdir(out)).toSorted()).toEqual(['hasil.json', 'hasil.mfdossier']);
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    const pipe = join(out, 'pipa.mfscore');
    execFileSync('mkfifo', [pipe]);
    expect(await merge([...trial.scoreFiles, pipe], join(out, 'a.mfresult'))).toMatchObject({ code: 1, said: [having('pipa.mfscore')] });
  });

  it.each([
    ['a file that is not there', () => [join(folder, 'nix.mfscore')], 'nix.mfscore: '],
    ['a folder', () => [folder], ': tidak dapat dibaca'],
  ])('stops at %s before anything is written', async (_, files, finding) => {
    expect(await merge([...trial.scoreFiles, ...files()], join(out, 'a.mfresult'))).toMatchObject({ code: 1, said: [having(finding)] });
    expect(await readdir(out)).toEqual([]);
  });

  it('is for the chair alone', async () => {
    const args = ['merge', trial.bundle.path, ...trial.scoreFiles, '--out', join(out, 'a.mfresult'), ...secretariatKey];
    expect(await mufakat(...args)).toMatchObject({
      code: 1,
      out: '',
      said: ['Identitas ini bukan ketua panel pada tahap ini. Ganti identitas.'],
    });
  });

  it('says in one line that a passphrase is wrong, a backup or a bundle is none', async () => {
    const wrong = join(out, 'frasa.txt');
    await writeFile(wrong, 'bukan frasa yang benar\n');
    const [, backup = ''] = chairKey;
    const attempt = (bundle: string, identity: string, passphrase: string) =>
      mufakat('merge', bundle, unsealed, '--out', join(out, 'a.mfresult'), '--identity', identity, '--passphrase-file', passphrase);
    expect(await attempt(trial.bundle.path, backup, wrong)).toMatchObject({ code: 1, said: [having('Frasa sandi salah')] });
    expect(await attempt(trial.bundle.path, wrong, wrong)).toMatchObject({ code: 1, said: [having('frasa.txt bukan cadangan')] });
    expect(await attempt(unsealed, backup, chairKey[3] ?? '')).toMatchObject({
      code: 1,
      said: [having('terbuka.mfscore bukan berkas proposal')],
    });
  });
});

describe('mufakat verify', () => {
  async function closed(): Promise<string> {
    const result = join(out, 'hasil.mfresult');
    await merge(trial.scoreFiles, result);
    return result;
  }

  it('holds for a whole panel, in whatever order its files are given', async () => {
    const files = [...trial.scoreFiles, await closed(), ...trial.cards, trial.bundle.path];
    const checked = await mufakat('verify', ...files, ...chairKey);
    expect(checked).toMatchObject({ code: 0, said: [] });
    expect(checked.out.trimEnd().split('\n')).toHaveLength(files.length);
  });

  it('counts a result again from its dossier', async () => {
    const result = await closed();
    const checked = await mufakat('verify', trial.bundle.path, result, result.replace('mfresult', 'mfdossier'), ...secretariatKey);
    expect(checked).toMatchObject({ code: 0, out: having('hitung ulang memberi hasil yang sama') });
  });

  it('fails when one file does not hold, and still speaks of the others', async () => {
    const checked = await mufakat('verify', trial.bundle.path, trial.scoreFiles[0] ?? '', trial.forged, ...chairKey);
    expect(checked.code).toBe(1);
    expect(checked.said).toEqual([having('tanda tangan tidak cocok dengan isi')]);
    expect(checked.out.trimEnd().split('\n')).toHaveLength(2);
  });

  it('fails for what cannot be checked with what was given', async () => {
    const result = await closed();
    const cases: readonly (readonly [readonly string[], string])[] = [
      [[trial.scoreFiles[0] ?? ''], 'tersegel; perlu --identity'],
      [[unsealed], 'tidak dapat diperiksa tanpa berkas proposalnya'],
      [[result], 'tidak dapat diperiksa tanpa berkas proposalnya'],
      [[result.replace('mfresult', 'mfdossier'), trial.bundle.path, ...secretariatKey], 'hasil yang disertainya tidak diberikan'],
      [[trial.backups[0] ?? ''], 'hanya frasa sandinya'],
    ];
    for (const [args, finding] of cases) expect(await mufakat('verify', ...args)).toMatchObject({ code: 1, said: [having(finding)] });
  });

  it('checks a score file by the card of its juror when the bundle is not given', async () => {
    expect(await mufakat('verify', unsealed, ...trial.cards)).toMatchObject({
      code: 0,
      out: having('belum dibandingkan dengan berkas proposal'),
    });
  });
});

describe('mufakat inspect', () => {
  it.each([
    ['a bundle', () => trial.bundle.path, 'Jenis / Kind: berkas proposal / proposal bundle'],
    ['a card', () => trial.cards[0] ?? '', 'Tanda tangan / Signature: cocok / holds'],
    ['a score file', () => unsealed, 'Claims to be signed by (not checked)'],
    ['a sealed file', () => trial.scoreFiles[0] ?? '', 'sealed file; only those it is sealed to can open it'],
    ['a backup', () => trial.backups[0] ?? '', 'backup of an identity'],
  ])('says of %s what it is, without a key', async (_, path, line) => {
    expect(await mufakat('inspect', path())).toMatchObject({ code: 0, out: having(line), said: [] });
  });

  it('says of a result what it claims', async () => {
    await merge(trial.scoreFiles, join(out, 'a.mfresult'));
    expect(await mufakat('inspect', join(out, 'a.mfresult'))).toMatchObject({ code: 0, out: having('9 proposal, 5 juri') });
  });
});

describe('a file that no command can use', () => {
  const spoilt: readonly (readonly [string, (path: string) => Promise<unknown>])[] = [
    ['nothing in it', (path) => writeFile(path, '')],
    ['text of another program', (path) => writeFile(path, 'Yth. Panel,\n')],
    ['a spreadsheet’s zip', (path) => writeFile(path, Buffer.from('504b0304140000000800', 'hex'))],
    ['a cut score file', async (path) => writeFile(path, (await readFile(unsealed)).subarray(0, 500))],
    ['a cut sealed file', async (path) => writeFile(path, (await readFile(trial.scoreFiles[0] ?? '')).subarray(0, 300))],
    [
      'a cut bundle',
      async (path) => {
        await copyFile(trial.bundle.path, path);
        await truncate(path, 1000);
      },
    ],
    [
      'a size beyond reason',
      async (path) => {
        await writeFile(path, '');
        await truncate(path, 600 * 1024 * 1024);
      },
    ],
    ['a folder’s form', (path) => mkdir(path)],
  ];
  it.each(spoilt)('because of %s is named in one line, without a stack trace', async (_, spoil) => {
    const path = join(out, 'berkas rusak');
    await spoil(path);
    const before = await readdir(out);
    const [result, csv] = [join(out, 'a.mfresult'), join(out, 'a.csv')];
    const attempts = [
      await mufakat('verify', path),
      await mufakat('merge', path, unsealed, '--out', result, ...chairKey),
      await mufakat('export', path, '--bundle', trial.bundle.path, '--csv', csv),
      await mufakat('export', unsealed, '--bundle', path, '--csv', csv),
    ];
    for (const { code, said } of attempts) {
      expect(code).toBe(1);
      expect(said).toHaveLength(1);
      expect(said[0]).not.toContain('kesalahan program');
      expect(said[0]).not.toMatch(/\n|\bat /);
    }
    expect(attempts[0]?.said[0]).toContain('berkas rusak');
    expect(await readdir(out)).toEqual(before);
  });
});

describe('mufakat export', () => {
  it('writes the tables of a result, counted again when its dossier is given', async () => {
    const result = join(out, 'a.mfresult');
    await merge(trial.scoreFiles, result);
    const [csv, xlsx] = [join(out, 'rekap.csv'), join(out, 'rekap.xlsx')];
    const args = ['export', result, '--bundle', trial.bundle.path, '--dossier', join(out, 'a.mfdossier'), ...secretariatKey];
    expect(await mufakat(...args, '--csv', csv, '--xlsx', xlsx, '--lang', 'en')).toMatchObject({ code: 0, said: [] });
    expect((await readFile(csv, 'utf8')).split('\r\n')).toHaveLength(11);
    expect((await readFile(xlsx)).subarray(0, 2).toString()).toBe('PK');
  });

  it('refuses a dossier that the key does not open', async () => {
    const result = join(out, 'a.mfresult');
    await merge(trial.scoreFiles, result);
    const args = [
      'export',
      result,
      '--bundle',
      trial.bundle.path,
      '--dossier',
      join(out, 'a.mfdossier'),
      ...chairKey,
      '--csv',
      join(out, 'r.csv'),
    ];
    expect(await mufakat(...args)).toMatchObject({ code: 1, said: [having('segelnya tidak ditujukan kepada kunci ini')] });
  });

  it.each([
    ['nothing to write', ['hasil'], 'perlu --csv atau --xlsx'],
    ['a dossier without a key', ['hasil', '--csv', 'x', '--dossier', 'd'], '--dossier perlu --identity'],
    ['a second result', ['hasil', 'lagi', '--csv', 'x'], 'lagi tidak dimengerti'],
  ])('asks to be used otherwise for %s', async (_, args, finding) => {
    expect(await mufakat('export', ...args, '--bundle', 'paket')).toMatchObject({ code: 2, said: [having(finding)] });
  });
});

describe('mufakat sign', () => {
  const passphrase = 'kunci contoh tidak rahasia';
  let result: string;
  let jurorKey: readonly string[];

  beforeEach(async () => {
    result = join(out, 'a.mfresult');
    await merge(trial.scoreFiles, result);
    const backup = join(out, 'juri-1.mfbackup');
    const juror = (await makeCitySample('2023-05-17T02:00:00.000Z')).members.find(({ identity }) =>
      identity.person.name.startsWith('Juri 1'),
    );
    if (juror === undefined) throw new Error('the sample has a first juror');
    await writeBackup(backup, juror.identity, passphrase, randomBytes);
    jurorKey = ['--identity', backup, '--passphrase-file', chairKey[3] ?? ''];
  });

  function sign(results: readonly string[], key: readonly string[], to: string, ...more: readonly string[]) {
    return mufakat('sign', ...results, '--bundle', trial.bundle.path, ...key, '--out', to, ...more);
  }

  it('adds a member’s signature, and joins those of several copies to the same bytes', async () => {
    const [bySecretariat, byJuror, inTurn, joined] = ['s', 'j', 'sj', 'js'].map((name) => join(out, `${name}.mfresult`)) as [
      string,
      string,
      string,
      string,
    ];
    expect(await sign([result], secretariatKey, bySecretariat)).toMatchObject({ code: 0, out: having('Sekretariat') });
    expect(await sign([result], jurorKey, byJuror, '--own', unsealed)).toMatchObject({ code: 0, out: having('Juri 1') });
    await sign([bySecretariat], jurorKey, inTurn, '--own', unsealed);
    await sign([byJuror, bySecretariat], secretariatKey, joined);
    expect(await readFile(joined)).toEqual(await readFile(inTurn));
    expect(await mufakat('verify', trial.bundle.path, joined)).toMatchObject({ code: 0, said: [] });
  });

  it('asks a juror for the own score file, which the result must count', async () => {
    const to = join(out, 'b.mfresult');
    const objected = await sign([result], jurorKey, join(out, 'c.mfresult'), '--objection', 'Berkas saya tidak termuat.');
    expect(objected).toMatchObject({ code: 0, out: having('Juri 1') });
    expect((await sign([result], jurorKey, to, '--objection', ' ')).said).toEqual([having('--objection kosong')]);
    expect(await sign([result], jurorKey, to)).toMatchObject({ code: 1, said: ['juri perlu --own, berkas nilainya sendiri'] });
    await merge(trial.scoreFiles.slice(1), join(out, 'tanpa.mfresult'), '--exception', 'Juri 1 sakit.');
    expect(await sign([join(out, 'tanpa.mfresult')], jurorKey, to, '--own', unsealed)).toMatchObject({
      code: 1,
      said: [having('hasil ini tidak memuat berkas nilai itu')],
    });
    expect(await readdir(out)).not.toContain('b.mfresult');
  });

  it('refuses a stranger, and copies of different results', async () => {
    const to = join(out, 'b.mfresult');
    const backup = join(out, 'orang-lain.mfbackup');
    await writeBackup(backup, await testIdentity('Orang Lain'), passphrase, randomBytes);
    const strangerKey = ['--identity', backup, '--passphrase-file', chairKey[3] ?? ''];
    expect(await sign([result], strangerKey, to)).toMatchObject({ code: 1, said: ['identitas ini tidak ada dalam daftar panel'] });
    await merge(trial.scoreFiles, join(out, 'lain.mfresult'), '--previous', result);
    expect(await sign([result, join(out, 'lain.mfresult')], secretariatKey, to)).toMatchObject({
      code: 1,
      said: [having('lain.mfresult: bukan salinan hasil yang sama')],
    });
  });
});

it('a stranger’s identity closes nothing', async () => {
  const stranger = await testIdentity('Orang Lain');
  const backup = join(out, 'orang-lain.mfbackup');
  await writeBackup(backup, stranger, 'kunci contoh tidak rahasia', randomBytes);
  const args = ['--identity', backup, '--passphrase-file', chairKey[3] ?? ''];
  expect(await mufakat('merge', trial.bundle.path, unsealed, '--out', join(out, 'a.mfresult'), ...args)).toMatchObject({ code: 1 });
});

describe('an evidence pack', () => {
  async function signedWithPhoto() {
    const sample = await makeCitySample('2023-05-17T02:00:00.000Z');
    const juror = sample.members.find(({ details }) => details.name === 'Juri 1');
    const bundle = await openBundle(trial.bundle.path);
    if (juror === undefined || !bundle.ok) throw new Error('no sample');
    const panel = panelBundleOf(bundle.value);
    const photo = Buffer.from('\xff\xd8\xff foto', 'latin1');
    const visit = { date: '2023-05-20', place: 'Balai', peopleMet: 'Kepala', findings: [], evidence: [sha256(photo)] };
    const subjects = bundle.value.proposals.map(({ entry, agency }) => ({
      entry,
      agency,
      subject: bundle.value.subjects.get(entry) ?? '',
    }));
    const sheets = scoreSheets(panel.plan.rules, subjects, { seed: 'Juri 1', agency: null }, sample.habits);
    const order = {
      plan: panel.plan,
      juror: juror.identity,
      keyOf: panel.roster.keyOf,
      sheets: sheets.map((sheet, index) => (index === 0 ? { ...sheet, visit } : sheet)),
      declaration: 'Ya',
      afterOpening: false,
      createdAt: '2023-05-29T03:00:00.000Z',
      evidence: () =>
        Promise.resolve({
          facts: { sha256: sha256(photo), bytes: photo.length, mediaType: 'image/jpeg', name: 'foto.jpg', metadataKept: false },
          bytes: photo,
        }),
    };
    const copies = openSignedCopies(join(out, 'copies'));
    await signScoreFile({ ...order, sealTo: recipientsOf(panel, 'chair'), path: join(out, 'tersegel.mfscore') }, copies);
    await signScoreFile({ ...order, sealTo: null, path: join(out, 'terbuka.mfscore') }, openSignedCopies(join(out, 'other')));
    return (name: string) => join(out, name);
  }

  it('is told by its content and verified with the score file that names it, in any order, sealed or not', async () => {
    const at = await signedWithPhoto();
    const inspected = await mufakat('inspect', at('terbuka.mfevidence'));
    expect(inspected.out).toMatch(/bukti lapangan[\s\S]*foto\.jpg/);
    const open = await mufakat('verify', trial.bundle.path, at('terbuka.mfevidence'), at('terbuka.mfscore'));
    expect(open).toMatchObject({ code: 0 });
    expect(open.out).toMatch(/1 berkas, semuanya disebut/);
    const sealed = await mufakat('verify', trial.bundle.path, at('tersegel.mfevidence'), at('tersegel.mfscore'), ...chairKey);
    expect(sealed).toMatchObject({ code: 0 });
  });

  it('does not hold without its score file, with another one, or when it was changed', async () => {
    const at = await signedWithPhoto();
    expect(await mufakat('verify', trial.bundle.path, at('terbuka.mfevidence'))).toMatchObject({ code: 1 });
    expect(await mufakat('verify', trial.bundle.path, at('terbuka.mfevidence'), unsealed)).toMatchObject({ code: 1 });
    const pack = await readFile(at('terbuka.mfevidence'));
    await writeFile(at('ubah.mfevidence'), pack.fill('x', pack.indexOf(' foto'), pack.indexOf(' foto') + 1));
    const changed = await mufakat('verify', trial.bundle.path, at('ubah.mfevidence'), at('terbuka.mfscore'));
    expect(changed).toMatchObject({ code: 1 });
    expect(await mufakat('inspect', at('ubah.mfevidence'))).toMatchObject({ code: 1 });
  });
});

describe('mufakat decide', () => {
  const decide = (...more: readonly string[]) =>
    mufakat(
      'decide',
      trial.bundle.path,
      ...trial.scoreFiles,
      ...chairKey,
      '--decisions',
      join(out, 'keputusan'),
      '--at',
      CLOSED_AT,
      ...more,
    );
  const merge = () =>
    mufakat(
      'merge',
      trial.bundle.path,
      ...trial.scoreFiles,
      ...chairKey,
      '--decisions',
      join(out, 'keputusan'),
      '--closed-at',
      CLOSED_AT,
      '--out',
      join(out, 'hasil.mfresult'),
    );

  it('records decisions that the result carries and everybody can verify', async () => {
    const adjusted = await decide('--kind', 'panel-adjustment', '--entry', 'KOTA-001', '--after', '99.00', '--reason', 'Dampak terbukti.');
    expect(adjusted).toMatchObject({ code: 0, out: having('Keputusan 1') });
    const excluded = await decide('--kind', 'exclude', '--entry', 'PUSAT-001', '--reason', 'Mengundurkan diri.');
    expect(excluded).toMatchObject({ code: 0, out: having('Keputusan 2') });
    const reversed = await decide('--kind', 'reversal', '--before', '2', '--reason', 'Keliru.');
    expect(reversed.code).toBe(0);
    expect((await merge()).code).toBe(0);
    const result = join(out, 'hasil.mfresult');
    const { payload } = JSON.parse(await readFile(result, 'utf8')) as { payload: string };
    const content = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as PanelResult;
    expect(content.decisions.map(({ number, kind, before }) => [number, kind, before])).toEqual([
      [1, 'panel-adjustment', content.ranking.find(({ entry }) => entry === 'KOTA-001')?.total],
      [2, 'exclude', String(content.ranking.find(({ entry }) => entry === 'PUSAT-001')?.rank)],
      [3, 'reversal', '2'],
    ]);
    expect(content.decided?.[0]).toMatchObject({ entry: 'KOTA-001', rank: 1, total: '99.00', decisions: [1] });
    const verified = await mufakat('verify', trial.bundle.path, result, join(out, 'hasil.mfdossier'), ...secretariatKey);
    expect(verified.code).toBe(0);
  });

  it.each([
    [
      'nothing to change',
      ['--kind', 'panel-adjustment', '--entry', 'KOTA-009X', '--after', '1.00', '--reason', 'x'],
      'tidak ada dalam tahap ini',
    ],
    [
      'a draw by one member',
      ['--kind', 'draw', '--before', 'KOTA-001 KOTA-002', '--after', 'Juri 1: 4711', '--reason', 'x'],
      'tidak berbagi peringkat',
    ],
    ['a decision in another form', ['--kind', 'exclude', '--entry', 'kota', '--reason', 'x'], 'tidak tertulis sebagaimana mestinya'],
    ['a blank reason', ['--kind', 'exclude', '--entry', 'KOTA-001', '--reason', ' '], 'alasannya belum ditulis'],
  ])('refuses %s and records nothing', async (_, given, said) => {
    const refused = await decide(...given);
    expect(refused).toMatchObject({ code: 1, said: [having(said)] });
    expect(await readdir(out)).toEqual([]);
  });

  it('refuses a file of decisions that somebody wrote into, and so does merge', async () => {
    await decide('--kind', 'exclude', '--entry', 'KOTA-001', '--reason', 'Mengundurkan diri.');
    const path = join(out, 'keputusan');
    await writeFile(path, (await readFile(path, 'utf8')).replace('Mengundurkan', 'Dikeluarkan '));
    expect((await decide('--kind', 'exclude', '--entry', 'KOTA-002', '--reason', 'x')).said).toEqual([having('rusak pada baris 1')]);
    expect((await merge()).said).toEqual([having('rusak pada baris 1')]);
  });
});
