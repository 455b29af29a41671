import { useMemo } from 'react';
import type { Asked } from '#renderer/bridge/panel.ts';
import { useHolders } from '#renderer/bridge/card-holders.ts';
import { Segmented } from '#renderer/ui/controls/radio-group.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { Users } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import { StageChoice, useStageChoice } from '#renderer/work/stage-choice.tsx';
import { compareNames } from '#shared/base/order.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { AssignmentDraft } from '#shared/domain/competition/draft/records.ts';
import { stageEntries } from '#shared/domain/competition/preparing/stage-entries.ts';
import { assignmentOf, peopleHolding } from '#shared/domain/competition/preparing/stage-panel.ts';
import type { CardHolderView } from '#shared/ipc/views/preparing.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { assignmentText } from '#shared/text/screens/assignment.ts';
import { ListedBoard } from './listed-board.tsx';
import type { JurorName } from './rows.ts';
import './assignment.css';

/** Who scores what in a stage: everybody everything, or shared out evenly and by hand. */
export function AssignmentScreen({ draft, status, identity, actions, place }: CompetitionWork) {
  const words = useTexts(assignmentText);
  const language = useLanguage();
  const choice = useStageChoice(draft, place?.stage);
  const { stage } = choice;
  const holders = useHolders(identity.thumbprint, status.id, draft.person);
  const jurors = useMemo(() => jurorNames(draft, holders), [draft, holders]);
  if (stage === null) return <Page title={words.title}>{null}</Page>;
  const { taking } = stageEntries(draft, stage);
  const assignment = assignmentOf(draft, stage);
  const set = (value: AssignmentDraft, step: string | null = null) =>
    actions.change({ what: 'assign', step, records: [{ kind: 'assignment', id: stage, value }] });
  const lacks = missing(words, jurors.length, taking.length);
  return (
    <Page
      title={words.title}
      layout="fill"
      beside={
        <>
          <StageChoice label={words.stage} draft={draft} {...choice} />
          <ModeChoice assignment={assignment} jurors={jurors.length} onAssign={set} />
        </>
      }
    >
      {holders.status === 'failed' && <ErrorNotice error={holders.error} />}
      {lacks === null ? null : <Notice tone="warn">{lacks}</Notice>}
      {assignment.mode === 'all' ? (
        <EmptyState title={words.allTitle} icon={<Users />}>
          {words.allText(formatNumber(jurors.length, language), formatNumber(taking.length, language))}
        </EmptyState>
      ) : (
        <ListedBoard
          key={stage}
          draft={draft}
          competition={status.id}
          owner={identity.thumbprint}
          stage={stage}
          entries={taking}
          assignment={assignment}
          jurors={jurors}
          onAssign={set}
          onChange={actions.change}
        />
      )}
    </Page>
  );
}

function missing(words: (typeof assignmentText)['id'], jurors: number, proposals: number): string | null {
  if (jurors === 0) return words.needJurors;
  return proposals === 0 ? words.needProposals : null;
}

/** Most proposals are read by as many as this, where nobody says otherwise. */
const USUAL_JURORS = 3;

interface ModeChoiceProps {
  readonly assignment: AssignmentDraft;
  readonly jurors: number;
  readonly onAssign: (assignment: AssignmentDraft) => void;
}

function ModeChoice({ assignment, jurors, onAssign }: ModeChoiceProps) {
  const words = useTexts(assignmentText);
  const modes = (['all', 'listed'] as const).map((value) => ({ value, label: words[value] }));
  const perProposal = Math.min(USUAL_JURORS, Math.max(1, jurors));
  const choose = (mode: AssignmentDraft['mode']) => onAssign(mode === 'all' ? { mode } : { mode, perProposal, seed: null, jurors: [] });
  return <Segmented label={words.mode} options={modes} value={assignment.mode} onChange={choose} />;
}

function jurorNames(draft: CompetitionDraft, holders: Asked<readonly CardHolderView[]>): readonly JurorName[] {
  const known = holders.status === 'ready' ? holders.value : [];
  const named = peopleHolding(draft, 'juror').map((juror) => ({
    juror,
    name: known.find(({ thumbprint }) => thumbprint === juror)?.name ?? juror.slice(0, 8),
  }));
  return named.sort((a, b) => compareNames(a.name, b.name));
}
