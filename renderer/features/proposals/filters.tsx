import { Flag } from '#renderer/ui/theme/icons.tsx';
import { ToggleButton } from '#renderer/ui/controls/toggle-button.tsx';
import { SearchField } from '#renderer/ui/controls/search-field.tsx';
import { Select, type SelectOption } from '#renderer/ui/controls/select.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Division, Stage } from '#shared/domain/competition/stage.ts';
import type { OwnState } from '#shared/domain/panel/own/own-progress.ts';
import { proposalsText } from '#shared/text/screens/proposals.ts';
import { formatDecimal } from '#shared/text/numbers.ts';
import type { ProposalFilter } from './filter.ts';
import type { ProposalRow } from './rows.ts';

interface FiltersProps {
  readonly stage: Pick<Stage, 'clusters' | 'groups'>;
  readonly filter: ProposalFilter;
  readonly onChange: (filter: ProposalFilter) => void;
  readonly rows: readonly ProposalRow[];
  readonly nearWithin: string;
  readonly shown: number;
}

const STATES: readonly OwnState[] = ['untouched', 'started', 'scored', 'recused'];

/** Search and filters above the table; a filter with a single choice is left out. */
export function Filters({ stage, filter, onChange, rows, nearWithin, shown }: FiltersProps) {
  const language = useLanguage();
  const text = useTexts(proposalsText);
  const near = rows.filter((row) => row.near.length > 0).length;
  const states: readonly SelectOption<OwnState | 'all'>[] = [
    { value: 'all', label: text.anyStatus },
    ...STATES.map((state) => ({ value: state, label: text.states[state] })),
  ];
  return (
    <div className="proposals__filters">
      <SearchField label={text.search} value={filter.words} onChange={(words) => onChange({ ...filter, words })} />
      <Select label={text.status} hideLabel options={states} value={filter.state} onChange={(state) => onChange({ ...filter, state })} />
      <DivisionSelect
        label={text.cluster}
        any={text.anyCluster}
        divisions={stage.clusters}
        value={filter.cluster}
        onChange={(cluster) => onChange({ ...filter, cluster })}
      />
      <DivisionSelect
        label={text.group}
        any={text.anyGroup}
        divisions={stage.groups}
        value={filter.group}
        onChange={(group) => onChange({ ...filter, group })}
      />
      <MarkFilters filter={filter} onChange={onChange} flagged={rows.filter(({ later }) => later).length} near={near} />
      <output className="soft small">
        {text.shown(shown, rows.length)}
        {near > 0 ? ` · ${text.nearMeans(formatDecimal(nearWithin, language))}` : ''}
      </output>
    </div>
  );
}

interface MarkFiltersProps extends Pick<FiltersProps, 'filter' | 'onChange'> {
  readonly flagged: number;
  readonly near: number;
}

/** Only what I marked for later, only what lies near its neighbour; each is offered once there is some. */
function MarkFilters({ filter, onChange, flagged, near }: MarkFiltersProps) {
  const text = useTexts(proposalsText);
  return (
    <>
      {flagged > 0 || filter.later ? (
        <ToggleButton
          label={text.laterOnly(flagged)}
          icon={<Flag />}
          showLabel
          isSelected={filter.later}
          onChange={(later) => onChange({ ...filter, later })}
        />
      ) : null}
      {near > 0 || filter.near ? (
        <ToggleButton
          label={text.nearOnly(near)}
          icon={<span aria-hidden>≈</span>}
          showLabel
          isSelected={filter.near}
          onChange={(only) => onChange({ ...filter, near: only })}
        />
      ) : null}
    </>
  );
}

interface DivisionSelectProps {
  readonly label: string;
  readonly any: string;
  readonly divisions: readonly Division[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function DivisionSelect({ label, any, divisions, value, onChange }: DivisionSelectProps) {
  const language = useLanguage();
  if (divisions.length < 2) return null;
  const options = [{ value: 'all', label: any }, ...divisions.map(({ id, name }) => ({ value: id, label: name[language] }))];
  return <Select label={label} hideLabel options={options} value={value} onChange={onChange} />;
}
