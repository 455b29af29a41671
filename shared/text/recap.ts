import type { Language, Texts } from '../base/language.ts';

/** How one sheet of a recap was understood: whose scores, for which criteria, and what was not read. */
export interface RecapInWords {
  /** Null for a text file. */
  readonly sheet: string | null;
  readonly proposalColumn: string;
  readonly jurors: readonly string[];
  readonly criteria: readonly string[];
  readonly otherColumns: readonly string[];
  readonly otherRows: readonly number[];
}

interface Words {
  readonly asRecap: (sheet: string | null) => string;
  readonly proposal: (column: string) => string;
  readonly jurors: string;
  readonly criteria: string;
  readonly otherColumns: string;
  readonly otherRows: string;
}

const words: Texts<Words> = {
  id: {
    asRecap: (sheet) => (sheet === null ? 'dibaca sebagai rekap' : `lembar "${sheet}" dibaca sebagai rekap`),
    proposal: (column) => `proposal dari kolom "${column}"`,
    jurors: 'juri',
    criteria: 'kriteria',
    otherColumns: 'kolom tidak dibaca',
    otherRows: 'baris tidak dibaca',
  },
  en: {
    asRecap: (sheet) => (sheet === null ? 'read as a recap' : `sheet "${sheet}" read as a recap`),
    proposal: (column) => `proposals from the column "${column}"`,
    jurors: 'jurors',
    criteria: 'criteria',
    otherColumns: 'columns not read',
    otherRows: 'rows not read',
  },
};

/** How a recap was understood, in one line, so that a person sees what was read and what was not. */
export function describeUnderstoodRecap(recap: RecapInWords, language: Language): string {
  const { asRecap, proposal, jurors, criteria, otherColumns, otherRows } = words[language];
  const lists: readonly (readonly [string, readonly (string | number)[]])[] = [
    [jurors, recap.jurors],
    [criteria, recap.criteria],
    [otherColumns, recap.otherColumns],
    [otherRows, recap.otherRows],
  ];
  const told = lists.filter(([, items]) => items.length > 0).map(([what, items]) => `${what}: ${items.join(', ')}`);
  return `${[asRecap(recap.sheet), proposal(recap.proposalColumn), ...told].join('; ')}.`;
}
