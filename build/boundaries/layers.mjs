/**
 * The one table of what may import what. A folder may always import from itself; a row's `folder` is a regular expression from the top of
 * the checkout, and so is each place that it may import from. Where `one` is set, each folder that the pattern matches stands alone.
 * @typedef {object} Layer
 * @property {string} name
 * @property {string} folder
 * @property {readonly string[]} may
 * @property {boolean} [alone] each folder of the pattern is closed to its neighbours
 */

const BASE = 'shared/base/';
const DOMAIN = 'shared/domain/';
const FORMATS = 'shared/formats/';
const IPC = 'shared/ipc/';
const TEXT = 'shared/text/';
const USE_CASES = 'main/(?!app/|ipc/|work/|cli/)[^/]+/';

/** @type {readonly Layer[]} */
export const layers = [
  { name: 'base', folder: BASE, may: [] },
  { name: 'domain', folder: DOMAIN, may: [BASE] },
  { name: 'formats', folder: FORMATS, may: [BASE, DOMAIN] },
  { name: 'ipc', folder: IPC, may: [BASE, DOMAIN, FORMATS] },
  { name: 'text', folder: TEXT, may: [BASE, DOMAIN, FORMATS, IPC] },
  { name: 'preload', folder: 'preload/', may: [IPC] },
  { name: 'main-use-case', folder: USE_CASES, may: [BASE, DOMAIN, FORMATS, TEXT] },
  { name: 'main-work', folder: 'main/work/', may: [BASE, DOMAIN, FORMATS, TEXT, USE_CASES] },
  { name: 'main-cli', folder: 'main/cli/', may: [BASE, DOMAIN, FORMATS, TEXT, USE_CASES, 'main/work/'] },
  { name: 'main-ipc', folder: 'main/ipc/', may: ['shared/', USE_CASES, 'main/work/'] },
  { name: 'main-app', folder: 'main/app/', may: ['shared/', 'main/'] },
  { name: 'renderer-ui', folder: 'renderer/ui/', may: [BASE, DOMAIN, TEXT, 'shared/ipc/(errors[.]ts|views/)'] },
  { name: 'renderer-bridge', folder: 'renderer/bridge/', may: ['shared/'] },
  { name: 'renderer-work', folder: 'renderer/work/', may: ['renderer/bridge/', 'renderer/ui/', 'shared/'] },
  { name: 'renderer-db', folder: 'renderer/db/', may: ['shared/'] },
  {
    name: 'renderer-feature',
    folder: 'renderer/features/([^/]+)/',
    may: ['renderer/bridge/', 'renderer/db/', 'renderer/ui/', 'renderer/work/', 'shared/'],
    alone: true,
  },
  { name: 'renderer-app', folder: 'renderer/app/', may: ['renderer/', 'shared/'] },
  { name: 'build', folder: 'build/', may: [] },
  { name: 'tests', folder: 'tests/', may: ['shared/', 'preload/', 'main/', 'renderer/', 'build/'] },
];

/**
 * Packages that only some places may import, tests apart; those of `shared` are all here, for it may import no other.
 * @type {readonly { package: string, places: readonly string[] }[]}
 */
export const keptPackages = [
  { package: 'electron', places: ['main/app/', 'main/ipc/', 'preload/'] },
  { package: 'electron-store', places: ['main/settings/'] },
  { package: 'dexie', places: ['renderer/db/'] },
  { package: 'zustand', places: ['renderer/features/', 'renderer/app/'] },
  { package: 'zod', places: [FORMATS, IPC] },
];
