import type { LocalText } from '#shared/base/local-text.ts';
import { ok, type Result } from '#shared/base/result.ts';
import { type Agreement, agreementOf } from '#shared/domain/analysis/agreement/agreement.ts';
import type { Interval } from '#shared/domain/analysis/agreement/icc.ts';
import { printed, ratingsOf } from '#shared/domain/analysis/agreement/ratings.ts';
import { type Severity, severities } from '#shared/domain/analysis/jurors/severity.ts';
import { alignedTable } from '../aligned-table.ts';
import type { Command, ExitCode, Given, Terminal } from '../command.ts';
import { deliver } from '../files.ts';
import { FORMAT, OUT, ratingsToRead, SCORES_ONLY } from './statistics-input.ts';

/** `mufakat agreement`: how far the jurors agree, and how each compares with the others. */
export const command: Command = {
  summary: {
    id: 'Mengukur kesepakatan antarjuri dan kelonggaran tiap juri.',
    en: 'Measures how far jurors agree, and how severe each is.',
  },
  operands: null,
  options: { ...SCORES_ONLY, format: FORMAT, out: OUT },
  run,
};

async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const found = await agreementByCriterion(given, terminal);
  if (found.ok) return deliver(given.one('format') === 'json' ? asJson(found.value) : asTable(found.value), given.one('out'), terminal);
  for (const finding of found.error) terminal.say(finding);
  return 1;
}

/** The figures for one criterion, '' when the scores have none. */
interface Found {
  readonly criterion: string;
  readonly agreement: Agreement;
  readonly severity: readonly Severity[];
}

async function agreementByCriterion(given: Given, terminal: Terminal): Promise<Result<readonly Found[], readonly LocalText[]>> {
  const read = await ratingsToRead(given, terminal);
  if (!read.ok) return read;
  return ok(
    read.value.map(({ criterion, ratings }) => {
      const laid = ratingsOf(ratings);
      return { criterion, agreement: agreementOf(laid), severity: severities(laid) };
    }),
  );
}

function asJson(found: readonly Found[]): string {
  const documents = found.map(({ criterion, agreement, severity }) => ({
    ...(criterion === '' ? {} : { criterion }),
    ...jsonAgreement(agreement),
    severity: severity.map((juror) => ({
      juror: juror.juror,
      rated: juror.rated,
      residual: interval(juror.residual),
      spread: printed(juror.spread),
      lowest: printed(juror.lowest),
      highest: printed(juror.highest),
      distinct: juror.distinct,
      rankCorrelation: printed(juror.correlation),
    })),
  }));
  return `${JSON.stringify(documents.length === 1 ? documents[0] : { byCriterion: documents }, null, 2)}\n`;
}

function jsonAgreement({ proposals, jurors, complete, icc, kendallW, krippendorffAlpha: alpha }: Agreement) {
  return {
    proposals,
    jurors,
    complete,
    icc: icc === null ? null : Object.fromEntries(Object.entries(icc).map(([name, value]: [string, Interval]) => [name, interval(value)])),
    iccLimits:
      '95 %, Shrout and Fleiss 1979; of the two-way random ones McGraw and Wong 1996; of ICC(2,k) those of ICC(2,1) stepped up by Spearman-Brown, null where that has none',
    kendallW: kendallW === null ? null : { uncorrected: printed(kendallW.uncorrected), tieCorrected: printed(kendallW.tieCorrected) },
    krippendorffAlpha: {
      nominal: printed(alpha.nominal),
      ordinal: printed(alpha.ordinal),
      interval: printed(alpha.interval),
      ratio: printed(alpha.ratio),
    },
  };
}

function interval({ value, lower, upper }: Interval) {
  return { value: printed(value), lower: printed(lower), upper: printed(upper) };
}

function asTable(found: readonly Found[]): string {
  const rows = found.flatMap(({ criterion, agreement: { icc, kendallW, krippendorffAlpha } }) => [
    ...Object.entries(icc ?? {}).map(([name, value]: [string, Interval]) => [
      criterion,
      name,
      shown(value.value),
      `${shown(value.lower)} .. ${shown(value.upper)}`,
    ]),
    ...Object.entries(kendallW ?? {}).map(([name, value]: [string, number]) => [criterion, `Kendall W, ${name}`, shown(value), '']),
    ...Object.entries(krippendorffAlpha).map(([name, value]: [string, number]) => [
      criterion,
      `Krippendorff alpha, ${name}`,
      shown(value),
      '',
    ]),
  ]);
  const jurors = found.flatMap(({ criterion, severity }) =>
    severity.map(({ juror, rated, residual, spread, correlation }) => [
      criterion,
      juror,
      String(rated),
      shown(residual.value),
      `${shown(residual.lower)} .. ${shown(residual.upper)}`,
      shown(spread),
      shown(correlation),
    ]),
  );
  return [
    alignedTable(['Kriteria', 'Ukuran', 'Nilai', '95 %'], rows),
    alignedTable(['Kriteria', 'Juri', 'Dinilai', 'Selisih', '95 %', 'Sebaran', 'Korelasi'], jurors),
  ].join('\n');
}

function shown(value: number): string {
  return Number.isFinite(value) ? value.toFixed(4) : '-';
}
