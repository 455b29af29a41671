import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { ExportSource } from '../../exports/recap.ts';
import { writeRecapCsv } from '../../exports/write-csv-recap.ts';
import { writeRecapXlsx } from '../../exports/write-xlsx-recap.ts';
import { writeVerified } from '../../disk/write-verified.ts';
import { DOSSIER_BYTES } from '../../results/closing/dossier.ts';
import type { DossierAtHand } from '../../results/open-result.ts';
import { identityOptions, readIdentity } from './chair-identity.ts';
import type { Command, ExitCode, Given, Terminal } from '../command.ts';
import { inWordsOf, named, readInput } from '../files.ts';
import { readBundle, readResult } from './panel-files.ts';

/** `mufakat export`: a verified result as tables for an office. */
export const command: Command = {
  summary: { id: 'Mengekspor hasil ke CSV dan XLSX.', en: 'Exports a result as CSV and XLSX.' },
  operands: { name: 'RESULT', atLeast: 1 },
  options: {
    bundle: { value: 'BUNDLE', required: true, text: { id: 'berkas proposal (.mfbundle)', en: 'the proposal bundle (.mfbundle)' } },
    dossier: {
      value: 'FILE',
      text: { id: 'dosir; hasil dihitung ulang darinya', en: 'the dossier; the result is counted again from it' },
    },
    ...identityOptions,
    csv: { value: 'FILE', text: { id: 'CSV yang ditulis', en: 'the CSV to write' } },
    xlsx: { value: 'FILE', text: { id: 'XLSX yang ditulis', en: 'the XLSX to write' } },
    lang: { value: 'LANGUAGE', choices: ['id', 'en'], text: { id: 'bahasa (id bila tidak diisi)', en: 'language (id unless given)' } },
  },
  run,
};

async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const misused = findMisuse(given);
  if (misused !== null) {
    terminal.say(misused);
    return 2;
  }
  const source = await readSource(given);
  const written = source.ok ? await writeAll(given, source.value) : source;
  if (written.ok) return 0;
  terminal.say(written.error);
  return 1;
}

function findMisuse(given: Given): LocalText | null {
  const [, extra] = given.operands;
  if (extra !== undefined) return { id: `${extra} tidak dimengerti`, en: `${extra} is not understood` };
  if (!given.has('csv') && !given.has('xlsx')) return { id: 'perlu --csv atau --xlsx', en: 'needs --csv or --xlsx' };
  return given.has('dossier') && !given.has('identity') ? { id: '--dossier perlu --identity', en: '--dossier needs --identity' } : null;
}

async function readSource(given: Given): Promise<Result<ExportSource, LocalText>> {
  const [path = ''] = given.operands;
  const bundle = await readBundle(given.must('bundle'));
  if (!bundle.ok) return bundle;
  const dossier = await readDossier(given);
  if (!dossier.ok) return dossier;
  const opened = await readResult(path, bundle.value.panel, dossier.value);
  if (!opened.ok) return opened;
  const { content: result, payloadSha256, signers } = opened.value.signed;
  return ok({ result, payloadSha256, signers, content: bundle.value.bundle, language: given.one('lang') === 'en' ? 'en' : 'id' });
}

async function readDossier(given: Given): Promise<Result<DossierAtHand | null, LocalText>> {
  const path = given.one('dossier');
  if (path === undefined) return ok(null);
  const identity = await readIdentity(given);
  if (!identity.ok) return identity;
  const bytes = await readInput(path, DOSSIER_BYTES);
  if (!bytes.ok) return bytes;
  const reader = identity.value;
  return reader === null
    ? err(named(path, { id: 'perlu --identity', en: 'needs --identity' }))
    : ok({ bytes: bytes.value, ageIdentity: reader.ageIdentity });
}

async function writeAll(given: Given, source: ExportSource): Promise<Result<null, LocalText>> {
  const [csv, xlsx] = [given.one('csv'), given.one('xlsx')];
  const products = [
    ...(csv === undefined ? [] : [{ path: csv, content: writeRecapCsv(source) }]),
    ...(xlsx === undefined ? [] : [{ path: xlsx, content: await writeRecapXlsx(source) }]),
  ];
  for (const { path, content } of products) {
    const written = await writeVerified(path, content);
    if (!written.ok) return err(inWordsOf(written.error));
  }
  return ok(null);
}
