/** A file the person chose or dropped; the page knows an id, never a path. */
export interface ChosenFile {
  readonly file: string;
  readonly name: string;
  readonly bytes: number;
}

/** Of a folder that is dropped or chosen, so many files are taken at most. */
export const MOST_FILES = 5000;

/** Where a file was written. */
export interface SavedPlace {
  readonly name: string;
  readonly folder: string;
  readonly bytes: number;
}

/** A file that was written, synced, read again and found equal. */
export interface SavedFile extends SavedPlace {
  readonly sha256: string;
}

/** What became of a document: the PDF that was saved, or null when it went to a printer. */
export interface PrintedOut {
  readonly saved: SavedFile | null;
}
