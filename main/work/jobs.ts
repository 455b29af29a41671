import { measureAgreement, measureStability, packPanel, rankOtherwise } from './jobs/analysis-jobs.ts';
import { backUpWork, restoreBackup } from './jobs/backup-jobs.ts';
import { acceptBundle, buildSampleBundle, inspectBundle } from './jobs/bundle-jobs.ts';
import { explainPlace } from './jobs/explain-jobs.ts';
import { hashAttachments, listCompetitions, lookIntoSpreadsheet, planProposals } from './jobs/intake-jobs.ts';
import { closeChairsPanel, listPanel, showPanel } from './jobs/panel-jobs.ts';
import { recordPlenary, showPlenary, talkAbout } from './jobs/plenary-jobs.ts';
import { assignStage, buildCompetitionBundle, drawVisits } from './jobs/preparing-jobs.ts';
import { countersignResult, exportResult, joinResults, showResult, writeResultAgain } from './jobs/result-jobs.ts';
import { inventNationalDraft, receiveSampleScores } from './jobs/sample-jobs.ts';
import { listVisitFiles, readVisitFile, readVisitPhotos } from './jobs/visit-jobs.ts';

/** Everything heavy, by name; runs in a worker of its own each time. */
export const jobs = {
  inspectBundle,
  acceptBundle,
  keepBuiltBundle: acceptBundle,
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
  talkAbout,
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
  writeResultAgain,
  backUpWork,
  restoreBackup,
} as const;

/** The table's type, for the thread that orders jobs and does not load them. */
export type Jobs = typeof jobs;
