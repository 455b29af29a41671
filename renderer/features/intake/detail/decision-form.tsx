import { useState } from 'react';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Checkbox } from '#renderer/ui/controls/checkbox.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { CircleCheck, CircleSlash } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { ChecklistPoint } from '#shared/domain/intake/selection/settings.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import type { ProposalRow } from '../proposal-rows.ts';

/** What a person decides on proposals: an outcome with its reason and the checklist, or null to withdraw. */
export type Decide = (
  entries: readonly string[],
  decision: {
    readonly outcome: 'passed' | 'failed';
    readonly reason: string;
    readonly checks: Readonly<Record<string, boolean>>;
  } | null,
) => void;

interface DecisionFormProps {
  readonly row: ProposalRow;
  readonly checklist: readonly ChecklistPoint[];
  readonly onDecide: Decide;
}

/** The decision on one proposal: the checklist, the reason, passed or not. */
export function DecisionForm({ row, checklist, onDecide }: DecisionFormProps) {
  const words = useTexts(intakeText);
  const language = useLanguage();
  const { decision } = row;
  const [reason, setReason] = useState(decision?.reason ?? '');
  const [checks, setChecks] = useState<Readonly<Record<string, boolean>>>(decision?.checks ?? {});
  const decide = (outcome: 'passed' | 'failed') => onDecide([row.entry], { outcome, reason: reason.trim(), checks });
  return (
    <section className="stack stack--tight" aria-label={words.decision}>
      <div className="cluster">
        <h3>{words.decision}</h3>
        {decision !== null && <Badge tone={decision.outcome === 'passed' ? 'good' : 'bad'}>{words.outcomes[decision.outcome]}</Badge>}
      </div>
      {checklist.map(({ id, name }) => (
        <Checkbox key={id} isSelected={checks[id] ?? false} onChange={(met) => setChecks({ ...checks, [id]: met })}>
          {name[language]}
        </Checkbox>
      ))}
      <TextField label={words.reason} value={reason} onChange={setReason} />
      <div className="cluster">
        <Button icon={<CircleCheck />} onPress={() => decide('passed')}>
          {words.pass}
        </Button>
        <Button icon={<CircleSlash />} isDisabled={reason.trim() === ''} onPress={() => decide('failed')}>
          {words.fail}
        </Button>
        {decision !== null && (
          <Button variant="quiet" onPress={() => onDecide([row.entry], null)}>
            {words.undecide}
          </Button>
        )}
      </div>
    </section>
  );
}
