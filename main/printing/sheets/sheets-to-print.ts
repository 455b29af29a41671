import type { Language } from '#shared/base/language.ts';
import type { Proposal } from '#shared/domain/competition/proposal.ts';
import type { Person } from '#shared/domain/competition/roster.ts';
import type { Stage } from '#shared/domain/competition/stage.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';

/** A signed revision that says what the printed sheets say. */
export interface SignedAs {
  readonly revision: number;
  /** Eight characters, as on the juror's receipt. */
  readonly code: string;
}

/** What score sheets are printed from; every proposal must be one of the stage's. */
export interface SheetsToPrint {
  readonly stage: Omit<Stage, 'roster'>;
  /** Eight characters of the bundle. */
  readonly code: string;
  readonly juror: Pick<Person, 'name' | 'institution'>;
  readonly proposals: readonly Proposal[];
  /** What was scored; null for blank sheets, which are filled in by hand. */
  readonly sheets: ReadonlyMap<string, ScoreSheet> | null;
  readonly signed: SignedAs | null;
  readonly language: Language;
}
