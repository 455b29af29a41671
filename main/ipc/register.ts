import { ipcMain } from 'electron';
import type { Channel, InputOf, OutputOf } from '#shared/ipc/channel.ts';
import { type ChannelName, type Contract, contract } from '#shared/ipc/contract.ts';
import { CHANNEL_NAMES, DROP_CHANNEL } from '#shared/ipc/names.ts';
import { z } from '#shared/formats/zod.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import { answer, type Listener, type Surroundings } from './answer.ts';
import type { Handlers } from './handlers.ts';

const channels: { readonly [Name in ChannelName]: Channel<InputOf<Contract[Name]>, OutputOf<Contract[Name]>> } = contract;
const droppedPaths = z.array(z.string().min(1)).max(10_000);

/** Listens to every channel of the contract, and to the files dropped on the page. */
export function registerHandlers(
  handlers: Handlers,
  dropped: (paths: readonly string[]) => Promise<readonly ChosenFile[]>,
  surroundings: Surroundings,
): void {
  for (const name of CHANNEL_NAMES) listen(listenerOf(name, handlers), surroundings);
  listen({ name: DROP_CHANNEL, input: droppedPaths, handler: dropped }, surroundings);
}

function listenerOf<Name extends ChannelName>(name: Name, handlers: Handlers): Listener<InputOf<Contract[Name]>> {
  return { name, input: channels[name].input, handler: handlers[name] };
}

function listen<Input>(listener: Listener<Input>, surroundings: Surroundings): void {
  ipcMain.handle(listener.name, (event, input: unknown) => answer(listener, event, input, surroundings));
}
