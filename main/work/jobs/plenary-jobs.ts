import type { JobCancelled, JobOptions } from '#main/bundles/job.ts';
import { appendToLog, decisionLogPath } from '#main/decisions/decision-log.ts';
import { type PlenaryFacts, plenaryFactsOf } from '#main/decisions/plenary-facts.ts';
import { eventsFor, type PlenaryStep } from '#main/decisions/plenary-step.ts';
import { lotOf } from '#main/signing/lot.ts';
import { must } from '#shared/base/at.ts';
import { ok, type Result } from '#shared/base/result.ts';
import { recordOf } from '#shared/domain/panel/decisions/plenary-record.ts';
import { type PlenaryState, plenaryStateOf } from '#shared/domain/panel/decisions/plenary-state.ts';
import { rowsOf } from '#shared/domain/panel/result/panel-ranking.ts';
import type { ResultRow } from '#shared/domain/panel/result/result.ts';
import { type ChairsPanel, panelAtHand, type PanelError, readPlenary } from '../panel-at-hand.ts';
import { type RankedPanel, rankedPanel } from '../ranked-panel.ts';

/** What a plenary is shown when it begins: the computed ranking, files that contradict each other, and where it stands. */
export interface ShownPlenary extends Pick<PlenaryFacts, 'disputes'> {
  readonly ranking: readonly ResultRow[];
  readonly state: PlenaryState;
}

// The facts follow from the panel at hand and stay as long as it does.
const gathered = new WeakMap<RankedPanel, PlenaryFacts>();

/** Verifies and merges all that the chair received, and shows what the plenary talks about. */
export async function showPlenary(order: ChairsPanel, options: JobOptions = {}): Promise<Result<ShownPlenary, PanelError | JobCancelled>> {
  const facts = await factsAtHand(order, options);
  if (!facts.ok) return facts;
  const record = await readPlenary(order);
  if (!record.ok) return record;
  const { basis, findings, disputes } = facts.value;
  const ranking = rowsOf(basis.rules, { proposals: basis.computed });
  return ok({ ranking, disputes, state: plenaryStateOf(basis, findings, record.value, lotOf) });
}

/** Records one step of the plenary, synced, and answers where the plenary stands after it; `at` is UTC, ISO 8601 with milliseconds. */
export async function recordPlenary(
  order: ChairsPanel & { readonly step: PlenaryStep; readonly at: string },
  options: JobOptions = {},
): Promise<Result<PlenaryState, PanelError | JobCancelled>> {
  const atHand = await panelAtHand(order, options);
  if (!atHand.ok) return atHand;
  const facts = await factsAtHand(order, options);
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

/** What jurors wrote about these entries and found on the spot, and who stood aside: the sheets that say something beside figures. */
export async function readSheets(
  order: ChairsPanel & { readonly entries: readonly string[] },
  options: JobOptions,
): Promise<Result<PlenaryFacts['sheets'], PanelError | JobCancelled>> {
  const facts = await factsAtHand(order, options);
  if (!facts.ok) return facts;
  const { sheets } = facts.value;
  return ok(new Map(order.entries.map((entry) => [entry, sheets.get(entry) ?? []])));
}

async function factsAtHand(order: ChairsPanel, options: JobOptions): Promise<Result<PlenaryFacts, PanelError | JobCancelled>> {
  const ranked = await rankedPanel(order, options);
  if (!ranked.ok) return ranked;
  const known = gathered.get(ranked.value);
  if (known !== undefined) return ok(known);
  const { basis, merge, textOf } = ranked.value;
  const facts = plenaryFactsOf(basis, merge, (payload) => must(textOf(payload)));
  gathered.set(ranked.value, facts);
  return ok(facts);
}
