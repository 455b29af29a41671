import type { Language } from '#shared/base/language.ts';
import { shellText } from '#shared/text/shell.ts';
import { ENDINGS } from './dialogs.ts';

// What some disk or stick cannot take in a name, and what people cannot see in one.
const UNSAFE = /[<>:"/\\|?*\p{Cc}\p{Cf}]+/gu;
const LONGEST_PART = 60;

/** Suggests the name of a new file in the person's language: its kind, then what it is of. */
export type NameFiles = (kind: keyof typeof ENDINGS, of: readonly string[]) => string;

/** Names files in the language that is current when each name is asked for. */
export function createFileNames(language: () => Language): NameFiles {
  return (kind, of) => joinName([shellText[language()].names[kind], ...of], ENDINGS[kind]);
}

/** Joins parts to a name that every disk takes; no part is longer than 60 characters, and what a part may not hold becomes a space. */
export function joinName(parts: readonly string[], ending: string): string {
  const clean = parts.map((part) => shorten(part.replaceAll(UNSAFE, ' ').replaceAll(/\s+/g, ' ').trim())).filter((part) => part !== '');
  const end = shorten(ending.replaceAll(UNSAFE, ''));
  return end === '' ? clean.join(' - ') : `${clean.join(' - ')}.${end}`;
}

function shorten(part: string): string {
  return Array.from(part).slice(0, LONGEST_PART).join('').trim();
}
