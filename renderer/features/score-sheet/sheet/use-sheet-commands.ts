import { type Command, useCommands } from '#renderer/ui/commands/commands.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { scoreSheetText } from '#shared/text/screens/score-sheet.ts';
import type { SheetEditor } from './use-sheet-editor.ts';

interface SheetCommandsOptions {
  readonly editor: SheetEditor;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onNextOpen: (() => void) | null;
  readonly onConflict: () => void;
}

/** The keys of the score sheet. */
export function useSheetCommands({ editor, onPrevious, onNext, onNextOpen, onConflict }: SheetCommandsOptions): void {
  const text = useTexts(scoreSheetText);
  const offered: readonly (Command | null)[] = [
    command('previous', text.previous, onPrevious, { key: 'ArrowLeft', alt: true }),
    command('next', text.next, onNext, { key: 'ArrowRight', alt: true }),
    command('next-open', text.nextOpen, onNextOpen, { key: 'n', alt: true }),
    command('undo', text.undo, editor.canUndo ? editor.undo : null, { key: 'z', ctrl: true }),
    command('redo', text.redo, editor.canRedo ? editor.redo : null, { key: 'z', ctrl: true, shift: true }),
    command('conflict', text.conflict, editor.locked === null ? onConflict : null, { key: 'k', alt: true }),
  ];
  useCommands(offered.filter((one) => one !== null));
}

function command(id: string, label: string, run: (() => void) | null, shortcut: NonNullable<Command['shortcut']>): Command | null {
  return run === null ? null : { id: `sheet-${id}`, label, shortcut, whileTyping: true, run };
}
