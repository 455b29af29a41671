import { type ComponentProps, useMemo, useState } from 'react';
import type { Asked } from '#renderer/bridge/panel.ts';
import { useHolders } from '#renderer/bridge/card-holders.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Segmented } from '#renderer/ui/controls/radio-group.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { Users } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import { StageChoice } from '#renderer/work/stage-choice.tsx';
import { compareNames } from '#shared/base/order.ts';
import { type CompetitionDraft, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import type { AssignmentDraft } from '#shared/domain/competition/draft/records.ts';
import { stageEntries } from '#shared/domain/competition/preparing/stage-entries.ts';
import type { FindingPlace } from '#shared/domain/competition/preparing/finding-place.ts';
import { assignmentOf, peopleHolding } from '#shared/domain/competition/preparing/stage-panel.ts';
import type { CardHolderView } from '#shared/ipc/views/preparing.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { assignmentText } from '#shared/text/screens/assignment/assignment.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import type { BoardJuror } from './board/board.ts';
import { ScoringBoard } from './scoring/scoring-board.tsx';
import { VisitsBoard } from './visits/visits-board.tsx';
import './assignment.css';

/** Who scores what and who visits what in a stage: everybody everything, or shared out evenly and by hand. */
export function AssignmentScreen({ draft, status, identity, actions, stage, onStage, place, onPlace }: CompetitionWork) {
  const words = useTexts(assignmentText);
  const [part, setPart] = useState<'scoring' | 'visits'>(place?.screen === 'assignment' ? place.part : 'scoring');
  const holders = useHolders(identity.thumbprint, status.id, draft.person);
  const jurors = useMemo(() => boardJurors(draft, holders), [draft, holders]);
  const entries = useEntries(draft, stage);
  if (stage === null) return <Page title={words.title}>{null}</Page>;
  const assignment = assignmentOf(draft, stage);
  const onAssign = (value: AssignmentDraft) =>
    actions.change({ what: 'assign', step: null, records: [{ kind: 'assignment', id: stage, value }] });
  const lacks = missing(jurors.length, entries.length);
  const board = { draft, competition: status.id, owner: identity.thumbprint, stage, entries, jurors, onChange: actions.change };
  return (
    <Page
      title={words.title}
      layout="fill"
      beside={
        <>
          <StageChoice label={words.stage} draft={draft} stage={stage} onStage={onStage} />
          <Segmented
            label={words.part}
            options={PARTS.map((value) => ({ value, label: words.parts[value] }))}
            value={part}
            onChange={setPart}
          />
        </>
      }
      actions={part === 'scoring' ? <ModeChoice assignment={assignment} jurors={jurors.length} onAssign={onAssign} /> : null}
    >
      {holders.status === 'failed' && <ErrorNotice error={holders.error} />}
      {lacks === null ? (
        <Boards part={part} {...board} assignment={assignment} onAssign={onAssign} />
      ) : (
        <Lacking lacks={lacks} onPlace={(found) => onPlace({ stage, ...found })} />
      )}
    </Page>
  );
}

/** The proposals that take part in the stage; the same list as before where nothing about that changed. */
function useEntries({ proposal, selection }: CompetitionDraft, stage: string | null): readonly string[] {
  return useMemo(
    () => (stage === null ? [] : stageEntries({ ...EMPTY_DRAFT, proposal, selection }, stage).taking),
    [proposal, selection, stage],
  );
}

const PARTS = ['scoring', 'visits'] as const;

interface BoardsProps extends ComponentProps<typeof Scoring> {
  readonly part: (typeof PARTS)[number];
}

function Boards({ part, assignment, onAssign, ...board }: BoardsProps) {
  if (part === 'visits') return <VisitsBoard key={`visits ${board.stage}`} {...board} />;
  return <Scoring key={`scoring ${board.stage}`} {...board} assignment={assignment} onAssign={onAssign} />;
}

interface ScoringProps extends Omit<ComponentProps<typeof ScoringBoard>, 'assignment'> {
  readonly assignment: AssignmentDraft;
}

function Scoring({ assignment, ...board }: ScoringProps) {
  const words = useTexts(assignmentText);
  const language = useLanguage();
  if (assignment.mode === 'listed') return <ScoringBoard {...board} assignment={assignment} />;
  return (
    <EmptyState title={words.allTitle} icon={<Users />}>
      {words.allText(formatNumber(board.jurors.length, language), formatNumber(board.entries.length, language))}
    </EmptyState>
  );
}

/** Without what nothing can be assigned, and where it comes in. */
const NEEDED = {
  jurors: { screen: 'panel' },
  proposals: { screen: 'intake', entries: [] },
} as const satisfies Readonly<Record<string, FindingPlace>>;

function missing(jurors: number, proposals: number): keyof typeof NEEDED | null {
  if (jurors === 0) return 'jurors';
  return proposals === 0 ? 'proposals' : null;
}

interface LackingProps {
  readonly lacks: keyof typeof NEEDED;
  readonly onPlace: (place: FindingPlace) => void;
}

function Lacking({ lacks, onPlace }: LackingProps) {
  const words = useTexts(assignmentText);
  const { screens } = useTexts(frameText);
  const place = NEEDED[lacks];
  return (
    <EmptyState
      title={words.lacks[lacks]}
      icon={<Users />}
      actions={<Button onPress={() => onPlace(place)}>{words.goTo(screens[place.screen])}</Button>}
    >
      {words.lacksText[lacks]}
    </EmptyState>
  );
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

function boardJurors(draft: CompetitionDraft, holders: Asked<readonly CardHolderView[]>): readonly BoardJuror[] {
  const known = holders.status === 'ready' ? holders.value : [];
  const named = peopleHolding(draft, 'juror').map((juror) => ({
    juror,
    name: known.find(({ thumbprint }) => thumbprint === juror)?.name ?? juror.slice(0, 8),
    maxLoad: draft.person.get(juror)?.maxLoad ?? null,
  }));
  return named.sort((a, b) => compareNames(a.name, b.name));
}
