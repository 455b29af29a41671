import { useCallback, useEffect, useMemo, useState } from 'react';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import { type SignedLock } from '#renderer/db/signed-lock.ts';
import { useWork } from '#renderer/db/use-work.ts';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { deskState, type OwnDesk } from '#shared/domain/panel/own/own-desk.ts';
import { nextOpenEntry } from '#shared/domain/panel/own/own-progress.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import type { OpenedBundle, ProposalSummary } from '#shared/ipc/views/bundle.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import { Comparing } from './compare/comparing.tsx';
import { PartnerDialog } from './compare/partner-dialog.tsx';
import { Panes } from './panes.tsx';
import { ConflictDialog } from './sheet/conflict-dialog.tsx';
import { EarlierScores } from './sheet/earlier-scores.tsx';
import { HistoryDialog } from './sheet/history-dialog.tsx';
import { SheetFooter } from './sheet/sheet-footer.tsx';
import { SheetHeader } from './sheet/sheet-header.tsx';
import { SheetNotices } from './sheet/sheet-notices.tsx';
import { useSheetCommands } from './sheet/use-sheet-commands.ts';
import { type SheetEditor, useSheetEditor } from './sheet/use-sheet-editor.ts';
import { useUndo } from '#renderer/db/use-undo.ts';
import './score-sheet-screen.css';

/** What stands beside the proposal: its criteria, or the field visit. */
export type SheetPane = 'criteria' | 'visit';

interface ScoreSheetScreenProps {
  readonly opened: OpenedBundle;
  readonly desk: OwnDesk<ProposalSummary>;
  readonly work: JurorWork;
  readonly lock: SignedLock;
  readonly proposal: ProposalSummary;
  readonly pane: SheetPane;
  readonly onPane: (pane: SheetPane) => void;
  readonly onOpen: (entry: string) => void;
  readonly onSign: () => void;
}

type Dialog = 'conflict' | 'history' | 'partner';

/** One proposal beside its score sheet; mount it anew (by key) for each entry. */
export function ScoreSheetScreen(props: ScoreSheetScreenProps) {
  const { opened, desk, work, lock, proposal, pane, onOpen, onSign } = props;
  const { stage } = opened;
  const text = useTexts(scoreSheetText);
  const conflict = desk.conflicts.get(proposal.entry);
  const editor = useSheetEditor({ work, rules: stage.rules, proposal, conflict, lock });
  const [dialog, showDialog] = useState<Dialog | null>(null);
  const [partner, setPartner] = useState<string | null>(null);
  const { way, undo } = useWays(props, partner);
  useSheetCommands({ editor, undo, ...way, onDialog: showDialog });
  useEffect(() => void work.stopAt(proposal.entry), [work, proposal.entry]);
  const compare = useCallback(() => showDialog('partner'), []);
  const other = desk.proposals.find(({ entry }) => entry === partner);
  return (
    <div className="sheet">
      <SheetHeader stage={stage} proposal={proposal} editor={editor} undo={undo} way={way} pane={pane} onDialog={showDialog} />
      <output className="visually-hidden">{undo.told === null ? '' : text.told[undo.told.kind](undo.told.entry)}</output>
      <div className="sheet__notices">
        <EarlierScores work={work} entry={proposal.entry} rules={stage.rules} />
        <SheetNotices
          {...{ editor, conflict, lock }}
          proposesConflict={agencyOf(opened, work.key.juror) === proposal.agency}
          onDeclare={() => showDialog('conflict')}
          onSign={onSign}
        />
      </div>
      <SheetBody {...{ opened, desk, work, lock, proposal, pane, editor, other }} onOther={compare} onAlone={() => setPartner(null)} />
      <SheetFooter
        rules={stage.rules}
        sheet={editor.sheet}
        next={way.nextOpen}
        isComparing={other !== undefined}
        onCompare={compare}
        onNext={onOpen}
        onSign={onSign}
      />
      <Dialogs
        shown={dialog}
        editor={editor}
        {...{ work, desk, rules: stage.rules, entry: proposal.entry }}
        onPartner={setPartner}
        onClose={() => showDialog(null)}
      />
    </div>
  );
}

function agencyOf({ view }: OpenedBundle, juror: string): string | null {
  return view.roster.find(({ thumbprint }) => thumbprint === juror)?.agency ?? null;
}

interface DialogsProps {
  readonly shown: Dialog | null;
  readonly editor: SheetEditor;
  readonly work: JurorWork;
  readonly desk: OwnDesk<ProposalSummary>;
  readonly rules: Rules;
  readonly entry: string;
  readonly onPartner: (entry: string) => void;
  readonly onClose: () => void;
}

function Dialogs({ shown, editor, work, desk, rules, entry, onPartner, onClose }: DialogsProps) {
  const sheets = useWork(work, 'sheets');
  const marks = useWork(work, 'marks');
  if (shown === 'conflict') return <ConflictDialog onDeclare={editor.setRecusal} onClose={onClose} />;
  if (shown === 'history') return <HistoryDialog owner={work.key} entry={entry} rules={rules} onClose={onClose} />;
  if (shown === null) return null;
  const pick = (partner: string) => {
    onPartner(partner);
    onClose();
  };
  return <PartnerDialog options={{ rules, desk, sheets, marks, entry }} onPick={pick} onClose={onClose} />;
}

interface SheetBodyProps extends Pick<ScoreSheetScreenProps, 'opened' | 'desk' | 'work' | 'lock' | 'proposal' | 'pane'> {
  readonly editor: SheetEditor;
  readonly other: ProposalSummary | undefined;
  readonly onOther: () => void;
  readonly onAlone: () => void;
}

/** The proposal with its sheet, or beside another one. */
function SheetBody({ opened, desk, work, lock, proposal, pane, editor, other, onOther, onAlone }: SheetBodyProps) {
  const sheets = useWork(work, 'sheets');
  if (other === undefined) {
    return <Panes work={work} opened={opened} entry={proposal.entry} editor={editor} sheets={sheets} pane={pane} />;
  }
  return (
    <Comparing
      opened={opened}
      work={work}
      lock={lock}
      first={{ proposal, editor }}
      second={other}
      conflict={desk.conflicts.get(other.entry)}
      onOther={onOther}
      onClose={onAlone}
    />
  );
}

/** Where one can go from here, and back over what was done; the same functions while the targets are. */
function useWays({ desk, work, lock, proposal: { entry }, pane, onPane, onOpen }: ScoreSheetScreenProps, partner: string | null) {
  const onVisit = useCallback(() => onPane(pane === 'visit' ? 'criteria' : 'visit'), [onPane, pane]);
  const shown = useMemo(() => (partner === null ? [entry] : [entry, partner]), [entry, partner]);
  const undo = useUndo(work, lock, shown, onOpen);
  const entries = useMemo(() => desk.proposals.map((proposal) => proposal.entry), [desk]);
  const { sheets } = work.snapshot();
  const nextOpen = nextOpenEntry(entries, (other) => deskState(desk, sheets, other), entry);
  const at = entries.indexOf(entry);
  const way = {
    onPrevious: useWayTo(entries[at - 1], onOpen),
    onNext: useWayTo(entries[at + 1], onOpen),
    onNextOpen: useWayTo(nextOpen, onOpen),
    onVisit,
    nextOpen,
  };
  return { way, undo };
}

function useWayTo(target: string | null | undefined, onOpen: (entry: string) => void): (() => void) | null {
  return useMemo(() => (target === undefined || target === null ? null : () => onOpen(target)), [target, onOpen]);
}
