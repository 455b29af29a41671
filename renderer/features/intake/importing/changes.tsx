import { useMemo } from 'react';
import { DataTable } from '#renderer/ui/table/data-table.tsx';
import type { TableColumn } from '#renderer/ui/table/data-table-columns.ts';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { Division } from '#shared/domain/competition/stage.ts';
import type { ImportField } from '#shared/domain/intake/mapping/import-field.ts';
import type { Language } from '#shared/base/language.ts';
import type { ChangedProposal, ImportedProposal, ImportView } from '#shared/ipc/views/intake.ts';
import { formatDate } from '#shared/text/dates.ts';
import { fieldName } from '#shared/text/intake/fields.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import { importingText } from '#shared/text/screens/intake/importing.ts';

interface PlanProps {
  readonly view: ImportView;
  readonly draft: CompetitionDraft;
}

/** The proposals that are new, all of them, as they will be. */
export function NewProposals({ view: { added }, draft }: PlanProps) {
  const words = useTexts(importingText);
  const columns = useAddedColumns(draft);
  if (added.length === 0) return null;
  return (
    <div className="stack stack--tight">
      <h3>{words.addedTable}</h3>
      <div className="importing__table">
        <DataTable label={words.addedTable} columns={columns} rows={added} rowKey={({ entry }) => entry} />
      </div>
    </div>
  );
}

function useAddedColumns({ groups, clusters }: CompetitionDraft): readonly TableColumn<ImportedProposal>[] {
  const { addedColumns } = useTexts(importingText);
  const language = useLanguage();
  return useMemo(
    () => [
      {
        id: 'entry',
        header: addedColumns.entry,
        rem: 7,
        sortBy: ({ entry }) => entry,
        cell: ({ entry }) => <strong translate="no">{entry}</strong>,
      },
      { id: 'title', header: addedColumns.title, rem: 12, grow: 3, sortBy: ({ title }) => title, cell: ({ title }) => title },
      { id: 'agency', header: addedColumns.agency, rem: 8, grow: 2, sortBy: ({ agency }) => agency, cell: ({ agency }) => agency },
      { id: 'group', header: addedColumns.group, rem: 5, cell: ({ group }) => divisionName(group, groups, language) },
      { id: 'cluster', header: addedColumns.cluster, rem: 6, cell: ({ cluster }) => divisionName(cluster, clusters, language) },
      {
        id: 'startedOn',
        header: addedColumns.startedOn,
        rem: 6,
        sortBy: ({ startedOn }) => startedOn,
        cell: ({ startedOn }) => (startedOn === null ? '–' : formatDate(startedOn, language)),
      },
      {
        id: 'row',
        header: addedColumns.row,
        rem: 4,
        align: 'end',
        sortBy: ({ row }) => row,
        cell: ({ row }) => formatNumber(row, language),
      },
    ],
    [addedColumns, language, groups, clusters],
  );
}

const CHANGES_SHOWN = 100;

/** Field by field what becomes of the proposals that are there already. */
export function Changes({ view: { changed }, draft }: PlanProps) {
  const words = useTexts(importingText);
  const language = useLanguage();
  if (changed.length === 0) return null;
  const shown = changed.slice(0, CHANGES_SHOWN);
  return (
    <div className="stack stack--tight">
      <h3>{words.changedTitle}</h3>
      {shown.length < changed.length && (
        <p className="soft small">{words.previewNote(formatNumber(shown.length, language), formatNumber(changed.length, language))}</p>
      )}
      <ul className="importing__changes">
        {shown.map((proposal) => (
          <Change key={proposal.entry} proposal={proposal} draft={draft} />
        ))}
      </ul>
    </div>
  );
}

function Change({ proposal, draft }: { readonly proposal: ChangedProposal; readonly draft: CompetitionDraft }) {
  const words = useTexts(importingText);
  const { outcomes } = useTexts(intakeText);
  const language = useLanguage();
  const shown = (field: ImportField, value: string) => {
    if (field === 'outcome') return value === 'passed' || value === 'failed' ? outcomes[value] : outcomes.undecided;
    if (field === 'group' || field === 'cluster') return divisionName(value || null, draft[`${field}s`], language);
    return value || words.empty;
  };
  return (
    <li>
      <strong>{proposal.entry}</strong> {proposal.title}
      <ul>
        {proposal.changes.map(({ field, before, after }) => (
          <li key={field}>
            {fieldName(field, draft.sections, language)}: <del>{shown(field, before)}</del> <span aria-hidden>→</span>{' '}
            <ins>{shown(field, after)}</ins>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Proposals that stay although the table does not have them. */
export function MissingProposals({ view: { missing }, draft }: PlanProps) {
  const words = useTexts(importingText);
  if (missing.length === 0) return null;
  return (
    <details className="stack stack--tight">
      <summary>{words.missingTitle}</summary>
      <p className="soft small">{words.missingHelp}</p>
      <ul className="importing__changes">
        {missing.slice(0, CHANGES_SHOWN).map((entry) => (
          <li key={entry}>
            <strong>{entry}</strong> {draft.proposal.get(entry)?.title}
          </li>
        ))}
      </ul>
    </details>
  );
}

function divisionName(id: string | null, divisions: readonly Division[], language: Language): string {
  return divisions.find((division) => division.id === id)?.name[language] ?? id ?? '–';
}
