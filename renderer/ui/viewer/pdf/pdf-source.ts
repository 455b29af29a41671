/** Bytes of a file from `begin` to before `end`. */
export interface FilePart {
  readonly begin: number;
  readonly end: number;
}

/** Where the bytes of a PDF file come from. */
export interface PdfSource {
  readonly bytes: number;
  /** The bytes of several parts, in the order in which they are asked for. */
  readonly read: (parts: readonly FilePart[]) => Promise<readonly Uint8Array[]>;
}
