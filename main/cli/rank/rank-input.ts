import { createHash } from 'node:crypto';
import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { RankingInputs } from '#shared/domain/scoring/inputs.ts';
import { type Ranking, rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import type { ScoreTable } from '#shared/domain/scoring/marks/score-table.ts';
import type { ReadProposals } from '../../spreadsheets/read-proposals.ts';
import type { Given, Option } from '../command.ts';
import { inBoth, readProposalFile, readRules, readTable } from '../panel/panel-input.ts';
import { WHERE, whereScores } from '../statistics/statistics-input.ts';
import { readCarried } from './rank-carry.ts';

/** Everything that a ranking is computed from, and how a recap with the scores was understood. */
export interface RankInput {
  readonly rules: Rules;
  readonly table: ScoreTable;
  readonly inputs: RankingInputs;
  readonly titles: ReadProposals['titles'];
  readonly drawSeed: string | null;
  readonly notes: readonly LocalText[];
}

/** The options that name these. */
export const RANK_INPUT: Readonly<Record<'rules' | 'scores' | 'sheet' | 'proposal-column' | 'proposals' | 'carry' | 'draw-seed', Option>> =
  {
    rules: { value: 'FILE', required: true, text: { id: 'aturan penilaian (JSON)', en: 'the scoring rules (JSON)' } },
    scores: {
      value: 'FILE',
      required: true,
      text: {
        id: 'nilai: CSV, XLSX, XLS atau ODS dengan kolom proposal,juror,criterion,score, atau rekap dengan satu baris tiap proposal',
        en: 'the scores: CSV, XLSX, XLS or ODS with columns proposal,juror,criterion,score, or a recap with one row for each proposal',
      },
    },
    ...WHERE,
    proposals: {
      value: 'FILE',
      text: {
        id: 'proposal: CSV, XLSX, XLS atau ODS dengan kolom proposal dan title,agency,group,cluster,adjustment,reason',
        en: 'the proposals: CSV, XLSX, XLS or ODS with columns proposal and title,agency,group,cluster,adjustment,reason',
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
  };

/** Reads the files named on the command line. */
export async function readRankInput(given: Given): Promise<Result<RankInput, readonly LocalText[]>> {
  const rules = await readRules(given.must('rules'));
  if (!rules.ok) return rules;
  const proposals = await readProposalFile(given.one('proposals'));
  if (!proposals.ok) return proposals;
  const scores = await readTable(given.must('scores'), rules.value, proposals.value.titles.keys(), whereScores(given));
  if (!scores.ok) return scores;
  const carried = await readCarried(rules.value, given.all('carry'));
  if (!carried.ok) return carried;
  const drawSeed = given.one('draw-seed') ?? null;
  const inputs: RankingInputs = { ...proposals.value, carried: carried.value, lot: drawSeed === null ? null : lotOf(drawSeed) };
  return ok({ rules: rules.value, inputs, titles: proposals.value.titles, drawSeed, ...scores.value });
}

/** Ranks by these rules; without a seed, whoever only a draw can part is named. */
export function rankWith(rules: Rules, table: ScoreTable, inputs: RankingInputs): Result<Ranking, readonly LocalText[]> {
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

/** The lot of a proposal: SHA-256 of the seed, a slash and its entry number, in hex. */
function lotOf(seed: string): (proposal: string) => string {
  return (proposal) => createHash('sha256').update(`${seed}/${proposal}`, 'utf8').digest('hex');
}
