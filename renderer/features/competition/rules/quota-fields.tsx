import { RadioGroup } from '#renderer/ui/controls/radio-group.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import { divisionsOf } from '#shared/domain/competition/draft/stage-faults.ts';
import type { Quotas } from '#shared/domain/scoring/rules.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import { competitionRulesText } from '#shared/text/screens/competition/rules.ts';
import { NumberInput, OptionalNumberInput } from '../number-input.tsx';

interface QuotaFieldsProps {
  readonly draft: CompetitionDraft;
  readonly quotas: Quotas;
  readonly onChange: (quotas: Quotas, field?: string) => void;
}

/** A number of places for each group or cluster, how many are nominated for them, and what becomes of those that stay empty. */
export function QuotaFields({ draft, quotas, onChange }: QuotaFieldsProps) {
  const language = useLanguage();
  const text = useTexts(competitionEditorText);
  const words = useTexts(competitionRulesText);
  const known = divisionsOf(draft, quotas.by);
  const gone = Object.keys(quotas.counts).filter((id) => !known.some((division) => division.id === id));
  const rows = [
    ...known.map(({ id, name }) => ({ id, name: name[language] === '' ? text.unnamed : name[language] })),
    ...gone.map((id) => ({ id, name: id })),
  ];
  const setCount = (id: string, count: number | null) => {
    const { [id]: _before, ...others } = quotas.counts;
    onChange({ ...quotas, counts: count === null ? others : { ...others, [id]: count } }, `quota.${id}`);
  };
  return (
    <div className="stack" data-path="rules.selection.quotas">
      <div className="editor__selects">
        {rows.map(({ id, name }) => (
          <OptionalNumberInput
            key={id}
            label={words.quotaOf(name)}
            least={0}
            isWhole
            value={quotas.counts[id] ?? null}
            onChange={(count) => setCount(id, count)}
          />
        ))}
      </div>
      <div className="editor__short">
        <NumberInput
          label={words.overNomination}
          help={words.overNominationHelp}
          least={1}
          most={100}
          value={quotas.overNomination}
          onChange={(overNomination) => onChange({ ...quotas, overNomination }, 'overNomination')}
        />
      </div>
      <RadioGroup
        label={words.unfilled}
        options={[
          { value: 'open', label: words.open },
          { value: 'next-best', label: words.nextBest },
        ]}
        value={quotas.unfilled}
        onChange={(unfilled) => onChange({ ...quotas, unfilled })}
      />
    </div>
  );
}
