import { readdir } from 'node:fs/promises';
import type { JobCancelled, JobOptions } from '#main/bundles/job.ts';
import type { UnlockedIdentity } from '#main/identity/private-keys.ts';
import { decisionLogPath, readDecisionLog } from '#main/decisions/decision-log.ts';
import { whyNotChair } from '#main/results/chair-access.ts';
import { type InboxContent, openInbox } from '#main/results/inbox/inbox.ts';
import { type ExaminedFiles, mergeExamined, type MergedFiles, rememberingExaminer } from '#main/results/inbox/merge-received.ts';
import { openSignedCopies } from '#main/score-files/signed-copies.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { type PlenaryRecord, recordOf } from '#shared/domain/panel/decisions/plenary-record.ts';
import { resolutionsIn } from '#shared/domain/panel/decisions/resolutions.ts';
import { panelInputs, panelTable } from '#shared/domain/panel/result/panel-ranking.ts';
import { type Ranking, type RankingError, rankProposals } from '#shared/domain/scoring/rank-proposals.ts';
import type { ScoreTable } from '#shared/domain/scoring/marks/score-table.ts';
import type { EvidenceError, FileError, StateError, WriteError } from '#shared/formats/errors.ts';
import { bundlesOf, type Laptop, openPanel, type OpenedPanel } from './laptop.ts';

/** Whose panel: the chair's keys come along, since seals can be opened with them only; a worker is a thread of the process that holds them anyway. */
export interface ChairsPanel {
  readonly laptop: Laptop;
  readonly bundleId: string;
  readonly chair: UnlockedIdentity;
}

/** Why a chair's job was not done. */
export type PanelError = StateError | EvidenceError | WriteError | FileError;

/** A chair's panel, opened, with what its files were found to be so far. */
export interface ChairsDesk extends OpenedPanel, ExaminedFiles {}

/** Everything received for a panel, merged and ranked. */
export interface PanelAtHand extends OpenedPanel, MergedFiles, Pick<ExaminedFiles, 'textOf'> {
  /** The same as long as nothing is received, and no choice is made between files. */
  readonly stamp: string;
  readonly content: InboxContent;
  readonly table: ScoreTable;
  readonly ranking: Result<Ranking, RankingError>;
}

/** What the chair's plenary on the bundle came to so far. */
export async function readPlenary({ laptop, bundleId, chair }: ChairsPanel): Promise<Result<PlenaryRecord, StateError>> {
  const events = await readDecisionLog(decisionLogPath(laptop.decisions, { bundleId, chair: chair.thumbprint }));
  return events.ok ? ok(recordOf(events.value)) : events;
}

interface Kept<T> {
  readonly key: string;
  readonly value: T;
}

// The thread that stays keeps the last panel it opened; in a thread of its own, a job finds nothing here.
const kept: { desk: Kept<ChairsDesk> | null; panel: Kept<PanelAtHand> | null } = { desk: null, panel: null };

/** Opens an accepted bundle for its chair; what was examined before is remembered as long as the thread stays and no bundle comes or goes. */
export async function openForChair({ laptop, bundleId, chair }: ChairsPanel): Promise<Result<ChairsDesk, FileError | StateError>> {
  const bundles = await readdir(laptop.bundles).catch(() => []);
  const key = [laptop.bundles, bundleId, chair.thumbprint, ...bundles].join(' ');
  if (kept.desk?.key !== key) {
    const opened = await openPanel(
      bundlesOf(laptop, () => undefined),
      bundleId,
    );
    if (!opened.ok) return opened;
    kept.desk = { key, value: { ...opened.value, ...rememberingExaminer(opened.value.panel, chair.ageIdentity) } };
  }
  const desk = kept.desk.value;
  const refusal = await whyNotChair(desk.panel, chair.thumbprint, openSignedCopies(laptop.signedCopies));
  return refusal === null ? ok(desk) : err(refusal);
}

/** The panel as everything received and decided on files makes it; merged anew only when something came since. Progress counts files. */
export async function panelAtHand(order: ChairsPanel, options: JobOptions): Promise<Result<PanelAtHand, PanelError | JobCancelled>> {
  const desk = await openForChair(order);
  if (!desk.ok) return desk;
  const record = await readPlenary(order);
  if (!record.ok) return record;
  const { decisions } = record.value;
  const inbox = openInbox(order.laptop.inbox);
  const chosen = JSON.stringify([...resolutionsIn(decisions)]);
  const key = [order.laptop.inbox, order.bundleId, order.chair.thumbprint, await inbox.stamp(desk.value.panel), chosen].join(' ');
  if (kept.panel?.key === key) return ok(kept.panel.value);
  const merged = await mergeAll(desk.value, { ...(await inbox.content(desk.value.panel)), decisions }, options);
  if (!merged.ok) return merged;
  kept.panel = { key, value: { ...merged.value, stamp: key } };
  return ok(kept.panel.value);
}

async function mergeAll(
  { bundle, panel, examine, textOf }: ChairsDesk,
  content: InboxContent,
  { signal, onProgress }: JobOptions,
): Promise<Result<Omit<PanelAtHand, 'stamp'>, JobCancelled>> {
  const total = content.names.size - content.rejected.length - content.packs.length;
  let done = 0;
  const files = (async function* () {
    for await (const file of content.files) {
      onProgress?.(done, total);
      if (signal?.aborted === true) return;
      yield file;
      done += 1;
    }
  })();
  const merged = await mergeExamined(panel, { ...content, files }, examine);
  if (signal?.aborted === true) return err({ kind: 'cancelled' });
  const table = panelTable(panel.plan, merged.merge.counted, merged.progress);
  const ranking = rankProposals(panel.plan.rules, table, panelInputs(panel.plan));
  return ok({ bundle, panel, textOf, ...merged, content, table, ranking });
}
