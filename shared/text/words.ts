/** Declared as a method, so that the function for one kind may stand where a function for all kinds is expected: the table pairs them. */
interface Telling<F> {
  tell(about: F): string;
}

/** For each kind of failure or fact, the function that puts that very kind into words; a kind without one does not compile. */
export type Words<F extends { readonly kind: string }> = {
  readonly [K in F['kind']]: Telling<Extract<F, { readonly kind: K }>>['tell'];
};

/** The words for this kind, called with it. */
export function inWords<F extends { readonly kind: string }>(words: Words<F>, about: F): string {
  const kind: F['kind'] = about.kind;
  const tell: Telling<F>['tell'] = words[kind];
  return tell(about);
}
