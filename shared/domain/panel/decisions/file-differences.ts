import type { CriterionScore, ScoreFile, ScoreSheet } from '../sheet/score-sheet.ts';

/** One place where files of one juror say different things; `criterion` null for the sheet as a whole. One value for each file, in their order. */
export interface FileDifference {
  readonly entry: string;
  readonly criterion: string | null;
  readonly about: 'score' | 'comment' | 'status' | 'note' | 'visit';
  readonly values: readonly (string | null)[];
}

/** Files of one juror that contradict each other, by payload digest, and where. */
export interface DisputedFiles {
  readonly juror: string;
  readonly files: readonly (Pick<ScoreFile, 'revision' | 'createdAt'> & { readonly payload: string })[];
  readonly differences: readonly FileDifference[];
}

/** Where files of one juror differ, by entry and then in the order of the sheet. */
export function differencesBetween(files: readonly ScoreFile[]): readonly FileDifference[] {
  const sheets = files.map((file) => new Map(file.sheets.map((sheet) => [sheet.entry, sheet])));
  const entries = [...new Set(files.flatMap((file) => file.sheets.map(({ entry }) => entry)))];
  return entries.flatMap((entry) =>
    sheetDifferences(
      entry,
      sheets.map((each) => each.get(entry) ?? null),
    ).filter(differs),
  );
}

function sheetDifferences(entry: string, sheets: readonly (ScoreSheet | null)[]): readonly FileDifference[] {
  const criteria = [...new Set(sheets.flatMap((sheet) => sheet?.scores.map(({ criterion }) => criterion) ?? []))];
  const of = (about: FileDifference['about'], criterion: string | null, read: (sheet: ScoreSheet) => string | null): FileDifference => ({
    entry,
    criterion,
    about,
    values: sheets.map((sheet) => (sheet === null ? null : read(sheet))),
  });
  const at = (criterion: string, read: (score: CriterionScore) => string | null) => (sheet: ScoreSheet) => {
    const score = sheet.scores.find((each) => each.criterion === criterion);
    return score === undefined ? null : read(score);
  };
  return [
    of('status', null, ({ status }) => status),
    ...criteria.flatMap((criterion) => [
      of(
        'score',
        criterion,
        at(criterion, ({ score }) => (score === null ? null : String(score))),
      ),
      of(
        'comment',
        criterion,
        at(criterion, ({ comment }) => (comment === '' ? null : comment)),
      ),
    ]),
    of('note', null, ({ note }) => (note === '' ? null : note)),
    of('visit', null, ({ visit }) => (visit === null ? null : JSON.stringify(visit))),
  ];
}

function differs({ values }: FileDifference): boolean {
  return new Set(values).size > 1;
}
