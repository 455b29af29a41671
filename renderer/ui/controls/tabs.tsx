import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import './tabs.css';

export interface TabItem {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

interface TabsProps {
  /** Name of the list of tabs. */
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly selected?: string;
  readonly onSelect?: (id: string) => void;
  /** Pills above their panel; or a bar with a panel that takes all the room below it. */
  readonly look?: 'pills' | 'bar';
}

/** One panel at a time, chosen from a row of tabs that wraps where it must. */
export function Tabs({ label, items, selected, onSelect, look = 'pills' }: TabsProps) {
  const chosen = selected === undefined ? {} : { selectedKey: selected };
  return (
    <AriaTabs className={`tabs tabs--${look}`} {...chosen} onSelectionChange={(key) => onSelect?.(String(key))}>
      <TabList className="tabs__list" aria-label={label} items={items}>
        {(item) => (
          <Tab id={item.id} className="tabs__tab">
            {item.title}
          </Tab>
        )}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="tabs__panel">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
