import type { JobCancelled, JobOptions } from '#main/bundles/job.ts';
import { appendToLog, decisionLogPath } from '#main/decisions/decision-log.ts';
import { type PlenaryFacts, plenaryFactsOf } from '#main/decisions/plenary-facts.ts';
import { eventsFor, type PlenaryStep } from '#main/decisions/plenary-step.ts';
import { lotOf } from '#main/signing/lot.ts';
import { must } from '#shared/base/at.ts';
import { compareFractions, type Fraction, toNumber } from '#shared/base/fraction.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { JurorSheet } from '#shared/domain/panel/decisions/juror-sheet.ts';
import { decideOnce } from '#shared/domain/panel/decisions/decide-once.ts';
import { type PlenaryRecord, recordOf, withDrafts } from '#shared/domain/panel/decisions/plenary-record.ts';
import { type PlenaryState, plenaryStateOf } from '#shared/domain/panel/decisions/plenary-state.ts';
import { rowOf } from '#shared/domain/panel/result/panel-ranking.ts';
import type { DecidedRow, ResultRow } from '#shared/domain/panel/result/result.ts';
import type { RankedProposal } from '#shared/domain/scoring/outcome.ts';
import { type ChairsPanel, panelAtHand, type PanelError, readPlenary } from '../panel-at-hand.ts';
import { type RankedPanel, rankedPanel } from '../ranked-panel.ts';

/** One entry as the panel talks about it: where it stands by the scores and as decided, drafts included, and what jurors wrote about it. */
export interface TalkedAbout {
  readonly computed: ResultRow;
  readonly decided: DecidedRow;
  readonly sheets: readonly JurorSheet[];
}

/** What a plenary is shown when it begins: between which totals jurors' scores lie, files that contradict each other, and where it stands. */
export interface ShownPlenary extends Pick<PlenaryFacts, 'disputes'> {
  /** Null while no scores count. */
  readonly range: { readonly least: number; readonly most: number } | null;
  readonly state: PlenaryState;
}

/** What a step came to, and how the entries asked for stand after it. */
export interface SteppedPlenary {
  readonly state: PlenaryState;
  readonly talked: readonly TalkedAbout[];
}

// The facts follow from the panel at hand and stay as long as it does.
const gathered = new WeakMap<RankedPanel, PlenaryFacts>();

/** Verifies and merges all that the chair received, and shows what the plenary talks about. */
export async function showPlenary(order: ChairsPanel, options: JobOptions = {}): Promise<Result<ShownPlenary, PanelError | JobCancelled>> {
  const facts = await factsAtHand(order, options);
  if (!facts.ok) return facts;
  const record = await readPlenary(order);
  if (!record.ok) return record;
  const { basis, disputes } = facts.value;
  return ok({ range: rangeOf(basis.computed), disputes, state: stateOf(facts.value, record.value) });
}

/** Records one step of the plenary, synced, and answers where the plenary and some entries stand after it; `at` is UTC, ISO 8601 with milliseconds. */
export async function recordPlenary(
  order: ChairsPanel & { readonly step: PlenaryStep; readonly entries: readonly string[]; readonly at: string },
  options: JobOptions = {},
): Promise<Result<SteppedPlenary, PanelError | JobCancelled>> {
  const atHand = await panelAtHand(order, options);
  if (!atHand.ok) return atHand;
  const facts = await factsAtHand(order, options);
  if (!facts.ok) return facts;
  const record = await readPlenary(order);
  if (!record.ok) return record;
  const events = eventsFor(atHand.value.panel.plan, facts.value.basis, record.value, order);
  if (!events.ok) return events;
  const log = decisionLogPath(order.laptop.decisions, { bundleId: order.bundleId, chair: order.chair.thumbprint });
  const recorded = await appendToLog(log, events.value);
  if (!recorded.ok) return recorded;
  const after = recordOf(recorded.value);
  return ok({ state: stateOf(facts.value, after), talked: talkedAbout(facts.value, after, order.entries) });
}

/** What there is to say about these entries, in their order; those that are not in the ranking are left out. */
export async function talkAbout(
  order: ChairsPanel & { readonly entries: readonly string[] },
  options: JobOptions,
): Promise<Result<readonly TalkedAbout[], PanelError | JobCancelled>> {
  const facts = await factsAtHand(order, options);
  if (!facts.ok) return facts;
  const record = await readPlenary(order);
  if (!record.ok) return record;
  return ok(talkedAbout(facts.value, record.value, order.entries));
}

function stateOf({ basis, findings }: PlenaryFacts, record: PlenaryRecord): PlenaryState {
  return plenaryStateOf(basis, findings, record, lotOf);
}

function talkedAbout({ basis, sheets }: PlenaryFacts, record: PlenaryRecord, entries: readonly string[]): readonly TalkedAbout[] {
  const { rowOf: decidedRow } = decideOnce(basis, withDrafts(record), lotOf);
  return entries.flatMap((entry) => {
    const computed = basis.computed.find(({ proposal }) => proposal === entry);
    const decided = decidedRow(entry);
    if (computed === undefined || decided === null) return [];
    return [{ computed: rowOf(basis.rules, computed), decided, sheets: sheets.get(entry) ?? [] }];
  });
}

/** From the lowest to the highest total that any juror gave. */
function rangeOf(computed: readonly RankedProposal[]): ShownPlenary['range'] {
  // Equal totals are one and the same fraction, so that of a million few are left to compare.
  const totals = [...new Set(computed.flatMap(({ jurorTotals }) => jurorTotals.totals.filter((total) => total !== null)))];
  const [first] = totals;
  if (first === undefined) return null;
  const further = (sign: 1 | -1) => (far: Fraction, total: Fraction) => (sign * compareFractions(total, far) > 0 ? total : far);
  return { least: toNumber(totals.reduce(further(-1), first)), most: toNumber(totals.reduce(further(1), first)) };
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
