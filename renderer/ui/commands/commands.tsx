import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { CommandRegistry } from './command-registry.ts';
import { matchesShortcut, type Shortcut } from './shortcut.ts';

/** Something a person can do on this screen by its keys or by its name. */
export interface Command {
  readonly id: string;
  /** What it does, in words. */
  readonly label: string;
  readonly shortcut?: Shortcut;
  /** Fires even while typing in a field; for chords only, never for a bare letter. */
  readonly whileTyping?: boolean;
  readonly run: () => void;
}

const RegistryContext = createContext(new CommandRegistry<Command>());

/** Holds the commands of all screens that are open and runs them by their keys. */
export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(() => new CommandRegistry<Command>());
  useEffect(() => {
    const press = (event: KeyboardEvent) => runByKey(registry.commands(), event);
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [registry]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** Offers commands while this component is on screen. */
export function useCommands(commands: readonly Command[]): void {
  const registry = use(RegistryContext);
  // What can be seen can be pressed: an effect after the paint would leave a moment in which the key does nothing.
  useLayoutEffect(() => registry.add(commands), [registry, commands]);
}

/** All commands that can be run now. */
export function useAllCommands(): readonly Command[] {
  const registry = use(RegistryContext);
  return useSyncExternalStore(registry.subscribe, registry.commands);
}

function runByKey(commands: readonly Command[], event: KeyboardEvent): void {
  if (event.defaultPrevented || isInside(event, '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')) return;
  const typing = isInside(event, 'input:not([type=radio]):not([type=range]):not([type=checkbox]), textarea');
  const command = commands.findLast(
    ({ shortcut, whileTyping }) => shortcut !== undefined && matchesShortcut(event, shortcut) && (whileTyping === true || !typing),
  );
  if (command === undefined) return;
  event.preventDefault();
  command.run();
}

function isInside(event: KeyboardEvent, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}
