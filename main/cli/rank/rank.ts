import type { LocalText } from '#shared/base/local-text.ts';
import type { Language } from '#shared/base/language.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Command, ExitCode, Given, Terminal } from '../command.ts';
import { deliver } from '../files.ts';
import { FORMAT, LANGUAGE, languageOf, OUT } from '../statistics/statistics-input.ts';
import { explanationsAsText } from './rank-explanation.ts';
import { RANK_INPUT, rankWith, readRankInput } from './rank-input.ts';
import { rankingAsCsv, rankingAsJson, rankingAsTable } from './rank-output.ts';
import type { ShownRanking } from './shown-ranking.ts';

/** `mufakat rank`: a ranking from rules and scores alone. */
export const command: Command = {
  summary: { id: 'Menghitung peringkat dari aturan dan nilai.', en: 'Computes a ranking from rules and scores.' },
  operands: null,
  options: {
    ...RANK_INPUT,
    explain: {
      value: 'PROPOSAL',
      multiple: true,
      text: {
        id: 'hitungan langkah demi langkah untuk proposal ini, atau all untuk semua',
        en: 'the arithmetic step by step for this proposal, or all of them',
      },
    },
    language: LANGUAGE,
    format: { ...FORMAT, choices: ['json', 'csv', 'table'] },
    out: OUT,
  },
  run,
};

async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const format = formatOf(given);
  if (format === 'csv' && given.has('explain')) {
    terminal.say({ id: '--explain tidak dapat ditulis sebagai csv', en: '--explain cannot be written as csv' });
    return 2;
  }
  const shown = await rank(given, terminal);
  if (shown.ok) return deliver(written(shown.value, format, languageOf(given)), given.one('out'), terminal);
  for (const finding of shown.error) terminal.say(finding);
  return 1;
}

type Format = 'json' | 'csv' | 'table';

function formatOf(given: Given): Format {
  const format = given.one('format');
  return format === 'json' || format === 'csv' ? format : 'table';
}

function written(shown: ShownRanking, format: Format, language: Language): string {
  if (format === 'json') return rankingAsJson(shown);
  if (format === 'csv') return rankingAsCsv(shown);
  return shown.explained.length > 0 ? explanationsAsText(shown, language) : rankingAsTable(shown);
}

async function rank(given: Given, terminal: Terminal): Promise<Result<ShownRanking, readonly LocalText[]>> {
  const input = await readRankInput(given);
  if (!input.ok) return input;
  const { rules, table, inputs, titles, drawSeed, notes } = input.value;
  for (const note of notes) terminal.say(note);
  const ranking = rankWith(rules, table, inputs);
  if (!ranking.ok) return ranking;
  const asked = given.all('explain');
  const absent = asked.filter((proposal) => proposal !== 'all' && !table.proposals.includes(proposal));
  if (absent.length > 0) {
    return err(absent.map((proposal) => ({ id: `tidak ada proposal ${proposal}`, en: `there is no proposal ${proposal}` })));
  }
  const lines = ranking.value.proposals.filter(({ proposal }) => asked.includes('all') || asked.includes(proposal));
  return ok({ rules, table, ranking: ranking.value, titles, drawSeed, explained: lines.map(({ proposal }) => proposal) });
}
