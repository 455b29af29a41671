import type { Language } from '#shared/base/language.ts';
import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Rating } from '#shared/domain/analysis/agreement/ratings.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { readRatings } from '../../spreadsheets/read-ratings.ts';
import type { WhereScores } from '../../spreadsheets/score-columns.ts';
import type { Given, Option, Terminal } from '../command.ts';
import { named, readInput } from '../files.ts';
import { inBoth, readRules } from '../panel/panel-input.ts';

/** Where in a file its scores are. */
export const WHERE: Readonly<Record<'sheet' | 'proposal-column', Option>> = {
  sheet: {
    value: 'NAME',
    multiple: true,
    text: { id: 'lembar yang dibaca, bila beberapa memuat tabel nilai', en: 'the sheet to read, where several have a table of scores' },
  },
  'proposal-column': {
    value: 'NAME',
    text: {
      id: 'judul kolom yang memuat proposal, bila bukan proposal, kode, atau nomor',
      en: 'what heads the column of the proposals, where that is not proposal, kode or nomor',
    },
  },
};

/** Where the scores are, as said on the command line. */
export function whereScores(given: Given): WhereScores {
  return { sheets: given.all('sheet'), proposalColumn: given.one('proposal-column') ?? null };
}

/** Options of the commands that need scores and can do without rules. */
export const SCORES_ONLY: Readonly<Record<'scores' | 'rules' | 'sheet' | 'proposal-column' | 'criterion', Option>> = {
  scores: {
    value: 'FILE',
    required: true,
    text: {
      id: 'nilai (CSV, XLSX, XLS, ODS) dengan kolom proposal,juror,score dan boleh criterion, atau rekap dengan satu baris tiap proposal',
      en: 'the scores (CSV, XLSX, XLS, ODS) with columns proposal,juror,score and perhaps criterion, or a recap with one row for each proposal',
    },
  },
  rules: {
    value: 'FILE',
    text: {
      id: 'aturan penilaian (JSON), agar kriteria rekap dikenali dari nama dan id-nya',
      en: 'the scoring rules (JSON), so that the criteria of a recap are known by their names and ids',
    },
  },
  ...WHERE,
  criterion: { value: 'ID', text: { id: 'hanya kriteria ini', en: 'this criterion only' } },
};

/** JSON for machines or a table for people. */
export const FORMAT: Option = {
  value: 'FORMAT',
  choices: ['json', 'table'],
  text: { id: 'bentuk keluaran (table bila tidak diisi)', en: 'form of the output (table unless given)' },
};

/** The language of what is printed for people. */
export const LANGUAGE: Option = {
  value: 'LANGUAGE',
  choices: ['id', 'en'],
  text: { id: 'bahasa keluaran (id bila tidak diisi)', en: 'language of the output (id unless given)' },
};

/** The language asked for. */
export function languageOf(given: Given): Language {
  return given.one('language') === 'en' ? 'en' : 'id';
}

/** Where the product goes. */
export const OUT: Option = { value: 'FILE', text: { id: 'tulis ke berkas, bukan ke layar', en: 'write to a file instead of the screen' } };

/** The ratings of one criterion, '' when the scores have no such column. */
export interface CriterionRatings {
  readonly criterion: string;
  readonly ratings: readonly Rating[];
}

/** The scores named on the command line, by criterion; only the one asked for where one is. How a recap was understood is told. */
export async function ratingsToRead(given: Given, terminal: Terminal): Promise<Result<readonly CriterionRatings[], readonly LocalText[]>> {
  const path = given.must('scores');
  const rules = await rulesOf(given);
  if (!rules.ok) return rules;
  const bytes = await readInput(path);
  if (!bytes.ok) return err([bytes.error]);
  const read = await readRatings(bytes.value, rules.value, whereScores(given));
  if (!read.ok) return err(read.error.map((fault) => named(path, inBoth.spreadsheet(fault))));
  for (const recap of read.value.understood) terminal.say(named(path, inBoth.recap(recap)));
  const wanted = given.one('criterion');
  const found = [...read.value.byCriterion]
    .map(([criterion, ratings]) => ({ criterion, ratings }))
    .filter(({ criterion }) => wanted === undefined || criterion === wanted);
  if (found.length > 0) return ok(found);
  return err([named(path, { id: `tidak ada nilai untuk kriteria ${wanted}.`, en: `there are no scores for criterion ${wanted}.` })]);
}

async function rulesOf(given: Given): Promise<Result<Rules | null, readonly LocalText[]>> {
  const path = given.one('rules');
  return path === undefined ? ok(null) : readRules(path);
}
