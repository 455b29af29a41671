/** What a juror noted about one proposal for themselves while scoring; no signed file has a place for it. */
export interface ProposalMark {
  readonly entry: string;
  /** To be looked at again later. */
  readonly later: boolean;
  /** The conflict of interest that the juror's agency suggests was considered, and there is none. */
  readonly conflictDeclined: boolean;
}

/** A proposal of which nothing was noted. */
export function blankMark(entry: string): ProposalMark {
  return { entry, later: false, conflictDeclined: false };
}
