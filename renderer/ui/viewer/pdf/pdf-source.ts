/** Where the bytes of a PDF file come from. */
export interface PdfSource {
  readonly bytes: number;
  /** The bytes from `begin` to before `end`. */
  readonly read: (begin: number, end: number) => Promise<Uint8Array>;
}
