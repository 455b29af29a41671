import type { JobCancelled, JobOptions } from '#main/bundles/job.ts';
import { appendToLog, decisionLogPath } from '#main/decisions/decision-log.ts';
import { type PlenaryFacts, plenaryFactsOf } from '#main/decisions/plenary-facts.ts';
import { eventsFor, type PlenaryStep } from '#main/decisions/plenary-step.ts';
import { openInbox } from '#main/results/inbox/inbox.ts';
import { mergeReceived } from '#main/results/inbox/merge-received.ts';
import { lotOf } from '#main/signing/lot.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { recordOf } from '#shared/domain/panel/decisions/plenary-record.ts';
import { type PlenaryState, plenaryStateOf } from '#shared/domain/panel/decisions/plenary-state.ts';
import { rowsOf } from '#shared/domain/panel/result/panel-ranking.ts';
import { decisionBasisOf } from '#shared/domain/panel/result/panel-result.ts';
import type { ResultRow } from '#shared/domain/panel/result/result.ts';
import { type ChairsPanel, type PanelAtHand, panelAtHand, type PanelError, readPlenary } from '../panel-at-hand.ts';

/** What a plenary is shown when it begins: the computed ranking, what jurors wrote, files that contradict each other, and where it stands. */
export interface ShownPlenary extends Pick<PlenaryFacts, 'sheets' | 'disputes'> {
  readonly ranking: readonly ResultRow[];
  readonly state: PlenaryState;
}

// The facts follow from the panel at hand and stay as long as it does.
const gathered = new WeakMap<PanelAtHand, PlenaryFacts>();

/** Verifies and merges all that the chair received, and shows what the plenary talks about. */
export async function showPlenary(order: ChairsPanel, options: JobOptions = {}): Promise<Result<ShownPlenary, PanelError | JobCancelled>> {
  const atHand = await panelAtHand(order, options);
  if (!atHand.ok) return atHand;
  const facts = await factsOf(order, atHand.value);
  if (!facts.ok) return facts;
  const record = await readPlenary(order);
  if (!record.ok) return record;
  const { basis, findings, sheets, disputes } = facts.value;
  const ranking = rowsOf(basis.rules, { proposals: basis.computed });
  return ok({ ranking, sheets, disputes, state: plenaryStateOf(basis, findings, record.value, lotOf) });
}

/** Records one step of the plenary, synced, and answers where the plenary stands after it; `at` is UTC, ISO 8601 with milliseconds. */
export async function recordPlenary(
  order: ChairsPanel & { readonly step: PlenaryStep; readonly at: string },
  options: JobOptions = {},
): Promise<Result<PlenaryState, PanelError | JobCancelled>> {
  const atHand = await panelAtHand(order, options);
  if (!atHand.ok) return atHand;
  const facts = await factsOf(order, atHand.value);
  if (!facts.ok) return facts;
  const record = await readPlenary(order);
  if (!record.ok) return record;
  const { basis, findings } = facts.value;
  const events = eventsFor(atHand.value.panel.plan, basis, record.value, order);
  if (!events.ok) return events;
  const log = decisionLogPath(order.laptop.decisions, { bundleId: order.bundleId, chair: order.chair.thumbprint });
  const recorded = await appendToLog(log, events.value);
  return recorded.ok ? ok(plenaryStateOf(basis, findings, recordOf(recorded.value), lotOf)) : recorded;
}

async function factsOf(order: ChairsPanel, atHand: PanelAtHand): Promise<Result<PlenaryFacts, PanelError>> {
  const known = gathered.get(atHand);
  if (known !== undefined) return ok(known);
  const { panel, ranking, merge, progress } = atHand;
  if (!ranking.ok) return err({ kind: 'ranking-impossible', error: ranking.error });
  const record = await readPlenary(order);
  if (!record.ok) return record;
  const received = { ...(await openInbox(order.laptop.inbox).content(panel)), decisions: record.value.decisions };
  const withTexts = await mergeReceived(panel, received, order.chair.ageIdentity, true);
  const basis = decisionBasisOf(panel.plan, ranking.value, { counted: merge.counted, progress, disputes: merge.disputes });
  const facts = plenaryFactsOf(panel, basis, withTexts);
  gathered.set(atHand, facts);
  return ok(facts);
}
