import { Button } from '#renderer/ui/controls/button.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { OwnDesk } from '#shared/domain/panel/own/own-desk.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import { visitLack } from '#shared/domain/panel/sheet/sheet-edit.ts';
import type { ProposalSummary } from '#shared/ipc/views/bundle.ts';
import { visitText } from '#shared/text/screens/score-sheet/visit.ts';

interface OwedVisitsProps {
  readonly desk: OwnDesk<ProposalSummary>;
  readonly sheets: ReadonlyMap<string, ScoreSheet>;
  readonly onOpen: () => void;
}

/** Names the visits that were asked for and are not noted in full; scores can be signed all the same. */
export function OwedVisits({ desk, sheets, onOpen }: OwedVisitsProps) {
  const text = useTexts(visitText);
  const owed = [...desk.visits.keys()].filter((entry) => !desk.conflicts.has(entry) && !isMade(sheets.get(entry)));
  if (owed.length === 0) return null;
  return (
    <Notice tone="warn" actions={<Button onPress={onOpen}>{text.toVisits}</Button>}>
      {text.owed(owed.join(', '))}
    </Notice>
  );
}

/** Whoever stands aside for a proposal does not visit it either. */
function isMade(sheet: ScoreSheet | undefined): boolean {
  if (sheet === undefined) return false;
  return sheet.recusal !== null || (sheet.visit !== null && visitLack(sheet.visit) === null);
}
