import { valueOf } from '../../../base/at.ts';
import type { FormSection } from '../../competition/stage.ts';
import { plainWords } from '../values/plain-words.ts';
import { type ImportField, PLAIN_FIELDS, type PlainField, sectionField } from './import-field.ts';
import { ROW_NUMBERS, SYNONYMS } from './synonyms.ts';

/** A column by its place, counted from 0, and what it fills; null where it is passed over. */
export type ColumnFields = readonly (ImportField | null)[];

interface Candidate {
  readonly column: number;
  readonly field: ImportField;
  /** 1 for a heading that is exactly what offices write, less the more it differs. */
  readonly likeness: number;
}

const LIKELY = 0.5;
/** What is longer is a text and no heading. */
export const LONGEST_HEADING = 150;
/** Words that say nothing of what a column holds. */
const EMPTY_WORDS = new Set(['dan', 'yang', 'the', 'of', 'and', 'untuk', 'atau', 'or', 'nama', 'uraian', 'jelaskan', 'isian', 'deskripsi']);

function tellingWords(name: string): readonly string[] {
  return name.split(' ').filter((word) => !EMPTY_WORDS.has(word));
}

const SYNONYM_WORDS = new Map(PLAIN_FIELDS.map((field) => [field, SYNONYMS[field].map(tellingWords)]));

/** A heading as plain words, together and each that tells something. */
interface Heading {
  readonly text: string;
  readonly words: readonly string[];
}

/**
 * Proposes what each column fills, from its heading in Indonesian or English and, for entry numbers, from what stands below: a column that only counts its rows is none.
 * Each field is given to one column, the likeliest; a person corrects the rest.
 */
export function proposeMapping(
  headings: readonly string[],
  below: readonly (readonly string[])[],
  sections: readonly FormSection[],
): ColumnFields {
  const candidates = headings.flatMap((heading, column) => candidatesOf(heading, column, sections));
  const fitting = candidates.filter(({ column, field }) => field !== 'entry' || !countsRows(below.map((cells) => cells[column] ?? '')));
  const fields: (ImportField | null)[] = headings.map(() => null);
  const given = new Set<ImportField>();
  for (const { column, field } of fitting.toSorted((a, b) => b.likeness - a.likeness || a.column - b.column)) {
    if (fields[column] !== null || given.has(field)) continue;
    fields[column] = field;
    given.add(field);
  }
  return fields;
}

/** How many fields of a proposal a row of headings names, a heading merged over several columns counting once; used to find the row of headings. */
export function namedFields(headings: readonly string[], sections: readonly FormSection[]): number {
  return proposeMapping([...new Set(headings)], [], sections).filter((field) => field !== null).length;
}

function candidatesOf(written: string, column: number, sections: readonly FormSection[]): readonly Candidate[] {
  const text = written.length > LONGEST_HEADING ? '' : plainWords(written);
  if (text === '' || ROW_NUMBERS.includes(text)) return [];
  const heading = { text, words: tellingWords(text) };
  const plain = PLAIN_FIELDS.map((field) => ({ column, field, likeness: likenessToField(heading, field) }));
  const form = sections.map((section) => ({ column, field: sectionField(section), likeness: likenessToSection(heading, section) }));
  return [...plain, ...form].filter(({ likeness }) => likeness >= LIKELY);
}

/** Of two exact matches the one that stands nearer the front of the list wins. */
function likenessToField(heading: Heading, field: PlainField): number {
  const exact = SYNONYMS[field].indexOf(heading.text);
  if (exact !== -1) return 1 - exact / 1000;
  return Math.max(...valueOf(SYNONYM_WORDS, field).map((words) => sharedWords(heading.words, words))) * 0.9;
}

function likenessToSection(heading: Heading, { id, name }: FormSection): number {
  if ([name.id, name.en, id].map(plainWords).includes(heading.text)) return 1;
  return Math.max(...[name.id, name.en].map((each) => sharedWords(heading.words, tellingWords(plainWords(each))))) * 0.95;
}

/** The share of words that two names have in common, by the longer of them. */
function sharedWords(one: readonly string[], other: readonly string[]): number {
  const common = one.filter((word) => other.includes(word)).length;
  return common === 0 ? 0 : common / Math.max(one.length, other.length);
}

/** 1, 2, 3 ... from the first row on. */
function countsRows(values: readonly string[]): boolean {
  const filled = values.filter((value) => value !== '');
  return filled.length > 1 && filled.every((value, index) => Number(value.replace(/\.$/, '')) === index + 1);
}
