import { useMemo } from 'react';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { DataTable } from '#renderer/ui/table/data-table.tsx';
import type { TableColumn } from '#renderer/ui/table/data-table-columns.ts';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Language } from '#shared/base/language.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { roleText } from '#shared/text/roles.ts';
import { panelText } from '#shared/text/screens/panel.ts';
import type { PanelMember } from './members.ts';

interface PeopleTableProps {
  readonly members: readonly PanelMember[];
  readonly selected: string | null;
  readonly onSelect: (thumbprint: string) => void;
}

type Words = (typeof panelText)['id'];

/** Everybody on the panel, one row each. */
export function PeopleTable({ members, selected, onSelect }: PeopleTableProps) {
  const words = useTexts(panelText);
  const language = useLanguage();
  const columns = useMemo(() => columnsOf(words, language), [words, language]);
  return (
    <DataTable
      label={words.table}
      columns={columns}
      rows={members}
      rowKey={({ thumbprint }) => thumbprint}
      selectedKey={selected}
      onSelect={onSelect}
    />
  );
}

function columnsOf(words: Words, language: Language): readonly TableColumn<PanelMember>[] {
  return [nameColumn(words), ...roleColumns(words, language), ...limitColumns(words, language)];
}

function nameColumn(words: Words): TableColumn<PanelMember> {
  return {
    id: 'name',
    header: words.name,
    rem: 12,
    grow: 2,
    cell: ({ name, position, institution }) => (
      <span className="panel-people__name">
        <strong>{name}</strong>
        <small className="soft">{`${position} · ${institution}`}</small>
      </span>
    ),
    sortBy: ({ name }) => name,
  };
}

function roleColumns(words: Words, language: Language): readonly TableColumn<PanelMember>[] {
  const rolesOf = ({ person }: PanelMember) => person.roles.map((role) => roleText[language][role]).join(', ');
  return [
    {
      id: 'roles',
      header: words.roles,
      rem: 8,
      grow: 1,
      cell: (member) => (member.person.roles.length === 0 ? <Badge tone="warn">{words.noRole}</Badge> : rolesOf(member)),
      sortBy: rolesOf,
    },
    {
      id: 'agency',
      header: words.agency,
      rem: 8,
      grow: 1,
      cell: ({ person }) => person.agency ?? '–',
      sortBy: ({ person }) => person.agency,
    },
  ];
}

function limitColumns(words: Words, language: Language): readonly TableColumn<PanelMember>[] {
  return [
    {
      id: 'load',
      header: words.load,
      rem: 6,
      align: 'end',
      cell: ({ person }) =>
        person.maxLoad === null ? <span className="soft">{words.unlimited}</span> : formatNumber(person.maxLoad, language),
      sortBy: ({ person }) => person.maxLoad,
    },
    {
      id: 'fingerprint',
      header: words.fingerprint,
      rem: 9,
      cell: ({ person }) =>
        person.compared === null ? <Badge tone="warn">{words.notCompared}</Badge> : <Badge tone="good">{words.isCompared}</Badge>,
      sortBy: ({ person }) => (person.compared === null ? 0 : 1),
    },
  ];
}
