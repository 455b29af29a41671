import { agendaOf } from '#shared/domain/panel/decisions/agenda.ts';
import type { DecisionBasis } from '#shared/domain/panel/decisions/decision-basis.ts';
import { differencesBetween, type DisputedFiles } from '#shared/domain/panel/decisions/file-differences.ts';
import type { JurorSheet } from '#shared/domain/panel/decisions/juror-sheet.ts';
import type { FieldVisit, ScoreFile } from '#shared/domain/panel/sheet/score-sheet.ts';
import { envelopeSchema } from '#shared/formats/envelope.ts';
import type { PanelMerge } from '../results/inbox/merge-received.ts';
import type { PanelBundle } from '../results/panel-bundle.ts';

/** All that a plenary is shown of the score files; nothing of it changes while no file comes and no choice between files is made. */
export interface PlenaryFacts {
  readonly basis: DecisionBasis;
  /** By entry, the number of claims that did not match, or only partly, when somebody looked. */
  readonly findings: ReadonlyMap<string, number>;
  /** By entry, ordered by juror: of every proposal where they are few, else of those on the agenda. */
  readonly sheets: ReadonlyMap<string, readonly JurorSheet[]>;
  readonly disputes: readonly DisputedFiles[];
}

const SHEETS_AT_MOST = 20_000;

/** Gathers what the plenary talks about, from the texts of the files that count and of those that contradict each other. */
export function plenaryFactsOf(
  bundle: PanelBundle,
  basis: DecisionBasis,
  { merge, texts, disputed }: Pick<PanelMerge, 'merge' | 'texts' | 'disputed'>,
): PlenaryFacts {
  const findings = findingsIn(texts);
  const isSmall = merge.counted.length * bundle.plan.proposals.length <= SHEETS_AT_MOST;
  const wanted = isSmall ? null : new Set(agendaOf(basis, basis.computed, findings).flatMap(({ entries }) => entries));
  return {
    basis,
    findings,
    sheets: sheetsIn(texts, wanted),
    disputes: [...merge.disputes].map(([juror, payloads]) => disputedFiles(juror, payloads, disputed)),
  };
}

function disputedFiles(juror: string, payloads: readonly string[], texts: ReadonlyMap<string, string>): DisputedFiles {
  const files = payloads.map((payload) => ({ payload, file: scoreFileIn(texts.get(payload) ?? '') }));
  return {
    juror,
    files: files.map(({ payload, file: { revision, createdAt } }) => ({ payload, revision, createdAt })),
    differences: differencesBetween(files.map(({ file }) => file)),
  };
}

function findingsIn(texts: readonly string[]): ReadonlyMap<string, number> {
  const findings = new Map<string, number>();
  for (const text of texts) {
    for (const { entry, visit } of scoreFileIn(text).sheets) {
      const count = mismatches(visit);
      if (count > 0) findings.set(entry, (findings.get(entry) ?? 0) + count);
    }
  }
  return findings;
}

function mismatches(visit: FieldVisit | null): number {
  return visit?.findings.filter(({ outcome }) => outcome !== 'matches').length ?? 0;
}

function sheetsIn(texts: readonly string[], wanted: ReadonlySet<string> | null): ReadonlyMap<string, readonly JurorSheet[]> {
  const sheets = new Map<string, JurorSheet[]>();
  for (const text of texts) {
    const file = scoreFileIn(text);
    for (const { entry, status, recusal, scores, note, visit } of file.sheets) {
      if (wanted !== null && !wanted.has(entry)) continue;
      const held = sheets.get(entry) ?? [];
      held.push({ juror: file.juror, status, recusal, scores, note, visit });
      sheets.set(entry, held);
    }
  }
  return sheets;
}

/** The content of a score file that was verified and decoded before its text was kept. */
function scoreFileIn(text: string): ScoreFile {
  const { payload } = envelopeSchema.parse(JSON.parse(text));
  // oxlint-disable-next-line typescript/consistent-type-assertions -- decoded by the exact schema before the text was kept
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as ScoreFile;
}
