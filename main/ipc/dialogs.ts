import type { FileKind, OpenPurpose } from '#shared/text/shell.ts';

/** Asks the person for files; the one source of paths beside files dropped on the page. */
export interface Dialogs {
  /** The chosen paths, none when the person closed the dialog. */
  readonly open: (purpose: OpenPurpose) => Promise<readonly string[]>;
  /** Where to write a file of the suggested name, null when the person closed the dialog. */
  readonly save: (kind: FileKind, suggestedName: string) => Promise<string | null>;
}

/** What each purpose accepts: one kind of file, one or several of them. */
export const OPEN_PURPOSES: Readonly<Record<OpenPurpose, { readonly kind: Exclude<FileKind, 'attachment'>; readonly many: boolean }>> = {
  bundle: { kind: 'bundle', many: false },
  cards: { kind: 'card', many: true },
  'score-files': { kind: 'score', many: true },
  result: { kind: 'result', many: false },
  backup: { kind: 'backup', many: false },
  competition: { kind: 'competition', many: false },
  evidence: { kind: 'evidence', many: true },
};

/** Endings that dialogs put first; names never matter when a file is read. */
export const ENDINGS: Readonly<Record<Exclude<FileKind, 'attachment'>, string>> = {
  card: 'mfcard',
  backup: 'mfbackup',
  bundle: 'mfbundle',
  score: 'mfscore',
  result: 'mfresult',
  competition: 'mfcompetition',
  csv: 'csv',
  xlsx: 'xlsx',
  pdf: 'pdf',
  evidence: '',
};
