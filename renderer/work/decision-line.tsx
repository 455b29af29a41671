import { Badge } from '#renderer/ui/display/badge.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { JudgedDecision } from '#shared/domain/panel/decisions/plenary-state.ts';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import { describeDecisionFault } from '#shared/text/decisions/decision-faults.ts';
import { decisionChange, decisionSubject } from '#shared/text/decisions/decision-in-words.ts';
import { decisionKindText } from '#shared/text/decisions/decision-kinds.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import './decision-line.css';

interface DecisionLineProps {
  readonly bundle: OpenedBundle;
  readonly judged: Omit<JudgedDecision, 'item'>;
}

/** A decision in a few lines: what was decided about what, what it changed, and why. */
export function DecisionLine({ bundle, judged: { decision, fault, isReversed } }: DecisionLineProps) {
  const words = useTexts(plenaryText);
  const language = useLanguage();
  const kinds = useTexts(decisionKindText);
  const change = decisionChange(decision, language);
  const nameOf = (thumbprint: string | null) =>
    bundle.view.roster.find((member) => member.thumbprint === thumbprint)?.name ?? thumbprint ?? '';
  const proposal = bundle.proposals.find(({ entry }) => entry === decision.entry);
  return (
    <div className="decision-line" data-reversed={isReversed}>
      <span className="cluster">
        <strong>
          {kinds[decision.kind]} · {decisionSubject(decision, nameOf)}
          {proposal !== undefined && ` ${proposal.title}`}
        </strong>
        {isReversed && <Badge tone="neutral">{words.reversed}</Badge>}
        {fault !== null && !isReversed && <Badge tone="bad">{words.outdated(describeDecisionFault(fault, language))}</Badge>}
      </span>
      {change !== null && <span className="decision-line__change">{change}</span>}
      <span className="soft small">{decision.reason}</span>
    </div>
  );
}
