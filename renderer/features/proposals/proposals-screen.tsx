import { type ReactNode, useCallback, useMemo } from 'react';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import type { SignedLock } from '#renderer/db/signed-lock.ts';
import { useUndo } from '#renderer/db/use-undo.ts';
import { useWork } from '#renderer/db/use-work.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { ArrowRight, CircleCheck, List, Printer } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { ProgressBar } from '#renderer/ui/display/progress-bar.tsx';
import type { OwnDesk } from '#shared/domain/panel/own/own-desk.ts';
import { blankMark } from '#shared/domain/panel/sheet/proposal-mark.ts';
import { nextOpenEntry, ownProgress } from '#shared/domain/panel/own/own-progress.ts';
import type { OpenedBundle, ProposalSummary } from '#shared/ipc/views/bundle.ts';
import { printingText } from '#shared/text/screens/frame/printing.ts';
import { proposalsText } from '#shared/text/screens/proposals.ts';
import { ProposalTable } from './proposal-table.tsx';
import { type ProposalRow, rowsOf } from './rows.ts';
import { UndoButtons } from './undo-buttons.tsx';
import './proposals-screen.css';

interface ProposalsScreenProps {
  readonly opened: OpenedBundle;
  readonly desk: OwnDesk<ProposalSummary>;
  readonly work: JurorWork;
  readonly lock: SignedLock;
  readonly onOpen: (entry: string) => void;
  readonly onSign: () => void;
  readonly onPrint: () => void;
  /** What the opening of the work had to say, above everything else. */
  readonly notice: ReactNode;
}

/** Everything a juror is asked to score, with what is done and where to go on. */
export function ProposalsScreen({ opened, desk, work, lock, onOpen, onSign, onPrint, notice }: ProposalsScreenProps) {
  const language = useLanguage();
  const text = useTexts(proposalsText);
  const sheets = useWork(work, 'sheets');
  const place = useWork(work, 'place');
  const marks = useWork(work, 'marks');
  const { rows, nearWithin } = useMemo(
    () => rowsOf(opened.stage, desk, sheets, marks, language),
    [opened.stage, desk, sheets, marks, language],
  );
  const undo = useUndo(
    work,
    lock,
    rows.map(({ entry }) => entry),
    onOpen,
  );
  const later = useCallback((entry: string) => toggleLater(work, entry), [work]);
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
          <UndoButtons undo={undo} />
          <PrintButton onPress={onPrint} />
          <Onward rows={rows} place={place} onOpen={onOpen} onSign={onSign} />
        </>
      }
    >
      <div className="proposals">
        {notice}
        <ProposalTable opened={opened} rows={rows} nearWithin={nearWithin} onOpen={onOpen} onLater={later} />
      </div>
    </Page>
  );
}

function toggleLater(work: JurorWork, entry: string): void {
  const before = work.snapshot().marks.get(entry) ?? blankMark(entry);
  work.edit('mark later', Date.now(), { sheet: null, mark: before }, { sheet: null, mark: { ...before, later: !before.later } });
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
