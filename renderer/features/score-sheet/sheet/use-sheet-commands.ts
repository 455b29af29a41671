import { type Command, useCommands } from '#renderer/ui/commands/commands.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { compareText } from '#shared/text/screens/score-sheet/compare.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import { sheetHistoryText } from '#shared/text/screens/score-sheet/sheet-history.ts';
import { visitText } from '#shared/text/screens/score-sheet/visit.ts';
import type { SheetEditor } from './use-sheet-editor.ts';
import type { UndoWay } from '#renderer/db/use-undo.ts';

interface SheetCommandsOptions {
  readonly editor: SheetEditor;
  readonly undo: UndoWay;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onNextOpen: (() => void) | null;
  readonly onVisit: () => void;
  readonly onDialog: (dialog: 'conflict' | 'history' | 'partner') => void;
}

/** The keys of the score sheet. */
export function useSheetCommands({ editor, undo, onPrevious, onNext, onNextOpen, onVisit, onDialog }: SheetCommandsOptions): void {
  const text = useTexts(scoreSheetText);
  const compare = useTexts(compareText);
  const history = useTexts(sheetHistoryText);
  const visit = useTexts(visitText);
  const offered: readonly (Command | null)[] = [
    command('previous', text.previous, onPrevious, { key: 'ArrowLeft', alt: true }),
    command('next', text.next, onNext, { key: 'ArrowRight', alt: true }),
    command('next-open', text.nextOpen, onNextOpen, { key: 'n', alt: true }),
    command('undo', text.undo, undo.undo, { key: 'z', ctrl: true }),
    command('redo', text.redo, undo.redo, { key: 'z', ctrl: true, shift: true }),
    command('later', text.later, () => editor.setMark({ later: !editor.mark.later }), { key: 'm', alt: true }),
    command('compare', compare.open, () => onDialog('partner'), { key: 'b', alt: true }),
    command('visit', visit.pane, onVisit, { key: 'v', alt: true }),
    command('history', history.open, () => onDialog('history'), { key: 'h', alt: true }),
    command('conflict', text.conflict, editor.locked === null ? () => onDialog('conflict') : null, { key: 'k', alt: true }),
  ];
  useCommands(offered.filter((one) => one !== null));
}

function command(id: string, label: string, run: (() => void) | null, shortcut: NonNullable<Command['shortcut']>): Command | null {
  return run === null ? null : { id: `sheet-${id}`, label, shortcut, whileTyping: true, run };
}
