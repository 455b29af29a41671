import type { ChannelName } from './contract.ts';

// A record, not a list: a channel that the contract gains or loses does not compile until it stands here too.
const channels: Readonly<Record<ChannelName, true>> = {
  'settings:get': true,
  'settings:set': true,
  'files:choose': true,
  'files:offered': true,
  'work:cancel': true,
  'window:full-screen': true,
  'identity:list': true,
  'identity:key-store': true,
  'identity:create': true,
  'identity:unlock': true,
  'identity:lock': true,
  'identity:save-card': true,
  'backup:save': true,
  'backup:restore': true,
  'backup:standing': true,
  'identity:card-code': true,
  'sample:start': true,
  'sample:facts': true,
  'card:read': true,
  'bundle:build-sample': true,
  'bundle:inspect': true,
  'bundle:accept': true,
  'bundle:list': true,
  'bundle:open': true,
  'bundle:proposal': true,
  'bundle:save-attachment': true,
  'competition:templates': true,
  'competition:list': true,
  'competition:create': true,
  'competition:duplicate': true,
  'competition:open': true,
  'competition:change': true,
  'competition:step': true,
  'competition:narrative': true,
  'competition:export': true,
  'competition:import': true,
  'competition:remove': true,
  'competition:restore': true,
  'intake:look': true,
  'intake:check': true,
  'intake:accept': true,
  'intake:save-list': true,
  'intake:attach': true,
  'intake:words': true,
  'attachment:show': true,
  'attachment:check': true,
  'journal:append': true,
  'journal:sheets': true,
  'notes:append': true,
  'notes:sheets': true,
  'journal:states': true,
  'score-file:receipts': true,
  'score-file:sign': true,
  'score-file:save-again': true,
  'evidence:look': true,
  'evidence:keep-photo': true,
  'evidence:keep-file': true,
  'evidence:facts': true,
  'evidence:content': true,
  'evidence:save-copy': true,
  'panel:view': true,
  'panel:receive': true,
  'panel:receive-sample': true,
  'panel:save-list': true,
  'panel:close': true,
  'plenary:view': true,
  'plenary:record': true,
  'analysis:explain': true,
  'analysis:what-if': true,
  'analysis:agreement': true,
  'analysis:stability': true,
  'result:open': true,
  'result:export': true,
  'print:sheets': true,
  'print:card': true,
};

/** The names of all channels, without their schemas: the preload script is one small file and carries no schema library. */
// oxlint-disable-next-line typescript/consistent-type-assertions -- the keys of the record above, by its own type
export const CHANNEL_NAMES = Object.keys(channels) as readonly ChannelName[];

/** The event that tells the page how far a long job is. */
export const PROGRESS_EVENT = 'progress';

/** The event that tells the page that files wait to be asked for; it carries nothing. */
export const OFFERED_EVENT = 'offered';

/** The channel the preload script alone calls, with the paths of files that were really dropped on the page. */
export const DROP_CHANNEL = 'files:dropped';
