/** How far one juror is, as people are told. */
export interface JurorCoverage {
  readonly juror: string;
  readonly name: string;
  readonly expected: number;
  readonly scored: number;
  readonly recused: number;
  /** Entries still owed, by code unit. */
  readonly missing: readonly string[];
}
