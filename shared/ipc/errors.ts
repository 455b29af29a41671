import type {
  CompetitionError,
  EvidenceError,
  FileError,
  JournalError,
  KeyError,
  PreparationError,
  PrintError,
  StateError,
  WriteError,
} from '../formats/errors.ts';

/** The person closed the dialog: not an error to show. */
export interface Cancelled {
  readonly kind: 'cancelled';
}

/** Every expected error a page can be told; the words for each stand in shared/text. */
export type AppError =
  | Cancelled
  | WriteError
  | KeyError
  | FileError
  | StateError
  | EvidenceError
  | JournalError
  | CompetitionError
  | PreparationError
  | PrintError;
