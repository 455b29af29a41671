import type { UndoWay } from '#renderer/db/use-undo.ts';
import { type Command, useCommands } from '#renderer/ui/commands/commands.tsx';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { Redo, Undo } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { proposalsText } from '#shared/text/screens/proposals.ts';

/** Going back over what was done on any proposal; what it was on is said. */
export function UndoButtons({ undo: { undo, redo, told } }: { readonly undo: UndoWay }) {
  const text = useTexts(proposalsText);
  const commands: readonly (Command | null)[] = [
    undo === null ? null : { id: 'list-undo', label: text.undo, shortcut: { key: 'z', ctrl: true }, run: undo },
    redo === null ? null : { id: 'list-redo', label: text.redo, shortcut: { key: 'z', ctrl: true, shift: true }, run: redo },
  ];
  useCommands(commands.filter((one) => one !== null));
  return (
    <>
      <output className="soft small">{told === null ? '' : text.told[told.kind](told.entry)}</output>
      <IconButton label={text.undo} icon={<Undo />} isDisabled={undo === null} onPress={() => undo?.()} />
      <IconButton label={text.redo} icon={<Redo />} isDisabled={redo === null} onPress={() => redo?.()} />
    </>
  );
}
