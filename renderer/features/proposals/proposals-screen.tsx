import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import { useWork } from '#renderer/db/use-work.ts';
import { useCommands } from '#renderer/ui/commands/commands.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { DataTable } from '#renderer/ui/table/data-table.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { ArrowRight, CircleCheck, List, Printer, Search } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { ProgressBar } from '#renderer/ui/display/progress-bar.tsx';
import type { OwnDesk } from '#shared/domain/panel/own/own-desk.ts';
import { nextOpenEntry, ownProgress } from '#shared/domain/panel/own/own-progress.ts';
import type { OpenedBundle, ProposalSummary } from '#shared/ipc/views/bundle.ts';
import { printingText } from '#shared/text/screens/printing.ts';
import { proposalsText } from '#shared/text/screens/proposals.ts';
import { columnsOf } from './columns.tsx';
import { matches, NO_FILTER, type ProposalFilter } from './filter.ts';
import { useFilter } from './filter-store.ts';
import { Filters } from './filters.tsx';
import { type ProposalRow, rowsOf } from './rows.ts';
import './proposals-screen.css';

interface ProposalsScreenProps {
  readonly opened: OpenedBundle;
  readonly desk: OwnDesk<ProposalSummary>;
  readonly work: JurorWork;
  readonly onOpen: (entry: string) => void;
  readonly onSign: () => void;
  readonly onPrint: () => void;
  /** What the opening of the work had to say, above everything else. */
  readonly notice: ReactNode;
}

/** Everything a juror is asked to score, with what is done and where to go on. */
export function ProposalsScreen({ opened, desk, work, onOpen, onSign, onPrint, notice }: ProposalsScreenProps) {
  const language = useLanguage();
  const text = useTexts(proposalsText);
  const sheets = useWork(work, 'sheets');
  const place = useWork(work, 'place');
  const marks = useWork(work, 'marks');
  const { rows, nearWithin } = useMemo(
    () => rowsOf(opened.stage, desk, sheets, marks, language),
    [opened.stage, desk, sheets, marks, language],
  );
  if (rows.length === 0) {
    return (
      <Page title={text.title}>
        <EmptyState icon={<List />} title={text.noneTitle}>
          {text.noneBody}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={text.title}
      layout="fill"
      beside={<OwnProgressBar rows={rows} />}
      actions={
        <>
          <PrintButton onPress={onPrint} />
          <Onward rows={rows} place={place} onOpen={onOpen} onSign={onSign} />
        </>
      }
    >
      <div className="proposals">
        {notice}
        <ProposalTable opened={opened} rows={rows} nearWithin={nearWithin} onOpen={onOpen} />
      </div>
    </Page>
  );
}

function PrintButton({ onPress }: { readonly onPress: () => void }) {
  const text = useTexts(printingText);
  return (
    <Button icon={<Printer />} onPress={onPress}>
      {text.short}
    </Button>
  );
}

function OwnProgressBar({ rows }: { readonly rows: readonly ProposalRow[] }) {
  const text = useTexts(proposalsText);
  const { done, assigned } = ownProgress(rows.map(({ state }) => state));
  return <ProgressBar label={text.progressLabel} hideLabel valueText={text.progress(done, assigned)} share={done / assigned} />;
}

/** The moment at which the proposals are on screen, for whoever measures how long a person waits. */
const USABLE = 'proposals usable';

interface ProposalTableProps {
  readonly opened: OpenedBundle;
  readonly rows: readonly ProposalRow[];
  readonly nearWithin: string;
  readonly onOpen: (entry: string) => void;
}

function ProposalTable({ opened, rows, nearWithin, onOpen }: ProposalTableProps) {
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
  const columns = useMemo(() => columnsOf(text, language), [text, language]);
  const empty = (
    <EmptyState icon={<Search />} title={text.noMatchTitle} actions={<Button onPress={() => setFilter(NO_FILTER)}>{text.clear}</Button>}>
      {text.noMatchBody}
    </EmptyState>
  );
  return (
    <>
      <Filters stage={opened.stage} filter={filter} onChange={setFilter} rows={rows} nearWithin={nearWithin} shown={shown.length} />
      <div ref={table} className="proposals__table">
        <DataTable label={text.tableLabel} columns={columns} rows={shown} rowKey={(row) => row.entry} onOpen={onOpen} empty={empty} />
      </div>
    </>
  );
}

// Near neighbours stand beside each other only in the order of the totals.
function shownRows(rows: readonly ProposalRow[], filter: ProposalFilter): readonly ProposalRow[] {
  const shown = rows.filter((row) => matches(row, filter));
  return filter.near ? shown.toSorted((a, b) => Number(b.total) - Number(a.total)) : shown;
}

interface OnwardProps {
  readonly rows: readonly ProposalRow[];
  readonly place: string | null;
  readonly onOpen: (entry: string) => void;
  readonly onSign: () => void;
}

function Onward({ rows, place, onOpen, onSign }: OnwardProps) {
  const text = useTexts(proposalsText);
  const next = useMemo(() => {
    const states = new Map(rows.map(({ entry, state }) => [entry, state]));
    return nextOpenEntry([...states.keys()], (entry) => states.get(entry) ?? 'untouched', null);
  }, [rows]);
  return (
    <>
      {place === null ? null : <Button onPress={() => onOpen(place)}>{text.resume(place)}</Button>}
      {next === null ? (
        <Button variant="primary" icon={<CircleCheck />} onPress={onSign}>
          {text.toSign}
        </Button>
      ) : (
        <Button variant="primary" icon={<ArrowRight />} onPress={() => onOpen(next)}>
          {text.next}
        </Button>
      )}
    </>
  );
}
