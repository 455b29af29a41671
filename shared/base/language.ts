/** Languages of the interface and of everything the program prints. */
export type Language = 'id' | 'en';

/** One set of texts in each language; the second must have every text of the first, with the same parameters. */
export type Texts<T> = Readonly<Record<Language, T>>;
