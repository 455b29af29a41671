import fs from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { LocalText } from '#shared/base/local-text.ts';
import { sortedCodeUnits } from '#shared/base/order.ts';
import { formatBytes, formatNumber } from '#shared/text/numbers.ts';
import { PASSPHRASE_FILE, type Trial } from '../../sample/trial.ts';
import { alignedTable } from '../aligned-table.ts';

/** What stands in each subfolder of a demonstration. */
const CONTENTS: Readonly<Record<string, LocalText>> = {
  hasil: { id: 'hasil, dosir tersegel, CSV, XLSX', en: 'result, sealed dossier, CSV, XLSX' },
  kartu: { id: 'kartu identitas', en: 'identity cards' },
  'kunci-contoh': { id: 'cadangan kunci contoh dan frasa sandinya', en: 'backups of the sample keys and their passphrase' },
  nilai: { id: 'berkas nilai juri, tersegel', en: "jurors' sealed score files" },
  'nilai-diubah': { id: 'berkas nilai yang diubah, ditolak', en: 'the altered score file, refused' },
  pendaftaran: { id: 'semua pendaftaran dan seleksi administrasi', en: 'all registrations and the administrative selection' },
  paket: { id: 'berkas proposal bertanda tangan', en: 'the signed proposal bundle' },
};

/** Columns of numbers: how many files, and their size. */
const NUMERIC: ReadonlySet<number> = new Set([1, 2]);

/** What a demonstration wrote, folder by folder, and the commands with which anybody can check it. */
export async function closingWords(folder: string, trial: Trial): Promise<string> {
  const rows = await Promise.all(sortedCodeUnits(await fs.readdir(folder)).map((name) => folderRow(folder, name)));
  return [`${folder}\n`, alignedTable(['Folder', 'Berkas', 'Ukuran', 'Isi'], rows, NUMERIC), '\n', nextCommands(folder, trial)].join('');
}

async function folderRow(folder: string, name: string): Promise<readonly string[]> {
  const files = await fs.readdir(join(folder, name));
  const sizes = await Promise.all(files.map(async (file) => (await fs.stat(join(folder, name, file))).size));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const about = CONTENTS[name];
  return [name, formatNumber(files.length, 'id'), formatBytes(bytes, 'id'), about === undefined ? '' : `${about.id} / ${about.en}`];
}

/** The command line as a checkout has it: nothing is installed on the PATH. */
const COMMAND = 'npm run --silent mufakat --';

/** A path as a person types it in a shell: the shorter of the absolute one and that from where they are. */
function shown(path: string): string {
  const near = relative(process.cwd(), path);
  const shorter = near.length < path.length ? near : path;
  return /^[\w./\\:@+-]+$/u.test(shorter) ? shorter : `"${shorter}"`;
}

function nextCommands(folder: string, { bundle, scoreFiles, forged, backups }: Trial): string {
  const [first = ''] = scoreFiles;
  const [secretariat = '', chair = ''] = backups;
  const result = join(folder, 'hasil', `${bundle.stage.competition.id}.mfresult`);
  const key = (backup: string): string => `--identity ${shown(backup)} --passphrase-file ${shown(join(folder, PASSPHRASE_FILE))}`;
  return [
    'Coba berikutnya / Try next:',
    `  ${COMMAND} inspect ${shown(bundle.path)}`,
    `  ${COMMAND} verify ${shown(bundle.path)} ${shown(result)}`,
    `  ${COMMAND} verify ${shown(bundle.path)} ${shown(first)} ${shown(forged)} ${key(chair)}`,
    `  ${COMMAND} merge ${shown(bundle.path)} ${shown(dirname(first))}/*.mfscore ${key(chair)} --out ${shown(join(folder, 'sekali-lagi.mfresult'))}`,
    `  ${COMMAND} export ${shown(result)} --bundle ${shown(bundle.path)} ${key(secretariat)} --csv ${shown(join(folder, 'rekap.csv'))}`,
    '',
  ].join('\n');
}
