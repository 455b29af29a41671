import { analysisChannels } from './channels/analysis.ts';
import { backupChannels } from './channels/backup.ts';
import { bundleChannels } from './channels/bundle.ts';
import { competitionChannels } from './channels/competition.ts';
import { evidenceChannels } from './channels/evidence.ts';
import { intakeChannels } from './channels/intake.ts';
import { identityChannels } from './channels/identity.ts';
import { jurorChannels } from './channels/juror.ts';
import { laptopChannels } from './channels/laptop.ts';
import { panelChannels } from './channels/panel.ts';
import { preparingChannels } from './channels/preparing.ts';
import { printChannels } from './channels/print.ts';
import { plenaryChannels } from './channels/plenary.ts';
import { resultChannels } from './channels/result.ts';

/** Everything a page can ask of the main process; inputs are decoded with these exact schemas before anything is done. */
export const contract = {
  ...laptopChannels,
  ...identityChannels,
  ...backupChannels,
  ...bundleChannels,
  ...competitionChannels,
  ...intakeChannels,
  ...jurorChannels,
  ...evidenceChannels,
  ...panelChannels,
  ...plenaryChannels,
  ...analysisChannels,
  ...resultChannels,
  ...preparingChannels,
  ...printChannels,
} as const;

/** The contract's type, from which the bridge, the preload script and the handlers derive. */
export type Contract = typeof contract;

/** Name of a channel. */
export type ChannelName = keyof Contract;

/** Sent to the page while a long job runs; `total` null when it is not known. */
export interface Progress {
  readonly job: 'verify' | 'import' | 'check' | 'attach' | 'build' | 'merge' | 'measure' | 'export' | 'assign' | 'backup';
  readonly done: number;
  readonly total: number | null;
}
