import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Commands, runCommandLine } from '#main/cli/dispatch.ts';
import { newCompetitionText } from '#main/competitions/new-competition.ts';
import { writeBackup } from '#main/identity/backup.ts';
import { openBundle } from '#main/bundles/open-bundle.ts';
import type { AttachedFile, CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import type { Role } from '#shared/domain/competition/roster.ts';
import { people } from '#tests/support/panel/bundles.ts';
import { panelPerson, preparedRecords, STAGE } from '#tests/support/competition/prepared-draft.ts';

const COMMANDS: Commands = {
  bundle: () => import('#main/cli/competition/bundle.ts'),
  assign: () => import('#main/cli/competition/assign.ts'),
};
const NOW = '2026-05-01T00:00:00.000Z';

let folder: string;
let own: string;
let competition: string;
let key: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle-commands-'));
  const backup = join(folder, 'sekretariat.mfbackup');
  const passphrase = 'frasa sandi uji';
  await writeFile(join(folder, 'frasa'), passphrase);
  const written = await writeBackup(backup, people.secretariat, passphrase, randomBytes);
  if (!written.ok) throw new Error(written.error.kind);
  key = ['--identity', backup, '--passphrase-file', join(folder, 'frasa')];
});

afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  own = await mkdtemp(join(folder, 'own-'));
  competition = join(own, 'kompetisi.mfcompetition');
  await mkdir(join(own, 'lampiran', 'KOTA-001'), { recursive: true });
  await writeFile(join(own, 'lampiran', 'KOTA-001', 'laporan.txt'), 'laporan');
});

function panel(): readonly CompetitionRecord[] {
  const cast = [
    [people.chair, ['chair']],
    [people.deputy, ['secretariat-deputy']],
    [people.juror1, ['juror']],
    [people.juror2, ['juror']],
  ] as const satisfies readonly (readonly [(typeof people)[keyof typeof people], readonly Role[]])[];
  return cast.map(([{ thumbprint, card }, roles]) => ({ kind: 'person', id: thumbprint, value: panelPerson({ card, roles }) }));
}

const report = (path = 'KOTA-001/laporan.txt'): AttachedFile => ({
  path,
  bytes: 7,
  sha256: createHash('sha256').update('laporan').digest('hex'),
  mediaType: 'text/plain',
});

async function writeCompetition(more: readonly CompetitionRecord[] = []): Promise<void> {
  const prepared = preparedRecords().filter(({ kind }) => kind !== 'person');
  const attachments = { kind: 'attachments', id: 'KOTA-001', value: [report()] } as const;
  const doing = { by: people.secretariat.thumbprint, at: NOW };
  await writeFile(competition, newCompetitionText('kipp-kota-1234abcd', [...prepared, ...panel(), attachments, ...more], doing));
}

async function mufakat(command: string, ...args: readonly string[]) {
  const [out, said]: [string[], string[]] = [[], []];
  const terminal = {
    out: (text: string) => Promise.resolve(void out.push(text)),
    say: ({ id, en }: { readonly id: string; readonly en: string }) => void said.push(`${id} / ${en}`),
  };
  const code = await runCommandLine(COMMANDS, [command, '--competition', competition, ...args], terminal);
  return { code, out: out.join(''), said };
}

function build(name: string, attachments = join(own, 'lampiran')) {
  return mufakat('bundle', '--attachments', attachments, '--out', join(own, name), ...key);
}

describe('mufakat bundle', () => {
  it('builds a bundle that opens, and the next time its successor', async () => {
    await writeCompetition();
    const first = await build('tahap.mfbundle');
    expect(first.code, first.said.join('\n')).toBe(0);
    const opened = await openBundle(join(own, 'tahap.mfbundle'));
    if (!opened.ok) throw new Error(opened.error.kind);
    const { statement, stage, proposals } = opened.value;
    expect(JSON.parse(first.out)).toMatchObject({ bundleId: statement.bundleId, revision: 1, proposals: 2, jurors: 2 });
    expect(stage.competition.id).toBe('kipp-kota-1234abcd');
    expect(stage.roster.find(({ thumbprint }) => thumbprint === people.secretariat.thumbprint)?.roles).toEqual(['secretariat']);
    expect(proposals[0]?.attachments).toEqual([{ name: 'laporan.txt', sha256: report().sha256, bytes: 7, mediaType: 'text/plain' }]);
    const same = await build('sama.mfbundle');
    expect(same.said.at(-1)).toContain('Nothing changed since revision 1');
    expect(await readdir(own)).not.toContain('sama.mfbundle');
    await mufakat('assign', '--per-proposal', '1', '--seed', '2026', ...key);
    const second = await build('pengganti.mfbundle');
    expect(second.code, second.said.join('\n')).toBe(0);
    expect(JSON.parse(second.out)).toMatchObject({ revision: 2 });
    const successor = await openBundle(join(own, 'pengganti.mfbundle'));
    expect(successor.ok && successor.value.statement.supersedes).toBe(statement.bundleId);
  });

  it('says everything that keeps a stage from being built, one line each, and writes nothing', async () => {
    await writeCompetition([
      { kind: 'stage', id: STAGE, value: null },
      { kind: 'stages', value: [] },
    ]);
    expect((await build('x.mfbundle')).said).toEqual([expect.stringContaining('--stage')]);
    await writeCompetition([
      { kind: 'proposal', id: 'KOTA-001', value: null },
      { kind: 'proposal', id: 'KOTA-002', value: null },
    ]);
    const { code, said } = await build('x.mfbundle');
    expect(code).toBe(1);
    expect(said[0]).toContain('No proposal takes part in this stage yet');
    expect(await readdir(own)).not.toContain('x.mfbundle');
  });

  it.each([
    ['no folder is given', async () => join(own, 'tidak-ada')],
    [
      'the file has another size',
      async () => {
        await writeFile(join(own, 'lampiran', 'KOTA-001', 'laporan.txt'), 'laporan yang lain');
        return join(own, 'lampiran');
      },
    ],
    [
      'a link leads out of the folder',
      async () => {
        await mkdir(join(own, 'tautan', 'KOTA-001'), { recursive: true });
        await symlink(join(own, 'lampiran', 'KOTA-001', 'laporan.txt'), join(own, 'tautan', 'KOTA-001', 'laporan.txt'));
        return join(own, 'tautan');
      },
    ],
  ])('refuses an attachment by its name when %s', async (_why, prepare) => {
    await writeCompetition();
    const { code, said } = await build('x.mfbundle', await prepare());
    expect(code).toBe(1);
    expect(said.at(-1)).toContain('KOTA-001/laporan.txt');
    expect(await readdir(own)).not.toContain('x.mfbundle');
  });

  it('reads nothing outside the folder, whatever a competition from elsewhere names', async () => {
    await writeFile(join(own, 'rahasia'), 'laporan');
    await writeCompetition([{ kind: 'attachments', id: 'KOTA-001', value: [report('../rahasia')] }]);
    expect((await build('x.mfbundle')).said.at(-1)).toContain('../rahasia');
  });

  it('refuses bytes that changed since they were matched', async () => {
    await writeCompetition();
    await writeFile(join(own, 'lampiran', 'KOTA-001', 'laporan.txt'), 'LAPORAN');
    const { code } = await build('x.mfbundle');
    expect(code).toBe(1);
    expect(await readdir(own)).not.toContain('x.mfbundle');
  });
});

describe('mufakat assign', () => {
  it('prints the same plan for the same seed and keeps it in the competition only with a key', async () => {
    await writeCompetition();
    const before = await readFile(competition, 'utf8');
    const plan = ['--per-proposal', '1', '--seed', '2026', '--out', join(own, 'bagi.csv')];
    const first = await mufakat('assign', ...plan);
    expect(JSON.parse(first.out)).toMatchObject({ jurors: 2, loads: { least: 1, most: 1 }, shortfalls: [] });
    const csv = await readFile(join(own, 'bagi.csv'), 'utf8');
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(await readFile(competition, 'utf8')).toBe(before);
    await mufakat('assign', ...plan, ...key);
    expect(await readFile(join(own, 'bagi.csv'), 'utf8')).toBe(csv);
    await build('tahap.mfbundle');
    const opened = await openBundle(join(own, 'tahap.mfbundle'));
    expect(opened.ok && opened.value.stage.assignments.mode).toBe('listed');
  });

  it('names each proposal that cannot have its jurors', async () => {
    await writeCompetition();
    const { code, said } = await mufakat('assign', '--per-proposal', '3', '--seed', 'x');
    expect(code).toBe(0);
    expect(said).toEqual([expect.stringMatching(/^KOTA-001: 2 dari 3 juri/), expect.stringMatching(/^KOTA-002: 2 dari 3 juri/)]);
  });

  it('draws teams for the proposals that are visited, and signs them with the bundle', async () => {
    await writeCompetition();
    const visits = ['--visit', 'KOTA-001', '--per-visit', '2', '--lead', '--seed', '2026'];
    const drawn = await mufakat('assign', ...visits, '--out', join(own, 'tim.csv'), ...key);
    expect(JSON.parse(drawn.out)).toEqual({ visits: { proposals: 1, jurors: 2, shortfalls: [] } });
    const lines = (await readFile(join(own, 'tim.csv'), 'utf8')).split('\r\n');
    expect(lines[0]).toBe('proposal,juror,visit');
    expect(lines.filter((line) => line.endsWith(',lead'))).toHaveLength(1);
    expect(lines.filter((line) => line.endsWith(',member'))).toHaveLength(1);
    await build('kunjungan.mfbundle');
    const opened = await openBundle(join(own, 'kunjungan.mfbundle'));
    expect(opened.ok && opened.value.stage.visits).toMatchObject([{ entry: 'KOTA-001' }]);
    expect(opened.ok && opened.value.stage.assignments.mode).toBe('all');
  });

  it.each([
    ['a visit of a proposal that takes no part', ['--visit', 'KOTA-009'], 1],
    ['a team of one', ['--visit', 'KOTA-001', '--per-visit', '1'], 2],
    ['nothing to do', [], 2],
  ])('refuses %s', async (_what, order, code) => {
    await writeCompetition();
    expect((await mufakat('assign', ...order, '--seed', 'x')).code).toBe(code);
  });

  it('refuses a number of jurors that is none', async () => {
    await writeCompetition();
    expect((await mufakat('assign', '--per-proposal', '0', '--seed', 'x')).code).toBe(2);
  });
});
