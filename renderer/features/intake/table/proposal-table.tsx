import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { DataTable } from '#renderer/ui/table/data-table.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { ProposalFacts } from '#shared/domain/competition/draft/records.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import type { Marks } from '../marks.ts';
import type { ProposalRow } from '../proposal-rows.ts';
import { EDITABLE, type EditedCell } from './editing.ts';
import { useProposalColumns } from './proposal-columns.tsx';

interface ProposalTableProps {
  readonly draft: CompetitionDraft;
  readonly rows: readonly ProposalRow[];
  readonly cursor: string | null;
  readonly onCursor: (entry: string) => void;
  readonly marks: Marks;
  readonly onEdit: (entry: string, facts: ProposalFacts) => void;
}

/** All proposals: arrows go from row to row, F2 or Enter edits, Space marks, Ctrl+A marks all that are shown. */
export function ProposalTable({ draft, rows, cursor, onCursor, marks, onEdit }: ProposalTableProps) {
  const { marked, toggle: onMark, markShown } = marks;
  const words = useTexts(intakeText);
  const place = useRef<HTMLDivElement>(null);
  const [edited, setEdited] = useEditedCell(place);
  const onEdited = useCallback(
    (entry: string, facts: ProposalFacts, next: EditedCell | null) => {
      onEdit(entry, facts);
      setEdited(next);
    },
    [onEdit, setEdited],
  );
  const onCancel = useCallback(() => setEdited(null), [setEdited]);
  const cells = useMemo(() => ({ edited, marked, onMark, onEdited, onCancel }), [edited, marked, onMark, onEdited, onCancel]);
  const columns = useProposalColumns(draft, cells);
  const press = (event: KeyboardEvent) => {
    if (cursor === null || edited !== null || !isRow(event.target)) return;
    if (event.key === 'F2' || event.key === 'Enter') setEdited({ entry: cursor, field: 'title' });
    else if (event.key === ' ') onMark(cursor);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) markShown();
    else return;
    event.preventDefault();
  };
  const open = (event: MouseEvent) => {
    const field = EDITABLE.find((each) => each === fieldAt(event.target));
    if (cursor !== null && field !== undefined) setEdited({ entry: cursor, field });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys and clicks come from the grid within, which has the roles
    <div ref={place} className="intake__table" onKeyDown={press} onDoubleClick={open}>
      <DataTable
        label={words.table}
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        selectedKey={cursor}
        onSelect={onCursor}
        empty={<p className="soft intake__nothing">{words.nothingFound}</p>}
      />
    </div>
  );
}

/** The cell being edited; when none is any more, the focus goes back to the row it came from. */
function useEditedCell(place: { readonly current: HTMLDivElement | null }) {
  const [edited, setEdited] = useState<EditedCell | null>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    if (wasEdited.current && edited === null && (document.activeElement === null || document.activeElement === document.body)) {
      place.current?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus();
    }
    wasEdited.current = edited !== null;
  }, [edited, place]);
  return [edited, setEdited] as const;
}

function rowKey({ entry }: ProposalRow): string {
  return entry;
}

function isRow(target: EventTarget): boolean {
  return target instanceof HTMLTableRowElement;
}

function fieldAt(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset['field'] : undefined;
}
