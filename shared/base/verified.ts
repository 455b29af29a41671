declare const verified: unique symbol;

/** Content whose signatures were checked; only the verifier in main/signing, and what it builds on, can make one. */
export type Verified<T> = T & { readonly [verified]: true };
