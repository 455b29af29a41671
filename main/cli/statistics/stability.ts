import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { printed } from '#shared/domain/analysis/agreement/ratings.ts';
import { type PartitionStability, type Resampling, stabilityOf } from '#shared/domain/analysis/stability/stability.ts';
import { takesLong } from '#shared/domain/analysis/stability/takes-long.ts';
import { rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import { formatPercent } from '#shared/text/numbers.ts';
import { alignedTable } from '../aligned-table.ts';
import type { Command, ExitCode, Given, Terminal } from '../command.ts';
import { deliver } from '../files.ts';
import { inBoth } from '../panel/panel-input.ts';
import { RANK_INPUT, readRankInput } from '../rank/rank-input.ts';
import { FORMAT, OUT } from './statistics-input.ts';

const DEFAULT_RESAMPLES = 2000;
const MOST_RESAMPLES = 100_000;

/** `mufakat stability`: how firm the ranking is, had the panel been drawn otherwise; never official. */
export const command: Command = {
  summary: {
    id: 'Mengukur kemantapan peringkat dengan menarik ulang juri (bootstrap); bukan hasil resmi.',
    en: 'Measures how firm the ranking is by resampling jurors (bootstrap); never the official result.',
  },
  operands: null,
  options: {
    ...RANK_INPUT,
    top: { value: 'N', text: { id: 'batas peringkat (selection.top bila tidak diisi)', en: 'the cut (selection.top unless given)' } },
    seed: { value: 'TEXT', text: { id: 'benih penarikan ulang (1 bila tidak diisi)', en: 'the seed of the resampling (1 unless given)' } },
    resamples: {
      value: 'R',
      text: { id: 'banyaknya penarikan ulang (2000 bila tidak diisi)', en: 'how many resamples (2000 unless given)' },
    },
    format: FORMAT,
    out: OUT,
  },
  run,
};

async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const top = wholeNumber(given.one('top') ?? '1');
  const resamples = wholeNumber(given.one('resamples') ?? String(DEFAULT_RESAMPLES));
  if (top === null || resamples === null || resamples > MOST_RESAMPLES) {
    const most = String(MOST_RESAMPLES);
    terminal.say({
      id: `--top dan --resamples harus bilangan bulat positif, --resamples paling banyak ${most}`,
      en: `--top and --resamples must be positive whole numbers, --resamples at most ${most}`,
    });
    return 2;
  }
  const found = await measure(given, given.has('top') ? top : null, resamples, terminal);
  if (found.ok)
    return deliver(given.one('format') === 'json' ? asJson(found.value) : asTable(found.value.rankings), given.one('out'), terminal);
  for (const finding of found.error) terminal.say(finding);
  return 1;
}

/** What was measured, and how. */
interface Found {
  readonly resampling: Resampling;
  readonly rankings: readonly PartitionStability[];
}

async function measure(
  given: Given,
  top: number | null,
  resamples: number,
  terminal: Terminal,
): Promise<Result<Found, readonly LocalText[]>> {
  const input = await readRankInput(given);
  if (!input.ok) return input;
  const { rules, table, inputs, notes } = input.value;
  for (const note of notes) terminal.say(note);
  const ranking = rankProposals(rules, table, inputs);
  if (!ranking.ok) return err([inBoth.ranking(ranking.error)]);
  const resampling = { top: top ?? rules.selection?.top ?? null, seed: given.one('seed') ?? '1', resamples };
  if (takesLong(rules, table.proposals.length, resamples)) terminal.say(LONG);
  return ok({ resampling, rankings: stabilityOf(rules, table, ranking.value, resampling) });
}

const LONG: LocalText = {
  id: 'mayoritas berpasangan: setiap pasangan proposal dibandingkan dalam setiap penarikan ulang, sehingga dapat memakan waktu sampai beberapa menit; --resamples yang lebih kecil lebih cepat, Ctrl+C menghentikan',
  en: 'majority of pairs: every pair of proposals is compared in every resample, which may take up to some minutes; fewer --resamples are faster, Ctrl+C stops it',
};

function wholeNumber(written: string): number | null {
  return /^[1-9]\d{0,8}$/.test(written) ? Number(written) : null;
}

function asJson({ resampling, rankings }: Found): string {
  const document = {
    official: false,
    ...resampling,
    rankings: rankings.map(({ partition, resamples, places, together, withoutJuror }) => ({
      partition,
      resamples,
      places: places.map(({ proposal, rank, withinCut, ranks, aboveNext }) => ({
        proposal,
        rank,
        withinCut: share(withinCut),
        ranks,
        aboveNext: share(aboveNext),
      })),
      together,
      withoutJuror,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function share(value: number | null): number | null {
  return value === null ? null : printed(value);
}

function asTable(rankings: readonly PartitionStability[]): string {
  const rows = rankings.flatMap(({ partition, places }) =>
    places.map(({ proposal, rank, withinCut, ranks, aboveNext }) => [
      partition ?? '',
      String(rank),
      proposal,
      percent(withinCut),
      ranks === null ? '-' : `${ranks.lowest}-${ranks.highest}`,
      percent(aboveNext),
    ]),
  );
  const changes = rankings.flatMap(({ partition, withoutJuror }) =>
    withoutJuror.map(({ juror, change }) => [
      partition ?? '',
      juror,
      change === null ? '-' : String(change.moved),
      (change?.entering ?? []).join(', '),
      (change?.leaving ?? []).join(', '),
    ]),
  );
  return [
    alignedTable(['Bagian', 'Peringkat', 'Proposal', 'Di dalam batas', 'Rentang peringkat', 'Di atas berikutnya'], rows),
    alignedTable(['Bagian', 'Tanpa juri', 'Berpindah', 'Masuk', 'Keluar'], changes),
  ].join('\n');
}

function percent(value: number | null): string {
  return value === null ? '' : formatPercent(value, 'id');
}
