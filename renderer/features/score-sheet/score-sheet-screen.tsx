import { useCallback, useEffect, useRef, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import { type SignedLock } from '#renderer/db/signed-lock.ts';
import { useWork } from '#renderer/db/use-work.ts';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import type { Result } from '#shared/base/result.ts';
import type { Proposal } from '#shared/domain/competition/proposal.ts';
import { deskState, type OwnDesk } from '#shared/domain/panel/own-desk.ts';
import { nextOpenEntry } from '#shared/domain/panel/own-progress.ts';
import { lackOf } from '#shared/domain/panel/sheet-edit.ts';
import { scoredCriteria } from '#shared/domain/scoring/rules.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { OpenedBundle, ProposalSummary } from '#shared/ipc/views.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { CriteriaPane } from './criteria-pane.tsx';
import { NarrativePane } from './narrative-pane.tsx';
import { SheetFooter } from './sheet-footer.tsx';
import { SheetHeader } from './sheet-header.tsx';
import { SheetNotices } from './sheet-notices.tsx';
import { useSheetCommands } from './use-sheet-commands.ts';
import { type SheetEditor, useSheetEditor } from './use-sheet-editor.ts';
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
      <Panes opened={opened} entry={proposal.entry} editor={editor} sheets={sheets} />
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

interface PanesProps {
  readonly opened: OpenedBundle;
  readonly entry: string;
  readonly editor: SheetEditor;
  readonly sheets: ReturnType<JurorWork['snapshot']>['sheets'];
}

function Panes({ opened, entry, editor, sheets }: PanesProps) {
  const text = useTexts(scoreSheetText);
  const { stage, view } = opened;
  const proposal = useProposal(view.bundleId, entry);
  const [active, setActive] = useState(() => firstLacking(editor, opened));
  const lastActive = useRef(active);
  const [section, setSection] = useState(() => sectionFor(active, stage.sections) ?? stage.sections[0]?.id ?? '');
  const activate = useCallback(
    (criterion: string) => {
      setActive(criterion);
      const own = sectionFor(criterion, stage.sections);
      if (own !== undefined && criterion !== lastActive.current) setSection(own);
      lastActive.current = criterion;
    },
    [stage.sections],
  );
  return (
    <div className="sheet__panes">
      {proposal === null ? <p className="sheet__narrative soft">{text.loading}</p> : null}
      {proposal?.ok === false ? (
        <div className="sheet__narrative">
          <ErrorNotice error={proposal.error} />
        </div>
      ) : null}
      {proposal?.ok === true ? (
        <NarrativePane
          bundleId={view.bundleId}
          sections={stage.sections}
          proposal={proposal.value}
          section={section}
          onSection={setSection}
        />
      ) : null}
      <CriteriaPane rules={stage.rules} editor={editor} sheets={sheets} active={active} onActivate={activate} />
    </div>
  );
}

function firstLacking(editor: SheetEditor, { stage }: OpenedBundle): string {
  const criteria = scoredCriteria(stage.rules.criteria);
  const lacking = criteria.find((criterion) => lackOf(editor.sheet, criterion) !== null);
  return (lacking ?? criteria[0])?.id ?? '';
}

// Forms usually have one section for each criterion, under the same id; then reading follows scoring.
function sectionFor(criterion: string, sections: OpenedBundle['stage']['sections']): string | undefined {
  return sections.find(({ id }) => id === criterion)?.id;
}

function useProposal(bundleId: string, entry: string): Result<Proposal, AppError> | null {
  const bridge = useBridge();
  const [proposal, setProposal] = useState<Result<Proposal, AppError> | null>(null);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const answer = await bridge['bundle:proposal']({ bundleId, entry });
      if (current) setProposal(answer);
    };
    void ask();
    return () => {
      current = false;
    };
  }, [bridge, bundleId, entry]);
  return proposal;
}
