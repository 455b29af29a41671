import type { ScoreSheet } from '../sheet/score-sheet.ts';

/** What one juror gave one proposal, as a panel talks about it. */
export interface JurorSheet extends Pick<ScoreSheet, 'status' | 'recusal' | 'scores' | 'note' | 'visit'> {
  readonly juror: string;
}
