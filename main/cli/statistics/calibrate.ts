import { type Calibration, calibrate, type ConnectedPart } from '#shared/domain/analysis/jurors/calibration.ts';
import { printed, ratingsOf } from '#shared/domain/analysis/agreement/ratings.ts';
import { alignedTable } from '../aligned-table.ts';
import type { Command, ExitCode, Given, Terminal } from '../command.ts';
import { deliver } from '../files.ts';
import { FORMAT, OUT, ratingsToRead, SCORES_ONLY } from './statistics-input.ts';

/** `mufakat calibrate`: quality of proposals with the leniency of jurors taken off, never official. */
export const command: Command = {
  summary: {
    id: 'Memisahkan mutu proposal dari kelonggaran juri (kuadrat terkecil aditif); bukan hasil resmi.',
    en: 'Tells the quality of proposals from the leniency of jurors (additive least squares); never the official result.',
  },
  operands: null,
  options: { ...SCORES_ONLY, format: FORMAT, out: OUT },
  run,
};

async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const read = await ratingsToRead(given, terminal);
  if (!read.ok) {
    for (const finding of read.error) terminal.say(finding);
    return 1;
  }
  const [only, ...others] = read.value;
  if (only === undefined || others.length > 0) {
    const criteria = read.value.map(({ criterion }) => criterion).join(', ');
    terminal.say({
      id: `ada beberapa kriteria (${criteria}); pilih satu dengan --criterion`,
      en: `there are several criteria (${criteria}); choose one with --criterion`,
    });
    return 1;
  }
  const calibration = calibrate(ratingsOf(only.ratings));
  if (calibration.ok)
    return deliver(given.one('format') === 'json' ? asJson(calibration.value) : asTable(calibration.value), given.one('out'), terminal);
  sayParts(calibration.error, terminal);
  return 1;
}

function sayParts(parts: readonly ConnectedPart[], terminal: Terminal): void {
  terminal.say({
    id: `penilaian terpisah menjadi ${parts.length} bagian tanpa juri bersama, sehingga mutu tidak dapat dibandingkan:`,
    en: `the scoring falls into ${parts.length} parts without a common juror, so that quality cannot be compared:`,
  });
  for (const [index, { proposals, jurors }] of parts.entries()) {
    terminal.say({
      id: `bagian ${index + 1}: juri ${jurors.join(', ')}; proposal ${proposals.join(', ')}`,
      en: `part ${index + 1}: jurors ${jurors.join(', ')}; proposals ${proposals.join(', ')}`,
    });
  }
}

function asJson({ quality, leniency }: Calibration): string {
  const document = { quality: figures(quality), leniency: figures(leniency), connected: true };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function figures(values: ReadonlyMap<string, number>): Readonly<Record<string, number | null>> {
  return Object.fromEntries([...values].map(([name, value]) => [name, printed(value)]));
}

function asTable({ quality, leniency }: Calibration): string {
  const proposals = [...quality].sort(([, a], [, b]) => b - a).map(([proposal, value]) => [proposal, value.toFixed(4)]);
  const jurors = [...leniency].map(([juror, value]) => [juror, value.toFixed(4)]);
  return `${alignedTable(['Proposal', 'Mutu'], proposals)}\n${alignedTable(['Juri', 'Kelonggaran'], jurors)}`;
}
