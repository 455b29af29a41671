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
}

/** One panel at a time, chosen from a row of tabs that wraps where it must. */
export function Tabs({ label, items, selected, onSelect }: TabsProps) {
  const chosen = selected === undefined ? {} : { selectedKey: selected };
  return (
    <AriaTabs className="tabs" {...chosen} onSelectionChange={(key) => onSelect?.(String(key))}>
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
