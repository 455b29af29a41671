interface Migration {
  readonly version: number;
  /** Keys and indexes of every table at this version, in Dexie's words; a table that goes is set to null. */
  readonly stores: Readonly<Record<string, string | null>>;
}

/** Every form the database ever had, oldest first; a released one is never edited, only followed by the next. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    stores: {
      sheets: '[bundleId+juror+entry], [bundleId+juror]',
      places: '[bundleId+juror]',
      unlocks: '[bundleId+juror+revision], [bundleId+juror]',
    },
  },
  // Private notes come beside the scores; everything there was stays as it is.
  { version: 2, stores: { notes: '[bundleId+juror+entry], [bundleId+juror]' } },
  { version: 3, stores: { marks: '[bundleId+juror+entry], [bundleId+juror]' } },
];
