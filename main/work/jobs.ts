import { explainPlace, measureAgreement, measureStability, packPanel, rankOtherwise } from './analysis-jobs.ts';
import { backUpWork, restoreBackup } from './backup-jobs.ts';
import { acceptBundle, buildSampleBundle, inspectBundle } from './bundle-jobs.ts';
import { hashAttachments, listCompetitions, lookIntoSpreadsheet, planProposals } from './intake-jobs.ts';
import { closeChairsPanel, listPanel, showPanel } from './panel-jobs.ts';
import { recordPlenary, showPlenary } from './plenary-jobs.ts';
import { assignStage, buildCompetitionBundle, drawVisits } from './preparing-jobs.ts';
import { countersignResult, exportResult, joinResults, showResult } from './result-jobs.ts';
import { inventNationalDraft, receiveSampleScores } from './sample-jobs.ts';
import { listVisitFiles, readVisitFile, readVisitPhotos } from './visit-jobs.ts';

/** Everything heavy, by name; runs in a worker of its own each time. */
export const jobs = {
  inspectBundle,
  acceptBundle,
  buildSampleBundle,
  assignStage,
  drawVisits,
  buildCompetitionBundle,
  lookIntoSpreadsheet,
  planProposals,
  hashAttachments,
  listCompetitions,
  showPanel,
  showPlenary,
  recordPlenary,
  listPanel,
  listVisitFiles,
  readVisitFile,
  inventNationalDraft,
  readVisitPhotos,
  receiveSampleScores,
  closeChairsPanel,
  explainPlace,
  rankOtherwise,
  packPanel,
  measureAgreement,
  measureStability,
  showResult,
  countersignResult,
  joinResults,
  exportResult,
  backUpWork,
  restoreBackup,
} as const;

/** The table's type, for the thread that orders jobs and does not load them. */
export type Jobs = typeof jobs;
