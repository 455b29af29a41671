import type { FileKind, OpenPurpose } from '#shared/text/shell.ts';

/** Asks the person for files; the one source of paths beside files dropped on the page. */
export interface Dialogs {
  /** The chosen paths, none when the person closed the dialog. */
  readonly open: (purpose: OpenPurpose) => Promise<readonly string[]>;
  /** Where to write a file of the suggested name, null when the person closed the dialog. */
  readonly save: (kind: FileKind, suggestedName: string) => Promise<string | null>;
}

/** What a dialog for opening accepts: one kind of file, one or several of them, or a folder. */
interface Opening {
  readonly kind: Exclude<FileKind, 'attachment'> | 'folder';
  readonly many: boolean;
}

/** What each purpose accepts. */
export const OPEN_PURPOSES: Readonly<Record<OpenPurpose, Opening>> = {
  bundle: { kind: 'bundle', many: false },
  cards: { kind: 'card', many: true },
  'score-files': { kind: 'score', many: true },
  'own-score-file': { kind: 'score', many: false },
  'score-folder': { kind: 'folder', many: false },
  result: { kind: 'result', many: true },
  backup: { kind: 'backup', many: false },
  competition: { kind: 'competition', many: false },
  evidence: { kind: 'evidence', many: true },
  spreadsheet: { kind: 'spreadsheet', many: false },
  attachments: { kind: 'folder', many: false },
  rules: { kind: 'rules', many: false },
};

/** Endings that dialogs put first; names never matter when a file is read. */
export const ENDINGS: Readonly<Record<Exclude<FileKind, 'attachment'>, string>> = {
  card: 'mfcard',
  backup: 'mfbackup',
  bundle: 'mfbundle',
  score: 'mfscore',
  result: 'mfresult',
  competition: 'mfcompetition',
  rules: 'json',
  csv: 'csv',
  xlsx: 'xlsx',
  spreadsheet: 'xlsx',
  'bad-cells': 'csv',
  pdf: 'pdf',
  evidence: '',
};

/** Other endings of files that are opened together with those of the kind. */
export const OTHER_ENDINGS: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  score: ['mfevidence'],
  spreadsheet: ['xls', 'ods', 'xlsm', 'csv', 'tsv', 'txt'],
};
