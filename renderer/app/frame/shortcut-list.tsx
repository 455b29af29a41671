import { Button } from '#renderer/ui/controls/button.tsx';
import { useAllCommands } from '#renderer/ui/commands/commands.tsx';
import { Dialog } from '#renderer/ui/layout/dialog.tsx';
import { Kbd } from '#renderer/ui/controls/kbd.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { shortcutCaps } from '#renderer/ui/commands/shortcut.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import './shortcut-list.css';

/** All keys that do something on this screen. */
export function ShortcutList({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(frameText);
  const commands = useAllCommands();
  return (
    <Dialog title={text.shortcuts} isOpen onClose={onClose} size="wide" actions={<Button onPress={onClose}>{text.closeDialog}</Button>}>
      <p className="soft">{text.shortcutsIntro}</p>
      <ul className="shortcut-list">
        {commands.map(({ id, label, shortcut }) =>
          shortcut === undefined ? null : (
            <li key={id} className="shortcut-list__line">
              <span>{label}</span>
              <Kbd keys={shortcutCaps(shortcut)} />
            </li>
          ),
        )}
      </ul>
    </Dialog>
  );
}
