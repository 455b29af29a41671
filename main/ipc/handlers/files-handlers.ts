import type { Dialogs } from '../dialogs.ts';
import type { FileTickets } from '../file-tickets.ts';
import type { HandlerGroup } from '../handlers.ts';

/** Choosing files, and those that the system handed over, of which `takeOffered` gives each once: the page gets ids and names, never paths. */
export function filesHandlers(dialogs: Dialogs, tickets: FileTickets, takeOffered: () => readonly string[]): HandlerGroup<'files'> {
  return {
    'files:choose': async ({ purpose }) => tickets.issue(await dialogs.open(purpose)),
    'files:offered': () => tickets.issue(takeOffered()),
  };
}
