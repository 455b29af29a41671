import type { JobCancelled, JobOptions } from '#main/bundles/job.ts';
import { type ListTable, panelListTable } from '#main/exports/write-panel-list.ts';
import { type ClosedPanel, closePanel, type Closing } from '#main/results/closing/close-panel.ts';
import { openClosedCopies } from '#main/results/closing/closed-results.ts';
import { settleClosing } from '#main/results/closing/settle-closing.ts';
import { type InboxContent, openInbox } from '#main/results/inbox/inbox.ts';
import { mergeReceived } from '#main/results/inbox/merge-received.ts';
import { type PanelState, viewPanel } from '#main/results/view-panel.ts';
import type { Language } from '#shared/base/language.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { ReceivedVerdict } from '#shared/domain/panel/merging/evidence-packs.ts';
import type { ReceivedOutcome } from '#shared/domain/panel/merging/outcome.ts';
import { movingDecisions } from '#shared/domain/panel/decisions/standing.ts';
import { rowsOf } from '#shared/domain/panel/result/panel-ranking.ts';
import type { PanelList } from '#shared/text/panel-lists.ts';
import { type ChairsPanel, openForChair, panelAtHand, type PanelError, readPlenary } from '../panel-at-hand.ts';
import type { WorkOptions } from '../protocol.ts';

/** What became of one sending: the name it came under, whether it was held already, and the verdict. */
export interface SentFile extends ReceivedVerdict {
  readonly name: string;
  readonly again: boolean;
}

/** A merge as it is shown: one line for each file, and one more for each name under which it was sent again, a duplicate unless it was rejected. */
export interface ShownPanel extends PanelState {
  readonly files: readonly SentFile[];
  /** How many decisions of the plenary put a proposal elsewhere than the rules do. */
  readonly decisions: number;
}

/** Takes in the files at `paths` (there may be none) and shows the merge of all that was received; `at` is UTC, ISO 8601 with milliseconds. */
export async function showPanel(
  order: ChairsPanel & { readonly paths: readonly string[]; readonly at: string },
  options: JobOptions = {},
): Promise<Result<ShownPanel, PanelError | JobCancelled>> {
  if (order.paths.length > 0) {
    const received = await receiveFiles(order, options);
    if (!received.ok) return received;
  }
  const atHand = await panelAtHand(order, options);
  if (!atHand.ok) return atHand;
  const { panel, content, ranking } = atHand.value;
  const shown = viewPanel(panel, atHand.value, ranking.ok ? ok(rowsOf(panel.plan.rules, ranking.value)) : ranking);
  const record = await readPlenary(order);
  if (!record.ok) return record;
  return ok({ ...shown, files: sentFiles(shown.files, content), decisions: movingDecisions(record.value.decisions).length });
}

async function receiveFiles(
  { paths, at, ...order }: ChairsPanel & { readonly paths: readonly string[]; readonly at: string },
  options: JobOptions,
): Promise<Result<number, PanelError | JobCancelled>> {
  const desk = await openForChair(order);
  if (!desk.ok) return desk;
  const { panel, examine } = desk.value;
  return openInbox(order.laptop.inbox).receive({ bundle: panel, paths, ageIdentity: order.chair.ageIdentity, at, examine }, options);
}

/** Lists what was received, or what is still owed, as a table for people. */
export async function listPanel(
  order: ChairsPanel & { readonly list: PanelList; readonly language: Language },
  options: JobOptions,
): Promise<Result<ListTable, PanelError | JobCancelled>> {
  const shown = await showPanel({ ...order, paths: [], at: '' }, options);
  if (!shown.ok) return shown;
  const desk = await openForChair(order);
  if (!desk.ok) return desk;
  return ok(panelListTable(order.list, { ...shown.value, content: desk.value.bundle }, order.language));
}

function sentFiles(verdicts: readonly ReceivedVerdict[], { names, repeats }: InboxContent): readonly SentFile[] {
  const byDigest = new Map(verdicts.map((verdict) => [verdict.received, verdict]));
  const first = verdicts.map((verdict) => ({ ...verdict, name: names.get(verdict.received) ?? verdict.received, again: false }));
  const later = repeats.flatMap(({ received, name }) => {
    const verdict = byDigest.get(received);
    if (verdict === undefined) return [];
    const outcome: ReceivedOutcome = verdict.outcome.kind === 'rejected' ? verdict.outcome : { kind: 'duplicate' };
    return [{ ...verdict, outcome, notes: [], name, again: true }];
  });
  return [...first, ...later];
}

/** Ranks, signs and writes the result and its dossier, as the successor of the one closed here before; refused while anybody owes scores. */
export async function closeChairsPanel(
  order: ChairsPanel & { readonly closing: Omit<Closing, 'chair' | 'previous' | 'decisions'> },
  { mayWrite }: WorkOptions,
): Promise<Result<Omit<ClosedPanel, 'content'>, PanelError | JobCancelled>> {
  const opened = await openForChair(order);
  if (!opened.ok) return opened;
  const { bundleId, chair, laptop, closing } = order;
  const { panel } = opened.value;
  const record = await readPlenary(order);
  if (!record.ok) return record;
  const { decisions, drafts } = record.value;
  if (drafts.length > 0) return err({ kind: 'items-open', items: new Set(drafts.map(({ item }) => item)).size });
  const received = { ...(await openInbox(laptop.inbox).content(panel)), decisions };
  const merge = await mergeReceived(panel, received, chair.ageIdentity, true);
  if (!mayWrite()) return err({ kind: 'cancelled' });
  await settleClosing(laptop.closed, bundleId);
  const copies = openClosedCopies(laptop.closed);
  // One whose folder is still out of reach is given up; its copy stays, so that its revision is not used again.
  await copies.end(bundleId);
  const closed = await closePanel(panel, merge, { ...closing, chair, decisions, previous: await copies.latest(bundleId) }, copies);
  if (!closed.ok) return closed;
  const { content: _shownElsewhere, ...files } = closed.value;
  return ok(files);
}
