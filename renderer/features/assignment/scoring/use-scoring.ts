import { useMemo } from 'react';
import type { Shortfall } from '#shared/domain/competition/assigning/task.ts';
import type { BoardJuror, BoardRow } from '../board/board.ts';
import type { Relations } from '../board/relations.ts';
import type { ListedAssignment } from './pairing-edits.ts';
import { type ScoringState, scoringState } from './scoring-state.ts';

/** What the matrix of an assignment shows. */
export interface Scoring {
  readonly stateAt: (row: BoardRow, juror: string) => ScoringState;
  /** Jurors of a row who can score it: those with a known conflict are not counted. */
  readonly countOf: (row: BoardRow) => number;
  readonly wantedBy: (row: BoardRow) => number;
  /** How many rows have fewer jurors than wanted. */
  readonly short: number;
  readonly isOfKind: (row: BoardRow, kind: string) => boolean;
}

/** Reads an assignment for the matrix. */
export function useScoring(rows: readonly BoardRow[], relations: Relations, { perProposal }: ListedAssignment): Scoring {
  return useMemo(() => {
    const stateAt = (row: BoardRow, juror: string) => scoringState(row.jurors.has(juror), relations.of(juror, row.entry));
    const countOf = ({ entry, jurors }: BoardRow) => [...jurors].filter((juror) => relations.conflict(juror, entry) === null).length;
    const isOfKind = (row: BoardRow, kind: string) => {
      if (kind === 'clash') return [...row.jurors].some((juror) => stateAt(row, juror) === 'clash');
      const count = countOf(row);
      return kind === 'few' ? count < perProposal : count > perProposal;
    };
    return { stateAt, countOf, wantedBy: () => perProposal, short: rows.filter((row) => isOfKind(row, 'few')).length, isOfKind };
  }, [rows, relations, perProposal]);
}

interface Board {
  readonly jurors: readonly BoardJuror[];
  readonly relations: Relations;
  readonly loads: ReadonlyMap<string, number>;
}

/** The names of the jurors who kept a proposal from getting as many as wanted. */
export function cannotTake({ entry, cause }: Shortfall, { jurors, relations, loads }: Board): readonly string[] {
  const isBarred = (juror: string) => ['conflict', 'own'].includes(relations.of(juror, entry));
  const isFull = ({ juror, maxLoad }: BoardJuror) => maxLoad !== null && (loads.get(juror) ?? 0) >= maxLoad;
  const some = jurors.filter((one) => (cause === 'conflicts' ? isBarred(one.juror) : !isBarred(one.juror) && isFull(one)));
  return some.map(({ name }) => name);
}
