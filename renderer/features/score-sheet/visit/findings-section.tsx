import { Button } from '#renderer/ui/controls/button.tsx';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { Segmented } from '#renderer/ui/controls/radio-group.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { Plus, X } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { ClaimFinding, ClaimOutcome } from '#shared/domain/panel/sheet/score-sheet.ts';
import { visitText } from '#shared/text/screens/score-sheet/visit.ts';

const OUTCOMES: readonly ClaimOutcome[] = ['matches', 'partly', 'no'];

interface FindingsSectionProps {
  readonly findings: readonly ClaimFinding[];
  readonly isLocked: boolean;
  /** `field` names what was changed. */
  readonly onChange: (findings: readonly ClaimFinding[], field: string) => void;
}

/** Each claim of the proposal beside what was found, and how the two compare. */
export function FindingsSection({ findings, isLocked, onChange }: FindingsSectionProps) {
  const text = useTexts(visitText);
  const replace = (index: number, change: Partial<ClaimFinding>) =>
    onChange(
      findings.map((finding, at) => (at === index ? { ...finding, ...change } : finding)),
      `finding ${index} ${Object.keys(change).join(' ')}`,
    );
  return (
    <section className="stack" aria-label={text.claims}>
      <h3>{text.claims}</h3>
      <p className="soft small">{text.claimsHelp}</p>
      {findings.map((finding, index) => (
        <Finding
          key={index}
          number={index + 1}
          finding={finding}
          isLocked={isLocked}
          onChange={(change) => replace(index, change)}
          onRemove={() =>
            onChange(
              findings.filter((_, at) => at !== index),
              `finding ${index} removed`,
            )
          }
        />
      ))}
      {isLocked ? null : (
        <div className="cluster">
          <Button icon={<Plus />} onPress={() => onChange([...findings, { claim: '', found: '', outcome: 'matches' }], 'finding added')}>
            {text.addClaim}
          </Button>
        </div>
      )}
    </section>
  );
}

interface FindingProps {
  readonly number: number;
  readonly finding: ClaimFinding;
  readonly isLocked: boolean;
  readonly onChange: (change: Partial<ClaimFinding>) => void;
  readonly onRemove: () => void;
}

function Finding({ number, finding, isLocked, onChange, onRemove }: FindingProps) {
  const text = useTexts(visitText);
  const options = OUTCOMES.map((value) => ({ value, label: text.outcomes[value] }));
  return (
    <div className={`visit__finding visit__finding--${finding.outcome}`}>
      <TextField
        label={text.claim(number)}
        rows={2}
        isReadOnly={isLocked}
        value={finding.claim}
        onChange={(claim) => onChange({ claim })}
      />
      <TextField
        label={text.found(number)}
        rows={2}
        isReadOnly={isLocked}
        value={finding.found}
        onChange={(found) => onChange({ found })}
      />
      <div className="visit__outcome">
        {isLocked ? (
          <strong>{text.outcomes[finding.outcome]}</strong>
        ) : (
          <Segmented label={text.outcome(number)} options={options} value={finding.outcome} onChange={(outcome) => onChange({ outcome })} />
        )}
        {isLocked ? null : <IconButton label={text.removeClaim(number)} icon={<X />} onPress={onRemove} />}
      </div>
    </div>
  );
}
