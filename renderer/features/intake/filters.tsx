import { Button } from '#renderer/ui/controls/button.tsx';
import { SearchField } from '#renderer/ui/controls/search-field.tsx';
import { Select } from '#renderer/ui/controls/select.tsx';
import { X } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { Division } from '#shared/domain/competition/stage.ts';
import { type FlagKind, nameFlag } from '#shared/text/intake/flags.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import type { IntakeFilter, ShownOutcome } from './filter.ts';

interface FiltersProps {
  readonly draft: CompetitionDraft;
  readonly filter: IntakeFilter;
  readonly onChange: (filter: IntakeFilter) => void;
  readonly shown: number;
}

/** In the order in which they are offered. */
export const FLAG_KINDS: readonly FlagKind[] = ['missing', 'too-young', 'similar', 'over-cap', 'over-words'];
/** In the order in which they are offered. */
export const OUTCOMES: readonly ShownOutcome[] = ['undecided', 'passed', 'failed'];

/** Search and filters above the table; a filter with a single choice is left out. */
export function Filters({ draft, filter, onChange, shown }: FiltersProps) {
  const words = useTexts(intakeText);
  const language = useLanguage();
  return (
    <div className="intake__filters">
      <SearchField label={words.search} value={filter.words} onChange={(typed) => onChange({ ...filter, words: typed })} />
      <Select
        label={words.outcome}
        hideLabel
        options={[{ value: 'all', label: words.anyOutcome }, ...OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))]}
        value={filter.outcome}
        onChange={(outcome) => onChange({ ...filter, outcome })}
      />
      <Select
        label={words.flag}
        hideLabel
        options={[
          { value: 'all', label: words.anyFlag },
          { value: 'any', label: words.flagged },
          { value: 'none', label: words.unflagged },
          ...FLAG_KINDS.map((value) => ({ value, label: nameFlag(value, language) })),
        ]}
        value={filter.flag}
        onChange={(flag) => onChange({ ...filter, flag })}
      />
      <Divisions
        label={words.group}
        any={words.anyGroup}
        divisions={draft.groups}
        value={filter.group}
        onChange={(group) => onChange({ ...filter, group })}
      />
      <Divisions
        label={words.cluster}
        any={words.anyCluster}
        divisions={draft.clusters}
        value={filter.cluster}
        onChange={(cluster) => onChange({ ...filter, cluster })}
      />
      {filter.entries === null ? null : (
        <Button variant="quiet" icon={<X />} onPress={() => onChange({ ...filter, entries: null })}>
          {words.onlyThese(filter.entries.length)}
        </Button>
      )}
      <output className="soft small">{words.shown(shown, draft.proposal.size)}</output>
    </div>
  );
}

interface DivisionsProps {
  readonly label: string;
  readonly any: string;
  readonly divisions: readonly Division[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function Divisions({ label, any, divisions, value, onChange }: DivisionsProps) {
  const language = useLanguage();
  if (divisions.length < 2) return null;
  const options = [{ value: 'all', label: any }, ...divisions.map(({ id, name }) => ({ value: id, label: name[language] || id }))];
  return <Select label={label} hideLabel options={options} value={value} onChange={onChange} />;
}
