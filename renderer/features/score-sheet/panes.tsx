import { useCallback, useRef, useState } from 'react';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { lackOf } from '#shared/domain/panel/sheet-edit.ts';
import { scoredCriteria } from '#shared/domain/scoring/rules.ts';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet.ts';
import { CriteriaPane } from './criteria/criteria-pane.tsx';
import { NarrativePane } from './proposal/narrative-pane.tsx';
import { useProposal } from './proposal/use-proposal.ts';
import type { SheetEditor } from './sheet/use-sheet-editor.ts';

interface PanesProps {
  readonly opened: OpenedBundle;
  readonly entry: string;
  readonly editor: SheetEditor;
  readonly sheets: ReturnType<JurorWork['snapshot']>['sheets'];
}

/** The proposal on one side, its criteria on the other; the section that is read follows the criterion that is scored. */
export function Panes({ opened, entry, editor, sheets }: PanesProps) {
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
