import { useEffect, useMemo, useRef } from 'react';
import { useCommands } from '#renderer/ui/commands/commands.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { DataTable } from '#renderer/ui/table/data-table.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { Search } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import { proposalsText } from '#shared/text/screens/proposals.ts';
import { columnsOf } from './columns.tsx';
import { matches, NO_FILTER, type ProposalFilter } from './filter.ts';
import { useFilter } from './filter-store.ts';
import { Filters } from './filters.tsx';
import type { ProposalRow } from './rows.ts';

/** The moment at which the proposals are on screen, for whoever measures how long a person waits. */
const USABLE = 'proposals usable';

interface ProposalTableProps {
  readonly opened: OpenedBundle;
  readonly rows: readonly ProposalRow[];
  readonly nearWithin: string;
  readonly onOpen: (entry: string) => void;
  readonly onLater: (entry: string) => void;
}

/** The proposals that pass the filters, and the filters above them. */
export function ProposalTable({ opened, rows, nearWithin, onOpen, onLater }: ProposalTableProps) {
  const language = useLanguage();
  const text = useTexts(proposalsText);
  const { filter, setFilter } = useFilter();
  const shown = useMemo(() => shownRows(rows, filter), [rows, filter]);
  const table = useRef<HTMLDivElement>(null);
  // What a new filter finds begins at its first line.
  // Newer Chromium answers a scroll with a promise, which is no clean-up.
  useEffect(() => {
    table.current?.firstElementChild?.scrollTo(0, 0);
  }, [filter]);
  useEffect(() => void performance.mark(USABLE), []);
  useCommands([
    {
      id: 'later-only',
      label: text.showLater,
      shortcut: { key: 'm', alt: true },
      whileTyping: true,
      run: () => setFilter({ ...filter, later: !filter.later }),
    },
    { id: 'near-only', label: text.showNear, run: () => setFilter({ ...filter, near: !filter.near }) },
  ]);
  const columns = useMemo(() => columnsOf(text, language, onLater), [text, language, onLater]);
  const rowKeys = useMemo(() => ({ m: onLater }), [onLater]);
  const empty = (
    <EmptyState icon={<Search />} title={text.noMatchTitle} actions={<Button onPress={() => setFilter(NO_FILTER)}>{text.clear}</Button>}>
      {text.noMatchBody}
    </EmptyState>
  );
  return (
    <>
      <Filters stage={opened.stage} filter={filter} onChange={setFilter} rows={rows} nearWithin={nearWithin} shown={shown.length} />
      <div ref={table} className="proposals__table">
        <DataTable
          label={text.tableLabel}
          columns={columns}
          rows={shown}
          rowKey={(row) => row.entry}
          onOpen={onOpen}
          rowKeys={rowKeys}
          empty={empty}
        />
      </div>
    </>
  );
}

// Near neighbours stand beside each other only in the order of the totals.
function shownRows(rows: readonly ProposalRow[], filter: ProposalFilter): readonly ProposalRow[] {
  const shown = rows.filter((row) => matches(row, filter));
  return filter.near ? shown.toSorted((a, b) => Number(b.total) - Number(a.total)) : shown;
}
