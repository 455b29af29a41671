import type { InputOf, OutputOf } from '#shared/ipc/channel.ts';
import type { ChannelName, Contract } from '#shared/ipc/contract.ts';

/** What answers one channel; expected failures are values, anything thrown is a bug. */
export type Handler<Name extends ChannelName> = (
  input: InputOf<Contract[Name]>,
) => Promise<OutputOf<Contract[Name]>> | OutputOf<Contract[Name]>;

/** One handler for each channel of a group, such as `identity:`. */
export type HandlerGroup<Prefix extends string> = { readonly [Name in Extract<ChannelName, `${Prefix}:${string}`>]: Handler<Name> };

/** One handler for each channel of the contract; a channel without one does not compile. */
export type Handlers = { readonly [Name in ChannelName]: Handler<Name> };
