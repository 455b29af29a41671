/** One line as both engines must give it. */
export interface ReferenceLine {
  readonly proposal: string;
  readonly partition: string | null;
  rank: number | null;
  readonly status: 'ranked' | 'unranked' | 'not-eligible';
  readonly reason: string | null;
  readonly total: string | null;
  tiedWith: readonly string[];
  brokenBy: readonly string[];
  selected: boolean;
  tiedAcrossCut: boolean;
}
