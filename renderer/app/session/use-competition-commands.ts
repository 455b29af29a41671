import { useMemo } from 'react';
import type { CompetitionActions } from '#renderer/bridge/competition.ts';
import { type Command, useCommands } from '#renderer/ui/commands/commands.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionStatus } from '#shared/ipc/views/competition.ts';
import { competitionsText } from '#shared/text/screens/competitions.ts';

/** Ctrl+Z and Ctrl+Shift+Z on every screen of a competition; a field that is being typed in keeps them for its own text. */
export function useCompetitionCommands(status: CompetitionStatus | null, { undo, redo }: CompetitionActions): void {
  const text = useTexts(competitionsText);
  const [back, again] = [status?.undo ?? null, status?.redo ?? null];
  const commands = useMemo(() => {
    const offered: Command[] = [];
    if (back !== null)
      offered.push({
        id: 'competition-undo',
        label: text.undo(text.changes[back]),
        shortcut: { key: 'z', ctrl: true },
        whileTyping: true,
        run: undo,
      });
    if (again !== null)
      offered.push({
        id: 'competition-redo',
        label: text.redo(text.changes[again]),
        shortcut: { key: 'z', ctrl: true, shift: true },
        run: redo,
      });
    return offered;
  }, [text, back, again, undo, redo]);
  useCommands(commands);
}
