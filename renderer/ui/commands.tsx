import { createContext, type ReactNode, use, useEffect, useEffectEvent, useMemo, useState } from 'react';
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

interface Registry {
  readonly commands: readonly Command[];
  readonly add: (commands: readonly Command[]) => () => void;
}

const RegistryContext = createContext<Registry | null>(null);

/** Holds the commands of all screens that are open and runs them by their keys. */
export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const [sets, setSets] = useState<readonly (readonly Command[])[]>([]);
  const registry = useMemo<Registry>(
    () => ({
      commands: sets.flat(),
      add: (commands) => {
        setSets((current) => [...current, commands]);
        return () => setSets((current) => current.filter((other) => other !== commands));
      },
    }),
    [sets],
  );
  useKeys(registry.commands);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** Offers commands while this component is on screen; memoise the list. */
export function useCommands(commands: readonly Command[]): void {
  const add = use(RegistryContext)?.add;
  const register = useEffectEvent(() => add?.(commands));
  useEffect(() => register(), [commands]);
}

/** All commands that can be run now. */
export function useAllCommands(): readonly Command[] {
  return use(RegistryContext)?.commands ?? [];
}

function useKeys(commands: readonly Command[]): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || inDialog(event)) return;
    const typing = isTyping(event);
    const command = commands.findLast(
      ({ shortcut, whileTyping }) => shortcut !== undefined && matchesShortcut(event, shortcut) && (whileTyping === true || !typing),
    );
    if (command === undefined) return;
    event.preventDefault();
    command.run();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function inDialog(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]') !== null;
}

function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('input, textarea') !== null;
}
