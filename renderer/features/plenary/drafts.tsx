import { Badge } from '#renderer/ui/display/badge.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Check, Undo } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { JudgedDecision, PlenaryItem } from '#shared/domain/panel/decisions/plenary-state.ts';
import { decisionKindText } from '#shared/text/decision-kinds.ts';
import { describeDecisionFault } from '#shared/text/decision-faults.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { changeInWords, subjectOf } from './item-words.ts';
import type { PlenaryDesk } from './use-plenary.ts';

interface DraftsProps {
  readonly desk: PlenaryDesk;
  readonly item: PlenaryItem;
}

/** What the panel drafted on an open item, with the ways to undo it and to close the item. */
export function Drafts({ desk, item }: DraftsProps) {
  const words = useTexts(plenaryText);
  const hasDrafts = item.drafts.length > 0;
  if (item.isClosed) return <Notice>{words.closedHelp}</Notice>;
  return (
    <section className="plenary__drafts" aria-live="polite">
      {hasDrafts && (
        <>
          <h3>{words.drafts}</h3>
          <p className="soft small">{words.draftsHelp}</p>
          <ul className="stack stack--tight">
            {item.drafts.map((draft) => (
              <li key={draft.decision.number}>
                <DecisionLine desk={desk} judged={draft} />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="cluster">
        <Button
          variant={hasDrafts ? 'primary' : 'secondary'}
          icon={<Check />}
          isPending={desk.isBusy}
          onPress={() => void desk.record({ kind: 'close', item: item.id })}
        >
          {hasDrafts ? words.closeItem : words.closeWithout}
        </Button>
        {hasDrafts && (
          <Button icon={<Undo />} isPending={desk.isBusy} onPress={() => void desk.record({ kind: 'undo', item: item.id })}>
            {words.undo}
          </Button>
        )}
      </div>
    </section>
  );
}

/** A decision in two lines: what was decided about what, and why. */
export function DecisionLine({
  desk,
  judged: { decision, fault, isReversed },
}: {
  readonly desk: PlenaryDesk;
  readonly judged: JudgedDecision;
}) {
  const words = useTexts(plenaryText);
  const language = useLanguage();
  const kinds = useTexts(decisionKindText);
  const change = changeInWords(decision, language);
  return (
    <div className="plenary__decision" data-reversed={isReversed}>
      <span className="cluster">
        <strong>
          {kinds[decision.kind]} · {subjectOf(desk, decision)}
        </strong>
        {isReversed && <Badge tone="neutral">{words.reversed}</Badge>}
        {fault !== null && !isReversed && <Badge tone="bad">{words.outdated(describeDecisionFault(fault, language))}</Badge>}
      </span>
      {change !== null && <span className="plenary__change">{change}</span>}
      <span className="soft small">{decision.reason}</span>
    </div>
  );
}
