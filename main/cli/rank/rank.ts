import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { RankingInputs } from '#shared/domain/scoring/inputs.ts';
import { type Ranking, rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import type { ScoreTable } from '#shared/domain/scoring/score-table.ts';
import { lotOf } from '../../signing/lot.ts';
import type { Command, ExitCode, Given, Terminal } from '../command.ts';
import { deliver } from '../files.ts';
import { inBoth, readProposalFile, readRules, readTable } from '../panel/panel-input.ts';
import { readCarried } from './rank-carry.ts';
import { rankingAsCsv, rankingAsJson, rankingAsTable, type ShownRanking } from './rank-output.ts';

/** `mufakat rank`: a ranking from rules and scores alone. */
export const command: Command = {
  summary: { id: 'Menghitung peringkat dari aturan dan nilai.', en: 'Computes a ranking from rules and scores.' },
  operands: null,
  options: {
    rules: { value: 'FILE', required: true, text: { id: 'aturan penilaian (JSON)', en: 'the scoring rules (JSON)' } },
    scores: {
      value: 'FILE',
      required: true,
      text: {
        id: 'nilai: CSV atau XLSX dengan kolom proposal,juror,criterion,score',
        en: 'the scores: CSV or XLSX with columns proposal,juror,criterion,score',
      },
    },
    proposals: {
      value: 'FILE',
      text: {
        id: 'proposal: CSV atau XLSX dengan kolom proposal dan title,agency,group,cluster,adjustment,reason',
        en: 'the proposals: CSV or XLSX with columns proposal and title,agency,group,cluster,adjustment,reason',
      },
    },
    carry: {
      value: 'FILE',
      multiple: true,
      text: {
        id: 'hasil JSON tahap terdahulu, urut seperti carry dalam aturan',
        en: 'the JSON of an earlier stage, in the order of carry in the rules',
      },
    },
    'draw-seed': { value: 'TEXT', text: { id: 'benih undian', en: 'the seed of the draw' } },
    format: {
      value: 'FORMAT',
      choices: ['json', 'csv', 'table'],
      text: { id: 'bentuk keluaran (table bila tidak diisi)', en: 'form of the output (table unless given)' },
    },
    out: { value: 'FILE', text: { id: 'tulis ke berkas, bukan ke layar', en: 'write to a file instead of the screen' } },
  },
  run,
};

async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const shown = await rank(given);
  if (shown.ok) return deliver(FORMATS[formatOf(given)](shown.value), given.one('out'), terminal);
  for (const finding of shown.error) terminal.say(finding);
  return 1;
}

const FORMATS = { json: rankingAsJson, csv: rankingAsCsv, table: rankingAsTable } as const;

function formatOf(given: Given): keyof typeof FORMATS {
  const format = given.one('format');
  return format === 'json' || format === 'csv' ? format : 'table';
}

async function rank(given: Given): Promise<Result<ShownRanking, readonly LocalText[]>> {
  const rules = await readRules(given.must('rules'));
  if (!rules.ok) return rules;
  const proposals = await readProposalFile(given.one('proposals'));
  if (!proposals.ok) return proposals;
  const table = await readTable(given.must('scores'), rules.value, proposals.value.titles.keys());
  if (!table.ok) return table;
  const carried = await readCarried(rules.value, given.all('carry'));
  if (!carried.ok) return carried;
  const drawSeed = given.one('draw-seed') ?? null;
  const inputs: RankingInputs = { ...proposals.value, carried: carried.value, lot: drawSeed === null ? null : lotOf(drawSeed) };
  const ranking = rankWith(rules.value, table.value, inputs);
  return ranking.ok
    ? ok({ rules: rules.value, table: table.value, ranking: ranking.value, titles: proposals.value.titles, drawSeed })
    : ranking;
}

function rankWith(rules: Rules, table: ScoreTable, inputs: RankingInputs): Result<Ranking, readonly LocalText[]> {
  const ranking = rankProposals(rules, table, inputs);
  if (!ranking.ok) return err([inBoth.ranking(ranking.error)]);
  if (ranking.value.pendingDraws.length === 0) return ranking;
  return err(
    ranking.value.pendingDraws.map((tied) => ({
      id: `perlu undian (--draw-seed) antara ${tied.join(', ')}`,
      en: `a draw (--draw-seed) is needed between ${tied.join(', ')}`,
    })),
  );
}
