import type { ReactNode } from 'react';
import { Button, Header, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { Check, ChevronDown } from '../theme/icons.tsx';
import './button.css';
import './select.css';
import './menu.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** A second, softer line. */
  readonly detail?: string;
  readonly checked?: boolean;
  readonly onAction: () => void;
}

export interface MenuGroup {
  readonly title: string;
  readonly entries: readonly MenuEntry[];
}

interface MenuProps {
  /** Name of the button, said in full even where it shows less. */
  readonly label: string;
  readonly trigger: ReactNode;
  readonly groups: readonly MenuGroup[];
}

/** A button that opens a menu in named groups. */
export function Menu({ label, trigger, groups }: MenuProps) {
  const run = (key: unknown) =>
    groups
      .flatMap((group) => group.entries)
      .find((entry) => entry.id === key)
      ?.onAction();
  return (
    <MenuTrigger>
      <Button className="button button--quiet menu__trigger" aria-label={label}>
        {trigger}
        <ChevronDown />
      </Button>
      <Popover className="popover" offset={4}>
        <AriaMenu className="list-box" aria-label={label} onAction={run}>
          {groups.map((group) => (
            <MenuSection key={group.title} id={group.title}>
              <Header className="menu__title">{group.title}</Header>
              {group.entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      className="list-box__item"
      {...(entry.checked === true ? { 'aria-current': true } : {})}
    >
      <span className="list-box__check">{entry.checked === true ? <Check /> : null}</span>
      <span>
        {entry.label}
        {entry.detail === undefined ? null : <span className="menu__detail">{entry.detail}</span>}
      </span>
    </MenuItem>
  );
}
