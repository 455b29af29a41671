/** What a proposal may say of itself beside title and agency, left unsaid. */
export const UNSAID = {
  unit: null,
  group: null,
  cluster: null,
  category: null,
  startedOn: null,
  innovator: null,
  location: null,
  videoUrl: null,
  sdgs: [],
} as const;
