import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { compareRankings, type Move } from '#shared/domain/analysis/what-if.ts';
import { writeRounded } from '#shared/base/fraction.ts';
import type { Ranking } from '#shared/domain/scoring/rank-proposals.ts';
import { officialDecimals } from '#shared/domain/scoring/rounding.ts';
import { formatDecimal } from '#shared/text/numbers.ts';
import { alignedTable } from '../aligned-table.ts';
import type { Command, ExitCode, Given, Terminal } from '../command.ts';
import { deliver } from '../files.ts';
import { FORMAT, OUT } from '../statistics/statistics-input.ts';
import { RANK_INPUT, rankWith, readRankInput } from './rank-input.ts';
import { changeAsked, type Changed, WHAT_IF } from './what-if-changes.ts';

/** `mufakat what-if`: the ranking by changed rules, or without a juror, beside the official one; never official. */
export const command: Command = {
  summary: {
    id: 'Membandingkan peringkat resmi dengan pengandaian: cara lain, bobot digeser, tanpa seorang juri; bukan hasil resmi.',
    en: 'Compares the official ranking with a supposition: another method, a moved weight, without a juror; never the official result.',
  },
  operands: null,
  options: { ...RANK_INPUT, ...WHAT_IF, format: FORMAT, out: OUT },
  run,
};

async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const asked = Object.keys(WHAT_IF).some((option) => given.has(option));
  if (!asked) {
    terminal.say({ id: 'perlu --aggregate, --weight, atau --without', en: '--aggregate, --weight or --without is needed' });
    return 2;
  }
  const supposed = await suppose(given, terminal);
  if (supposed.ok)
    return deliver(given.one('format') === 'json' ? asJson(supposed.value) : asTable(supposed.value), given.one('out'), terminal);
  for (const finding of supposed.error) terminal.say(finding);
  return 1;
}

/** What was changed, and where every proposal stands in both rankings, in official order. */
interface Supposed {
  readonly changes: readonly LocalText[];
  readonly moves: readonly (Move & { readonly total: string | null })[];
}

async function suppose(given: Given, terminal: Terminal): Promise<Result<Supposed, readonly LocalText[]>> {
  const input = await readRankInput(given);
  if (!input.ok) return input;
  const { rules, table, inputs, notes } = input.value;
  for (const note of notes) terminal.say(note);
  const official = rankWith(rules, table, inputs);
  if (!official.ok) return official;
  const changed = changeAsked(given, rules, table);
  if (!changed.ok) return err(changed.error);
  const otherwise = rankWith(changed.value.rules, changed.value.table, inputs);
  return otherwise.ok ? ok(compared(official.value, otherwise.value, changed.value)) : otherwise;
}

function compared(official: Ranking, otherwise: Ranking, { changes, rules }: Changed): Supposed {
  const totals = new Map(otherwise.proposals.map(({ proposal, total }) => [proposal, total]));
  const moves = compareRankings(official, otherwise).map((move) => {
    const total = totals.get(move.proposal) ?? null;
    return { ...move, total: total === null ? null : writeRounded(total, officialDecimals(rules)) };
  });
  return { changes, moves };
}

function asJson({ changes, moves }: Supposed): string {
  return `${JSON.stringify({ official: false, changes, moves }, null, 2)}\n`;
}

function asTable({ changes, moves }: Supposed): string {
  const rows = moves.map(({ proposal, official, whatIf, total, selectedOfficially, selectedInWhatIf }) => [
    official === null ? '-' : String(official),
    whatIf === null ? '-' : String(whatIf),
    official === null || whatIf === null ? '' : signed(official - whatIf),
    proposal,
    total === null ? '-' : formatDecimal(total, 'id'),
    selectionWord(selectedOfficially, selectedInWhatIf),
  ]);
  const header = ['Resmi', 'Pengandaian', 'Naik/turun', 'Proposal', 'Nilai pengandaian', 'Terpilih'];
  const heading = `BUKAN HASIL RESMI / NOT OFFICIAL: ${changes.map(({ id, en }) => `${id} / ${en}`).join('; ')}`;
  return `${heading}\n\n${alignedTable(header, rows, new Set([0, 1, 2, 4]))}`;
}

function signed(places: number): string {
  if (places === 0) return '=';
  return places > 0 ? `+${places}` : String(places);
}

function selectionWord(officially: boolean, supposed: boolean): string {
  if (officially === supposed) return officially ? 'tetap' : '';
  return supposed ? 'masuk' : 'keluar';
}
