import { byCodeUnits } from '#shared/base/order.ts';
import type { CriterionScore, ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import { type Rules, type ScoredCriterion, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** What a sheet is made for: an entry, the digest of its record and the agency it comes from. */
export interface Subject {
  readonly entry: string;
  readonly subject: string;
  readonly agency: string;
}

/** A juror of a sample as the sheets show them: the same seed gives the same habits. */
export interface SampleJuror {
  readonly seed: string;
  readonly agency: string | null;
}

/** How a sample panel scores: the seed of everybody's marks, and how many percent of the marks carry a comment. */
export interface ScoringHabits {
  readonly seed: string;
  readonly commented: number;
}

const LEVEL_OF_PANEL = 76;
const SPREAD = { quality: 8, criterion: 4, severity: 3, mark: 4 } as const;
/** One sheet in so many sees the entry quite otherwise than the panel does, up or down, so that a plenary has an agenda. */
const DISSENT = { oneIn: 30, points: 18 } as const;

const COMMENTS = [
  'Bukti pendukung sesuai dengan uraian.',
  'Data awal perlu dilengkapi.',
  'Ukuran jelas, sumber data disebutkan.',
  'Perlu dijelaskan peran mitra.',
  'Uraian runtut dan mudah diperiksa.',
  'Panduan tersedia, belum diuji di tempat lain.',
] as const;

/**
 * One juror's plausible sheets: an entry's quality, the juror's severity and a little of both for each mark, on the scale's
 * steps. A juror stands aside from the entries of the own agency.
 */
export function scoreSheets(rules: Rules, subjects: readonly Subject[], juror: SampleJuror, habits: ScoringHabits): readonly ScoreSheet[] {
  const criteria = scoredCriteria(rules.criteria).toSorted(byCodeUnits((criterion) => criterion.id));
  const severity = SPREAD.severity * seededRandom(`${habits.seed} juror ${juror.seed}`).bell();
  return subjects.map((subject) => {
    if (subject.agency === juror.agency) return recusedSheet(subject, criteria);
    const quality = seededRandom(`${habits.seed} entry ${subject.entry}`);
    const level = LEVEL_OF_PANEL + SPREAD.quality * quality.bell() + severity;
    const own = seededRandom(`${habits.seed} juror ${juror.seed} entry ${subject.entry}`);
    const dissent = own.integer(1, DISSENT.oneIn) === 1 ? own.pick([-DISSENT.points, DISSENT.points]) : 0;
    const scores = criteria.map((criterion) => {
      const wanted = level + dissent + SPREAD.criterion * quality.bell() + SPREAD.mark * own.bell();
      return { criterion: criterion.id, score: markNear(wanted, criterion, rules), comment: commentOf(own, habits.commented) };
    });
    return sheet(subject, 'scored', null, scores);
  });
}

function recusedSheet(subject: Subject, criteria: readonly ScoredCriterion[]): ScoreSheet {
  const scores = criteria.map(({ id }) => ({ criterion: id, score: null, comment: '' }));
  return sheet(subject, 'recused', { kind: 'potential', reason: 'Bekerja pada instansi pengusul.' }, scores);
}

function sheet(
  { entry, subject }: Subject,
  status: ScoreSheet['status'],
  recusal: ScoreSheet['recusal'],
  scores: readonly CriterionScore[],
): ScoreSheet {
  return { entry, subject, status, recusal, scores, note: '', visit: null, history: [] };
}

function markNear(wanted: number, criterion: ScoredCriterion, rules: Rules): number {
  const { min, max, step } = criterion.scale ?? rules.scale;
  const steps = Math.round((Math.min(max, Math.max(min, wanted)) - min) / step);
  // Twelve digits undo the binary noise of a step such as 0.1, so that the mark is the decimal meant.
  return Number((min + steps * step).toPrecision(12));
}

function commentOf(random: SeededRandom, percent: number): string {
  const comment = random.pick(COMMENTS);
  return random.integer(1, 100) <= percent ? comment : '';
}
