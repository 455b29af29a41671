import type { DecisionsOutdated } from '../domain/panel/result/panel-result.ts';
import type { Rejection } from '../domain/panel/merging/outcome.ts';
import type { OwnCounted } from '../domain/panel/own/own-counted.ts';
import type { DecisionFault } from '../domain/panel/decisions/decision-basis.ts';
import type { RankingError } from '../domain/scoring/rank-proposals.ts';
import type { SpreadsheetFault } from './spreadsheet-faults.ts';
import type { Blocker } from '../domain/competition/preparing/finding.ts';
import type { RulesError } from './rules.ts';
import type { BundleRefusal, CardRefusal, ResultRefusal } from './refusal.ts';

/** Why a file could not be written: nothing is half-written and what stood there before is untouched, but for `not-confirmed`, where the whole new file may be there. */
export type WriteError =
  | { readonly kind: 'disk-full'; readonly name: string }
  | { readonly kind: 'read-only'; readonly name: string }
  /** The folder that it was to be written into. */
  | { readonly kind: 'folder-missing'; readonly name: string; readonly folder: string }
  | { readonly kind: 'name-not-allowed'; readonly name: string }
  | { readonly kind: 'too-large-for-disk'; readonly name: string }
  | { readonly kind: 'differs-after-writing'; readonly name: string }
  | { readonly kind: 'not-confirmed'; readonly name: string }
  | { readonly kind: 'write-failed'; readonly name: string; readonly code: string };

/** A key was asked for that is locked, or that this laptop does not have. */
export type KeyError =
  | { readonly kind: 'identity-locked' }
  | { readonly kind: 'identity-unknown' }
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'passphrase-too-short'; readonly atLeast: number }
  | { readonly kind: 'identity-damaged'; readonly name: string };

/** A file the person chose was refused: its name and why. */
export type FileError =
  | { readonly kind: 'card-refused'; readonly name: string; readonly refusal: CardRefusal }
  | { readonly kind: 'bundle-refused'; readonly name: string; readonly refusal: BundleRefusal }
  | { readonly kind: 'result-refused'; readonly name: string; readonly refusal: ResultRefusal }
  | { readonly kind: 'score-file-refused'; readonly name: string; readonly rejection: Rejection }
  /** A score file that was to be taken back and that somebody else signed. */
  | { readonly kind: 'score-file-of-another'; readonly name: string }
  | { readonly kind: 'backup-refused'; readonly name: string }
  | { readonly kind: 'attachment-differs'; readonly name: string }
  | { readonly kind: 'attachment-unreadable'; readonly name: string }
  | { readonly kind: 'spreadsheet-refused'; readonly name: string; readonly fault: SpreadsheetFault }
  | { readonly kind: 'file-changed'; readonly name: string }
  | { readonly kind: 'file-gone'; readonly name: string };

/** A step that may not be done now, and why. */
export type StateError =
  | { readonly kind: 'bundle-unknown' }
  | { readonly kind: 'import-outdated' }
  | { readonly kind: 'entry-example-unclear'; readonly example: string }
  | { readonly kind: 'bundle-of-result-unknown'; readonly bundleId: string }
  | { readonly kind: 'fingerprint-differs' }
  | { readonly kind: 'signer-not-pinned' }
  | { readonly kind: 'not-your-role'; readonly role: 'juror' | 'chair' | 'secretariat' }
  | { readonly kind: 'scores-missing'; readonly owed: readonly { readonly name: string; readonly missing: number }[] }
  | { readonly kind: 'sheets-incomplete'; readonly entries: readonly string[] }
  | { readonly kind: 'conflicts-open'; readonly jurors: readonly string[] }
  | { readonly kind: 'own-scores-first' }
  | { readonly kind: 'files-late'; readonly jurors: readonly string[] }
  | { readonly kind: 'ranking-impossible'; readonly error: RankingError }
  | DecisionsOutdated
  | { readonly kind: 'decision-refused'; readonly fault: DecisionFault }
  | { readonly kind: 'items-open'; readonly items: number }
  /** Score files that a closed result counts and that are no longer there, by the names of their jurors. */
  | { readonly kind: 'counted-files-gone'; readonly jurors: readonly string[] }
  | { readonly kind: 'decisions-damaged'; readonly line: number }
  | { readonly kind: 'own-file-not-counted'; readonly own: OwnCounted }
  | { readonly kind: 'other-result'; readonly name: string }
  | { readonly kind: 'roster-incomplete'; readonly lacks: 'juror' | 'chair' }
  | { readonly kind: 'card-twice'; readonly name: string }
  | { readonly kind: 'closed-at-invalid' }
  | { readonly kind: 'not-on-panel'; readonly thumbprints: readonly string[] }
  | { readonly kind: 'result-named-as-dossier'; readonly name: string }
  | { readonly kind: 'dossier-in-the-way'; readonly name: string };

/** Why a file is not a competition that this program can open. */
export type CompetitionRefusal =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'not-a-competition' }
  | { readonly kind: 'newer-version'; readonly found: number };

/** A competition in preparation could not be opened or brought in. */
export type CompetitionError =
  | { readonly kind: 'competition-unknown' }
  | { readonly kind: 'competition-in-use' }
  | { readonly kind: 'competition-refused'; readonly name: string; readonly refusal: CompetitionRefusal }
  /** Rules that are to be used elsewhere must be sound. */
  | { readonly kind: 'rules-unsound' }
  | { readonly kind: 'rules-refused'; readonly name: string; readonly faults: readonly RulesError[] }
  /** It is here already: times are UTC, of the last change there and here. */
  | { readonly kind: 'competition-held'; readonly name: string; readonly savedAt: string; readonly heldSavedAt: string };

/** A photo or file of a field visit that is not kept, or is gone when it is to be handed out. */
export type EvidenceError =
  | { readonly kind: 'evidence-too-large'; readonly name: string; readonly limit: number }
  | { readonly kind: 'photo-tells-more'; readonly name: string }
  | { readonly kind: 'photo-unreadable'; readonly name: string }
  | { readonly kind: 'evidence-missing'; readonly entries: readonly string[] };
/** A stage cannot be made into a bundle yet, or cannot be prepared as asked. */
export type PreparationError =
  | { readonly kind: 'stage-unknown'; readonly stage: string }
  | { readonly kind: 'stage-not-ready'; readonly blockers: readonly Blocker[] }
  | { readonly kind: 'bundle-unchanged'; readonly revision: number }
  /** A bundle whose building was interrupted may stand where nobody can look now. */
  | { readonly kind: 'building-out-of-reach'; readonly name: string; readonly folder: string; readonly revision: number }
  | { readonly kind: 'cards-damaged'; readonly people: readonly string[] }
  | { readonly kind: 'attachment-not-found'; readonly entry: string; readonly path: string };

/** The journal on disk could not take or give a record. */
export interface JournalError {
  readonly kind: 'journal-damaged';
  readonly line: number;
}

/** A document could not be laid out, or the printer refused it. */
export interface PrintError {
  readonly kind: 'print-failed';
}
