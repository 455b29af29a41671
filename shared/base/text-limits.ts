/** Greatest length of one line of text for people, in UTF-16 code units. */
export const LINE_LIMIT = 500;

/** Greatest length of running text for people, in UTF-16 code units. */
export const TEXT_LIMIT = 100_000;

/** Greatest length of a passphrase, in UTF-16 code units. */
export const PASSPHRASE_LIMIT = 1000;
