import { useEffect, useState } from 'react';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import { type SignedLock } from '#renderer/db/signed-lock.ts';
import { useWork } from '#renderer/db/use-work.ts';
import { deskState, type OwnDesk } from '#shared/domain/panel/own-desk.ts';
import { nextOpenEntry } from '#shared/domain/panel/own-progress.ts';
import type { OpenedBundle, ProposalSummary } from '#shared/ipc/views/bundle.ts';
import { ConflictDialog } from './sheet/conflict-dialog.tsx';
import { Panes } from './panes.tsx';
import { SheetFooter } from './sheet/sheet-footer.tsx';
import { SheetHeader } from './sheet/sheet-header.tsx';
import { SheetNotices } from './sheet/sheet-notices.tsx';
import { useSheetCommands } from './sheet/use-sheet-commands.ts';
import { useSheetEditor } from './sheet/use-sheet-editor.ts';
import './score-sheet-screen.css';

interface ScoreSheetScreenProps {
  readonly opened: OpenedBundle;
  readonly desk: OwnDesk<ProposalSummary>;
  readonly work: JurorWork;
  readonly lock: SignedLock;
  readonly proposal: ProposalSummary;
  readonly onOpen: (entry: string) => void;
  readonly onSign: () => void;
}

/** One proposal beside its score sheet; mount it anew (by key) for each entry. */
export function ScoreSheetScreen({ opened, desk, work, lock, proposal, onOpen, onSign }: ScoreSheetScreenProps) {
  const { stage, view } = opened;
  const conflict = desk.conflicts.get(proposal.entry);
  const editor = useSheetEditor({ work, rules: stage.rules, proposal, conflict, lock });
  const sheets = useWork(work, 'sheets');
  const [declaring, setDeclaring] = useState(false);
  const way = waysFrom(proposal.entry, desk, work, onOpen);
  useSheetCommands({ editor, ...way, onConflict: () => setDeclaring(true) });
  useEffect(() => void work.stopAt(proposal.entry), [work, proposal.entry]);
  const agency = view.roster.find(({ thumbprint }) => thumbprint === work.key.juror)?.agency;
  return (
    <div className="sheet">
      <SheetHeader
        stage={stage}
        proposal={proposal}
        editor={editor}
        onPrevious={way.onPrevious}
        onNext={way.onNext}
        onConflict={() => setDeclaring(true)}
      />
      <div className="sheet__notices">
        <SheetNotices
          editor={editor}
          conflict={conflict}
          lock={lock}
          proposesConflict={agency === proposal.agency}
          onDeclare={() => setDeclaring(true)}
          onSign={onSign}
        />
      </div>
      <Panes work={work} opened={opened} entry={proposal.entry} editor={editor} sheets={sheets} />
      <SheetFooter rules={stage.rules} sheet={editor.sheet} next={way.nextOpen} onNext={onOpen} onSign={onSign} />
      {declaring ? <ConflictDialog onDeclare={editor.setRecusal} onClose={() => setDeclaring(false)} /> : null}
    </div>
  );
}

function waysFrom(entry: string, desk: OwnDesk<ProposalSummary>, work: JurorWork, onOpen: (entry: string) => void) {
  const entries = desk.proposals.map((proposal) => proposal.entry);
  const at = entries.indexOf(entry);
  const { sheets } = work.snapshot();
  const to = (target: string | null | undefined) => (target === undefined || target === null ? null : () => onOpen(target));
  const nextOpen = nextOpenEntry(entries, (other) => deskState(desk, sheets, other), entry);
  return { onPrevious: at > 0 ? to(entries[at - 1]) : null, onNext: to(entries[at + 1]), onNextOpen: to(nextOpen), nextOpen };
}
