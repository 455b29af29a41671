import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { SearchField } from '#renderer/ui/controls/search-field.tsx';
import { Dialog } from '#renderer/ui/layout/dialog.tsx';
import { DataTable } from '#renderer/ui/table/data-table.tsx';
import type { TableColumn } from '#renderer/ui/table/data-table-columns.ts';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { itemOfEntry } from '#shared/domain/panel/decisions/agenda.ts';
import type { PlenaryItem } from '#shared/domain/panel/decisions/plenary-state.ts';
import type { ProposalSummary } from '#shared/ipc/views/bundle.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';

interface AddDialogProps {
  readonly proposals: readonly ProposalSummary[];
  /** What is on the agenda already. */
  readonly items: readonly PlenaryItem[];
  readonly onAdd: (entry: string) => void;
  readonly onClose: () => void;
}

/** The proposals that are not on the agenda, to be looked for among thousands and put there. */
export function AddDialog({ proposals, items, onAdd, onClose }: AddDialogProps) {
  const words = useTexts(plenaryText);
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search);
  const others = useMemo(() => {
    const known = new Set(items.map(({ id }) => id));
    return proposals.filter(({ entry }) => !known.has(itemOfEntry(entry)));
  }, [proposals, items]);
  const fitting = useMemo(() => others.filter((proposal) => hasWords(proposal, sought)), [others, sought]);
  const columns = useMemo(() => proposalColumns(words), [words]);
  const add = (entry: string) => {
    onAdd(entry);
    onClose();
  };
  return (
    <Dialog isOpen size="wide" title={words.addTitle} onClose={onClose} actions={<Button onPress={onClose}>{words.cancel}</Button>}>
      <SearchField label={words.addSearch} value={search} onChange={setSearch} />
      <div className="plenary__choice">
        <DataTable
          label={words.addLabel}
          columns={columns}
          rows={fitting}
          rowKey={entryOf}
          onOpen={add}
          empty={<p className="soft plenary__none">{words.addNothing}</p>}
        />
      </div>
    </Dialog>
  );
}

function entryOf({ entry }: ProposalSummary): string {
  return entry;
}

function proposalColumns(words: (typeof plenaryText)['id']): readonly TableColumn<ProposalSummary>[] {
  return [
    { id: 'entry', header: words.entry, rem: 7, sortBy: entryOf, cell: entryOf },
    {
      id: 'title',
      header: words.proposal,
      rem: 16,
      grow: 1,
      sortBy: ({ title }) => title,
      cell: ({ title, agency }) => (
        <>
          <span className="plenary__entry-title">{title}</span>
          <span className="plenary__entry-origin">{agency}</span>
        </>
      ),
    },
  ];
}

function hasWords({ title, entry, agency }: ProposalSummary, search: string): boolean {
  const text = `${title} ${entry} ${agency}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
