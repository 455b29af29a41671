import type { DecisionBasis } from '#shared/domain/panel/decisions/decision-basis.ts';
import { differencesBetween, type DisputedFiles } from '#shared/domain/panel/decisions/file-differences.ts';
import type { JurorSheet } from '#shared/domain/panel/decisions/juror-sheet.ts';
import type { Merge } from '#shared/domain/panel/merging/merge.ts';
import type { FieldVisit, ScoreFile } from '#shared/domain/panel/sheet/score-sheet.ts';
import { envelopeSchema } from '#shared/formats/envelope.ts';

/** All that a plenary is shown of the score files; nothing of it changes while no file comes and no choice between files is made. */
export interface PlenaryFacts {
  readonly basis: DecisionBasis;
  /** By entry, the number of claims that did not match, or only partly, when somebody looked. */
  readonly findings: ReadonlyMap<string, number>;
  /** By entry, ordered by juror: the sheets that say something beside figures, and of their scores those with a comment. */
  readonly sheets: ReadonlyMap<string, readonly JurorSheet[]>;
  readonly disputes: readonly DisputedFiles[];
}

/** Gathers what the plenary talks about, from the texts of the files that count and of those that contradict each other, by their payloads. */
export function plenaryFactsOf(
  basis: DecisionBasis,
  { counted, disputes }: Pick<Merge, 'counted' | 'disputes'>,
  textOf: (payload: string) => string,
): PlenaryFacts {
  const findings = new Map<string, number>();
  const sheets = new Map<string, JurorSheet[]>();
  for (const { payload } of counted) gather(scoreFileIn(textOf(payload)), findings, sheets);
  return { basis, findings, sheets, disputes: [...disputes].map(([juror, payloads]) => disputedFiles(juror, payloads, textOf)) };
}

function disputedFiles(juror: string, payloads: readonly string[], textOf: (payload: string) => string): DisputedFiles {
  const files = payloads.map((payload) => ({ payload, file: scoreFileIn(textOf(payload)) }));
  return {
    juror,
    files: files.map(({ payload, file: { revision, createdAt } }) => ({ payload, revision, createdAt })),
    differences: differencesBetween(files.map(({ file }) => file)),
  };
}

function gather({ juror, sheets: given }: ScoreFile, findings: Map<string, number>, sheets: Map<string, JurorSheet[]>): void {
  for (const { entry, status, recusal, scores, note, visit } of given) {
    const count = mismatches(visit);
    if (count > 0) findings.set(entry, (findings.get(entry) ?? 0) + count);
    const commented = scores.filter(({ comment }) => comment !== '');
    if (status !== 'recused' && visit === null && note === '' && commented.length === 0) continue;
    const held = sheets.get(entry) ?? [];
    held.push({ juror, status, recusal, scores: commented, note, visit });
    sheets.set(entry, held);
  }
}

function mismatches(visit: FieldVisit | null): number {
  return visit?.findings.filter(({ outcome }) => outcome !== 'matches').length ?? 0;
}

/** The content of a score file that was verified and decoded before its text was kept. */
function scoreFileIn(text: string): ScoreFile {
  const { payload } = envelopeSchema.parse(JSON.parse(text));
  // oxlint-disable-next-line typescript/consistent-type-assertions -- decoded by the exact schema before the text was kept
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as ScoreFile;
}
