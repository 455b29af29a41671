import type { JurorProgress } from './completeness.ts';

/** What the matrix of jurors and proposals shows of one pair: scored, recused, missing, or not assigned. */
export type CellState = 's' | 'r' | 'm' | '-';

/** How far one juror is, as people are told. */
export interface JurorCoverage {
  readonly juror: string;
  readonly name: string;
  readonly expected: number;
  readonly scored: number;
  readonly recused: number;
  /** Entries still owed, by code unit. */
  readonly missing: readonly string[];
  /** Entries that this juror is asked to visit and has not reported on, by code unit; nothing waits for them. */
  readonly visitsOwed: readonly string[];
  /** One {@link CellState} for each proposal of the bundle, by code unit of the entries. */
  readonly states: string;
}

/** One letter for each of `proposals` positions. */
export function statesOf({ scored, recused, missing }: JurorProgress, proposals: number): string {
  const states = Array.from({ length: proposals }, (): CellState => '-');
  for (const position of scored) states[position] = 's';
  for (const { position } of recused) states[position] = 'r';
  for (const position of missing) states[position] = 'm';
  return states.join('');
}

/** The state at a position of what {@link statesOf} wrote; a letter that is none of them is not assigned. */
export function stateIn(states: string, position: number): CellState {
  return CELL_STATES.find((state) => state === states[position]) ?? '-';
}

const CELL_STATES: readonly CellState[] = ['s', 'r', 'm', '-'];
