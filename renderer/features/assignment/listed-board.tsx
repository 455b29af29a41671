import { useMemo, useState } from 'react';
import { SearchField } from '#renderer/ui/controls/search-field.tsx';
import { Split } from '#renderer/ui/layout/split.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { AssignmentDraft, Change } from '#shared/domain/competition/draft/records.ts';
import { assignmentText } from '#shared/text/screens/assignment.ts';
import { AssignForm } from './assign-form.tsx';
import { AssignedTable } from './assigned-table.tsx';
import { DesignSummary } from './design-summary.tsx';
import { JurorsOfProposal } from './jurors-of-proposal.tsx';
import { type AssignedRow, assignedRows, type JurorName, type ListedAssignment } from './rows.ts';

interface ListedBoardProps {
  readonly draft: CompetitionDraft;
  readonly competition: string;
  readonly owner: string;
  readonly stage: string;
  readonly entries: readonly string[];
  readonly assignment: ListedAssignment;
  readonly jurors: readonly JurorName[];
  readonly onAssign: (assignment: AssignmentDraft, step?: string | null) => void;
  readonly onChange: (change: Change) => void;
}

/** Sharing proposals out: the wish at the top with what it came to, the proposals with their jurors, one of them to be changed by hand. */
export function ListedBoard(props: ListedBoardProps) {
  const { draft, entries, assignment, jurors } = props;
  const words = useTexts(assignmentText);
  const [selected, setSelected] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const rows = useMemo(() => assignedRows(draft, entries, assignment, jurors), [draft, entries, assignment, jurors]);
  const shown = useMemo(() => rows.filter((row) => matches(row, search)), [rows, search]);
  const row = shown.find(({ entry }) => entry === selected) ?? shown[0] ?? null;
  return (
    <div className="assignment">
      <div className="assignment__bar">
        <AssignForm {...props} />
        <DesignSummary assignment={assignment} rows={rows} />
        <SearchField label={words.search} value={search} onChange={setSearch} />
      </div>
      <div className="assignment__board">
        <Split asideLabel={words.detail} aside={row === null ? null : <JurorsOfProposal key={row.entry} {...props} row={row} />}>
          <AssignedTable rows={shown} perProposal={assignment.perProposal} selected={row?.entry ?? null} onSelect={setSelected} />
        </Split>
      </div>
    </div>
  );
}

function matches({ entry, title, agency, jurors }: AssignedRow, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return [entry, title, agency, ...jurors.map(({ name }) => name)].some((text) => text.toLowerCase().includes(wanted));
}
