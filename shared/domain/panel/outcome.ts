/** Why a score file is rejected: the closed list of the format. */
export type RejectionReason =
  | 'unreadable'
  | 'not-a-score-file'
  | 'unsupported-version'
  | 'seal-not-for-this-key'
  | 'bad-signature'
  | 'not-exact-form'
  | 'signer-not-on-roster'
  | 'signer-is-not-the-juror'
  | 'other-competition'
  | 'other-stage'
  | 'other-bundle'
  | 'score-outside-scale'
  | 'unknown-proposal-or-criterion'
  | 'proposal-not-assigned'
  | 'sheet-missing';

/** A rejection with what it was found at (an entry number, a criterion, a score), null when the reason says all. */
export interface Rejection {
  readonly reason: RejectionReason;
  readonly at: string | null;
}

/** What became of one received file. */
export type FileOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'superseded'; readonly by: number }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

/**
 * A remark beside an outcome: revisions missing before this one, a stated time after the deadline, or what the panel decided on files that contradict
 * each other.
 */
export type OutcomeNote = 'revision-gap' | 'after-deadline' | 'after-opening' | 'chosen-by-panel' | 'set-aside-by-panel';
