import type { Dialogs } from './dialogs.ts';
import type { FileTickets } from './file-tickets.ts';
import type { HandlerGroup } from './handlers.ts';

/** Choosing files: the page gets ids and names, never paths. */
export function filesHandlers(dialogs: Dialogs, tickets: FileTickets): HandlerGroup<'files'> {
  return { 'files:choose': async ({ purpose }) => tickets.issue(await dialogs.open(purpose)) };
}
