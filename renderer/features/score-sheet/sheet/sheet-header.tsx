import { memo, type ReactNode } from 'react';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { ToggleButton } from '#renderer/ui/controls/toggle-button.tsx';
import {
  ChevronLeft,
  ChevronRight,
  CircleCheck,
  CircleDashed,
  CircleSlash,
  Flag,
  History,
  MapPin,
  Pencil,
  Redo,
  Undo,
} from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { PageHead } from '#renderer/ui/layout/page.tsx';
import type { Stage } from '#shared/domain/competition/stage.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import { scoredCriteria } from '#shared/domain/scoring/rules.ts';
import type { ProposalSummary } from '#shared/ipc/views/bundle.ts';
import { sheetHistoryText } from '#shared/text/screens/score-sheet/sheet-history.ts';
import { visitText } from '#shared/text/screens/score-sheet/visit.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import type { SheetEditor } from './use-sheet-editor.ts';
import type { UndoWay } from '#renderer/db/use-undo.ts';
import './sheet-header.css';

interface SheetHeaderProps {
  readonly stage: Pick<Stage, 'rules' | 'clusters' | 'groups'>;
  readonly proposal: ProposalSummary;
  readonly editor: SheetEditor;
  readonly undo: UndoWay;
  readonly way: {
    readonly onPrevious: (() => void) | null;
    readonly onNext: (() => void) | null;
    readonly onVisit: () => void;
  };
  readonly pane: 'criteria' | 'visit';
  readonly onDialog: (dialog: 'conflict' | 'history') => void;
}

/** Which proposal this is, where its sheet stands, and the way to the ones before and after. */
export function SheetHeader({ stage, proposal, editor, undo, way, pane, onDialog }: SheetHeaderProps) {
  const text = useTexts(scoreSheetText);
  return (
    <PageHead>
      <Step label={text.previous} to="previous" onPress={way.onPrevious} />
      <div className="sheet-header__titles">
        <ProposalLine stage={stage} proposal={proposal} />
        <h1>{proposal.title}</h1>
      </div>
      <div className="sheet-header__actions">
        <StatusBadge sheet={editor.sheet} stage={stage} />
        <Actions
          undo={undo.undo}
          redo={undo.redo}
          isLater={editor.mark.later}
          onMark={editor.setMark}
          pane={pane}
          onVisit={way.onVisit}
          isLocked={editor.locked !== null}
          onDialog={onDialog}
        />
      </div>
      <Step label={text.next} to="next" onPress={way.onNext} />
    </PageHead>
  );
}

interface ActionsProps extends Pick<SheetHeaderProps, 'pane' | 'onDialog'> {
  readonly undo: UndoWay['undo'];
  readonly redo: UndoWay['redo'];
  readonly isLater: boolean;
  readonly onMark: SheetEditor['setMark'];
  readonly onVisit: () => void;
  readonly isLocked: boolean;
}

/** What can be done to the sheet as a whole; drawn once, however much is typed. */
const Actions = memo(function Actions({ undo, redo, isLater, onMark, pane, onVisit, isLocked, onDialog }: ActionsProps) {
  const text = useTexts(scoreSheetText);
  const historyText = useTexts(sheetHistoryText);
  const visitWords = useTexts(visitText);
  return (
    <>
      <IconButton label={text.undo} icon={<Undo />} isDisabled={undo === null} onPress={() => undo?.()} />
      <IconButton label={text.redo} icon={<Redo />} isDisabled={redo === null} onPress={() => redo?.()} />
      <IconButton label={historyText.open} icon={<History />} onPress={() => onDialog('history')} />
      <ToggleButton label={text.later} icon={<Flag />} isSelected={isLater} onChange={(later) => onMark({ later })} />
      <ToggleButton label={visitWords.pane} icon={<MapPin />} showLabel isSelected={pane === 'visit'} onChange={onVisit} />
      <Button onPress={() => onDialog('conflict')} isDisabled={isLocked}>
        {text.conflict}
      </Button>
    </>
  );
});

const STEP_ICONS: Readonly<Record<'previous' | 'next', ReactNode>> = { previous: <ChevronLeft />, next: <ChevronRight /> };

interface StepProps {
  readonly label: string;
  readonly to: 'previous' | 'next';
  readonly onPress: (() => void) | null;
}

const Step = memo(function Step({ label, to, onPress }: StepProps) {
  return (
    <IconButton
      variant="secondary"
      label={label}
      icon={STEP_ICONS[to]}
      isDisabled={onPress === null}
      onPress={() => onPress?.()}
      data-press-again={label}
    />
  );
});

function ProposalLine({ stage, proposal }: Pick<SheetHeaderProps, 'stage' | 'proposal'>) {
  const language = useLanguage();
  const text = useTexts(scoreSheetText);
  const cluster = stage.clusters.find(({ id }) => id === proposal.cluster);
  const group = stage.groups.find(({ id }) => id === proposal.group);
  const facts = [
    proposal.entry,
    proposal.agency,
    cluster === undefined ? null : text.cluster(cluster.name[language]),
    group === undefined ? null : text.group(group.name[language]),
  ];
  return <p className="soft small">{facts.filter((fact) => fact !== null).join(' · ')}</p>;
}

function StatusBadge({ sheet, stage }: { readonly sheet: ScoreSheet; readonly stage: Pick<Stage, 'rules'> }) {
  const text = useTexts(scoreSheetText);
  if (sheet.status === 'recused')
    return (
      <Badge icon={<CircleSlash />} tone="accent">
        {text.recused}
      </Badge>
    );
  if (sheet.status === 'scored')
    return (
      <Badge icon={<CircleCheck />} tone="good">
        {text.done}
      </Badge>
    );
  const scored = sheet.scores.filter(({ score }) => score !== null).length;
  if (scored === 0) return <Badge icon={<CircleDashed />}>{text.untouched}</Badge>;
  const all = scoredCriteria(stage.rules.criteria).length;
  return (
    <Badge icon={<Pencil />} tone="warn">
      {scored < all ? text.draft(scored, all) : text.draftLacking}
    </Badge>
  );
}
