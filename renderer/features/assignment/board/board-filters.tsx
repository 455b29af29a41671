import { useMemo } from 'react';
import { SearchField } from '#renderer/ui/controls/search-field.tsx';
import { Select } from '#renderer/ui/controls/select.tsx';
import { useCommands } from '#renderer/ui/commands/commands.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { Division } from '#shared/domain/competition/stage.ts';
import { assignmentText } from '#shared/text/screens/assignment/assignment.ts';
import type { BoardView } from './use-board-view.ts';

interface BoardFiltersProps {
  readonly draft: CompetitionDraft;
  readonly view: BoardView;
  /** Kinds of rows that can be looked for, with their names. */
  readonly kinds: Readonly<Record<string, string>>;
}

const ANY = '';

/** Narrows a board by words, kind, group and cluster. */
export function BoardFilters({ draft, view, kinds }: BoardFiltersProps) {
  const words = useTexts(assignmentText);
  const { filter, setFilter } = view;
  const find = useMemo(
    () => [
      {
        id: 'board-find',
        label: words.search,
        shortcut: { key: 'f', ctrl: true },
        whileTyping: true,
        run: () => document.querySelector<HTMLElement>('.board__filters input')?.focus(),
      },
    ],
    [words],
  );
  useCommands(find);
  const options = [{ value: ANY, label: words.anyKind }, ...Object.entries(kinds).map(([value, label]) => ({ value, label }))];
  return (
    <div className="board__filters">
      <SearchField label={words.search} value={filter.search} onChange={(search) => setFilter({ ...filter, search })} />
      <Select
        label={words.kind}
        hideLabel
        options={options}
        value={filter.kind ?? ANY}
        onChange={(kind) => setFilter({ ...filter, kind: kind === ANY ? null : kind })}
      />
      <DivisionChoice
        label={words.group}
        any={words.anyGroup}
        divisions={draft.groups}
        value={filter.group}
        onChange={(group) => setFilter({ ...filter, group })}
      />
      <DivisionChoice
        label={words.cluster}
        any={words.anyCluster}
        divisions={draft.clusters}
        value={filter.cluster}
        onChange={(cluster) => setFilter({ ...filter, cluster })}
      />
    </div>
  );
}

interface DivisionChoiceProps {
  readonly label: string;
  readonly any: string;
  readonly divisions: readonly Division[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function DivisionChoice({ label, any, divisions, value, onChange }: DivisionChoiceProps) {
  const language = useLanguage();
  if (divisions.length < 2) return null;
  const options = [
    { value: ANY, label: any },
    ...divisions.map(({ id, name }) => ({ value: id, label: name[language] === '' ? id : name[language] })),
  ];
  return (
    <Select
      label={label}
      hideLabel
      options={options}
      value={value ?? ANY}
      onChange={(chosen) => onChange(chosen === ANY ? null : chosen)}
    />
  );
}
