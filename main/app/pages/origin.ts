/** Scheme of the program's own pages; registered as standard and secure, so that they have an origin and IndexedDB. */
export const PAGE_SCHEME = 'app';

/** Host of the program's own pages. */
export const PAGE_HOST = 'mufakat';

/** Origin of the program's own pages, the only one that is ever loaded or listened to. */
export const PAGE_ORIGIN = `${PAGE_SCHEME}://${PAGE_HOST}`;

/** The one page. */
export const START_URL = `${PAGE_ORIGIN}/index.html`;
