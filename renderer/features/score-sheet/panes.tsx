import { useCallback, useRef, useState } from 'react';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { lackOf } from '#shared/domain/panel/sheet/sheet-edit.ts';
import { scoredCriteria } from '#shared/domain/scoring/rules.ts';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import { CriteriaPane } from './criteria/criteria-pane.tsx';
import { ReadingPane } from './proposal/reading-pane.tsx';
import { useProposal } from './proposal/use-proposal.ts';
import { TwoPanes } from './two-panes.tsx';
import type { SheetEditor } from './sheet/use-sheet-editor.ts';
import { VisitPane } from './visit/visit-pane.tsx';

interface PanesProps {
  readonly work: JurorWork;
  readonly opened: OpenedBundle;
  readonly entry: string;
  readonly editor: SheetEditor;
  readonly sheets: ReturnType<JurorWork['snapshot']>['sheets'];
  readonly pane: 'criteria' | 'visit';
}

/** The proposal on one side, its criteria or the field visit on the other; the section that is read follows the criterion that is scored. */
export function Panes({ work, opened, entry, editor, sheets, pane }: PanesProps) {
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
  const shared = { work, sections: stage.sections, section, onSection: setSection };
  return (
    <TwoPanes
      proposal={<ProposalPane {...shared} bundleId={view.bundleId} found={proposal} />}
      criteria={
        pane === 'visit' ? (
          <VisitPane editor={editor} juror={work.key.juror} />
        ) : (
          <CriteriaPane rules={stage.rules} editor={editor} sheets={sheets} active={active} onActivate={activate} />
        )
      }
    />
  );
}

interface ProposalPaneProps extends Omit<Parameters<typeof ReadingPane>[0], 'proposal'> {
  readonly found: ReturnType<typeof useProposal>;
}

function ProposalPane({ found, ...props }: ProposalPaneProps) {
  const text = useTexts(scoreSheetText);
  if (found === null) return <p className="sheet__narrative sheet__message soft">{text.loading}</p>;
  if (found.ok) return <ReadingPane {...props} proposal={found.value} />;
  return (
    <div className="sheet__narrative sheet__message">
      <ErrorNotice error={found.error} />
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
