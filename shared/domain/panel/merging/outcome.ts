/** Why a score file or an evidence pack is rejected: the closed list of the format. */
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
  | 'sheet-missing'
  | 'pack-damaged'
  | 'pack-of-unknown-juror'
  | 'pack-differs';

/** A rejection with what it was found at (an entry number, a criterion, a score), null when the reason says all. */
export interface Rejection {
  readonly reason: RejectionReason;
  readonly at: string | null;
}

/** What became of one received score file. */
export type FileOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'superseded'; readonly by: number }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

/**
 * What became of one received evidence pack: it goes with a score file that counts and holds so many photos and files, waits for its score file, goes with one
 * that does not count, came before, or is refused.
 */
export type PackOutcome =
  | { readonly kind: 'evidence'; readonly files: number }
  | { readonly kind: 'evidence-waiting' }
  | { readonly kind: 'evidence-idle'; readonly because: 'superseded' | 'conflict' }
  | Extract<FileOutcome, { readonly kind: 'duplicate' | 'rejected' }>;

/** What became of one received file, whatever it is. */
export type ReceivedOutcome = FileOutcome | PackOutcome;

/**
 * A remark beside an outcome: revisions missing before this one, a stated time after the deadline, or what the panel decided on files that contradict
 * each other.
 */
export type OutcomeNote = 'revision-gap' | 'after-deadline' | 'after-opening' | 'chosen-by-panel' | 'set-aside-by-panel';
