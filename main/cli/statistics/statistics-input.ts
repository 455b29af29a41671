import type { Language } from '#shared/base/language.ts';
import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Rating } from '#shared/domain/analysis/ratings.ts';
import { readRatings } from '../../spreadsheets/read-ratings.ts';
import type { Given, Option } from '../command.ts';
import { named, readInput } from '../files.ts';
import { inBoth } from '../panel/panel-input.ts';

/** Options of the commands that need scores and no rules. */
export const SCORES_ONLY: Readonly<Record<'scores' | 'criterion', Option>> = {
  scores: {
    value: 'FILE',
    required: true,
    text: {
      id: 'nilai: CSV atau XLSX dengan kolom proposal,juror,score dan boleh criterion',
      en: 'the scores: CSV or XLSX with columns proposal,juror,score and perhaps criterion',
    },
  },
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

/** Which sheet of a workbook, where several have a table of scores. */
export const SHEET: Option = {
  value: 'NAME',
  multiple: true,
  text: { id: 'lembar yang dibaca, bila beberapa memuat tabel nilai', en: 'the sheet to read, where several have a table of scores' },
};

/** The ratings of one criterion, '' when the scores have no such column. */
export interface CriterionRatings {
  readonly criterion: string;
  readonly ratings: readonly Rating[];
}

/** The scores named on the command line, by criterion; only the one asked for where one is. */
export async function ratingsToRead(given: Given): Promise<Result<readonly CriterionRatings[], readonly LocalText[]>> {
  const path = given.must('scores');
  const bytes = await readInput(path);
  if (!bytes.ok) return err([bytes.error]);
  const read = await readRatings(bytes.value);
  if (!read.ok) return err(read.error.map((fault) => named(path, inBoth.spreadsheet(fault))));
  const wanted = given.one('criterion');
  const found = [...read.value]
    .map(([criterion, ratings]) => ({ criterion, ratings }))
    .filter(({ criterion }) => wanted === undefined || criterion === wanted);
  if (found.length > 0) return ok(found);
  return err([named(path, { id: `tidak ada nilai untuk kriteria ${wanted}.`, en: `there are no scores for criterion ${wanted}.` })]);
}
