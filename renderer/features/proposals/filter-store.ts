import { create } from 'zustand';
import { NO_FILTER, type ProposalFilter } from './filter.ts';

interface FilterState {
  readonly filter: ProposalFilter;
  readonly setFilter: (filter: ProposalFilter) => void;
}

/** What the juror filtered by, kept while going to a sheet and back. */
export const useFilter = create<FilterState>((set) => ({
  filter: NO_FILTER,
  setFilter: (filter) => set({ filter }),
}));
