import { useMemo, useState } from 'react';
import { Autocomplete, Dialog, Input, Label, Menu, MenuItem, Modal, ModalOverlay, SearchField } from 'react-aria-components';
import { useAllCommands } from '#renderer/ui/commands/commands.tsx';
import { Kbd } from '#renderer/ui/controls/kbd.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { shortcutCaps } from '#renderer/ui/commands/shortcut.ts';
import { deskOf } from '#shared/domain/panel/own/own-desk.ts';
import type { OpenedBundle, ProposalSummary } from '#shared/ipc/views/bundle.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { findTargets, type PaletteTarget } from './palette-targets.ts';
import { currentRoles } from '../session/session.ts';
import { useSession, useSessionActions } from '../session/session-context.tsx';
import './command-palette.css';

const MOST_SHOWN = 30;

/** Finds any command, proposal or person by a few letters. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(frameText);
  const [words, setWords] = useState('');
  const targets = findTargets(useTargets(), words).slice(0, MOST_SHOWN);
  const run = (key: unknown) => {
    onClose();
    targets.find(({ id }) => id === key)?.run();
  };
  return (
    <ModalOverlay className="dialog__scrim palette__scrim" isOpen isDismissable onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal className="dialog__modal">
        <Dialog className="palette" aria-label={text.palette}>
          <Autocomplete inputValue={words} onInputChange={setWords}>
            <SearchField className="palette__search" ref={focusField}>
              <Label className="visually-hidden">{text.palette}</Label>
              <Input className="field__input" placeholder={text.palette} />
            </SearchField>
            <Menu
              className="list-box"
              aria-label={text.palette}
              items={targets}
              onAction={run}
              renderEmptyState={() => <p className="soft">{text.paletteEmpty}</p>}
            >
              {(target) => (
                <MenuItem id={target.id} textValue={target.label} className="list-box__item palette__item">
                  <span>
                    {target.label}
                    {target.detail === '' ? null : <span className="soft small"> · {target.detail}</span>}
                  </span>
                  {target.shortcut === null ? null : <Kbd keys={shortcutCaps(target.shortcut)} />}
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function useTargets(): readonly PaletteTarget[] {
  const text = useTexts(frameText);
  const commands = useAllCommands();
  const opened = useSession((state) => state.opened);
  const identities = useSession((state) => state.identities);
  const roles = useSession(currentRoles);
  const { go, switchTo } = useSessionActions();
  const juror = useSession((state) => state.settings.identity);
  // A proposal that is not asked of this juror has no sheet to open.
  const proposals = useMemo(() => (roles.includes('juror') ? assignedTo(opened, juror) : []), [roles, opened, juror]);
  return [
    ...commands.map(({ id, label, shortcut, run }) => ({ id, label, detail: '', shortcut: shortcut ?? null, run })),
    ...proposals.map(({ entry, title, agency }) => ({
      id: `proposal ${entry}`,
      label: `${entry} · ${title}`,
      detail: agency,
      shortcut: null,
      run: () => go('sheet', entry),
    })),
    ...identities.map((identity) => ({
      id: `person ${identity.thumbprint}`,
      label: identity.name,
      detail: text.switchIdentity,
      shortcut: null,
      run: () => void switchTo(identity),
    })),
  ];
}

function assignedTo(opened: OpenedBundle | null, juror: string | null): readonly ProposalSummary[] {
  return opened === null || juror === null
    ? []
    : deskOf({ ...opened.stage, roster: opened.view.roster }, opened.proposals, juror).proposals;
}

function focusField(field: HTMLElement | null): void {
  field?.querySelector('input')?.focus();
}
