import { sortedCodeUnits } from '#shared/base/order.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { DecisionBasis } from '#shared/domain/panel/decisions/decision-basis.ts';
import { decideOnce } from '#shared/domain/panel/decisions/decide-once.ts';
import { type PlenaryEvent, type PlenaryRecord, withDrafts } from '#shared/domain/panel/decisions/plenary-record.ts';
import { type Intent, takeDecision } from '#shared/domain/panel/decisions/take-decision.ts';
import type { PanelPlan } from '#shared/domain/panel/merging/panel-plan.ts';
import { notOnPanel } from '#shared/domain/panel/result/panel-result.ts';
import type { StateError } from '#shared/formats/errors.ts';
import { lotOf } from '../signing/lot.ts';

/** What a chair does in a plenary. A reversal is recorded at once; everything else is a draft until its item is closed. */
export type PlenaryStep =
  | { readonly kind: 'attend'; readonly present: readonly string[] }
  | { readonly kind: 'draft'; readonly item: string; readonly intent: Intent }
  | { readonly kind: 'undo'; readonly item: string }
  | { readonly kind: 'close'; readonly item: string }
  | { readonly kind: 'reverse'; readonly number: number; readonly reason: string };

/** The records that a step adds, or why it cannot be taken; `at` is UTC, as stated. */
export function eventsFor(
  plan: PanelPlan,
  basis: DecisionBasis,
  record: PlenaryRecord,
  { step, at }: { readonly step: PlenaryStep; readonly at: string },
): Result<readonly PlenaryEvent[], StateError> {
  switch (step.kind) {
    case 'attend': {
      const foreign = notOnPanel(plan, step.present);
      if (foreign.length > 0) return err({ kind: 'not-on-panel', thumbprints: foreign });
      return ok([{ event: 'attend', present: sortedCodeUnits(new Set(step.present)), at }]);
    }
    case 'draft':
      return drafted(basis, record, step.item, { intent: step.intent, at });
    case 'undo':
      return ok(record.drafts.some(({ item }) => item === step.item) ? [{ event: 'undo', item: step.item, at }] : []);
    case 'close':
      return closing(basis, record, step.item, at);
    case 'reverse':
      return reversing(basis, record, step, at);
  }
}

function drafted(
  basis: DecisionBasis,
  record: PlenaryRecord,
  item: string,
  { intent, at }: { readonly intent: Intent; readonly at: string },
): Result<readonly PlenaryEvent[], StateError> {
  const taken = takeDecision(basis, withDrafts(record), { intent, at }, lotOf);
  if (!taken.ok) return err({ kind: 'decision-refused', fault: taken.error });
  const { number: _givenOnClosing, ...draft } = taken.value.decision;
  return ok([{ event: 'draft', item, draft }]);
}

function closing(basis: DecisionBasis, record: PlenaryRecord, item: string, at: string): Result<readonly PlenaryEvent[], StateError> {
  const { faults } = decideOnce(basis, withDrafts(record), lotOf);
  const numbers = record.drafts.flatMap((draft, index) => (draft.item === item ? [record.decisions.length + index + 1] : []));
  const fault = numbers.map((number) => faults.get(number)).find((found) => found !== undefined);
  return fault === undefined ? ok([{ event: 'close', item, at }]) : err({ kind: 'decision-refused', fault });
}

/** A reversal names who and what the reversed decision was about, so that it can be read by itself. */
function reversing(
  basis: DecisionBasis,
  record: PlenaryRecord,
  { number, reason }: { readonly number: number; readonly reason: string },
  at: string,
): Result<readonly PlenaryEvent[], StateError> {
  const { entry = null, juror = null } = record.decisions[number - 1] ?? {};
  const item = `reversal:${number}`;
  const intent: Intent = { kind: 'reversal', entry, juror, before: String(number), after: null, reason };
  const draft = drafted(basis, record, item, { intent, at });
  return draft.ok ? ok([...draft.value, { event: 'close', item, at }]) : draft;
}
