import { describe, expect, it } from 'vitest';

interface Module {
  readonly [name: string]: unknown;
}

// Every module of screen texts, so that a new one is read here without being named.
const modules = import.meta.glob<Module>('../../../../shared/text/screens/*.ts', { eager: true });

const tables = Object.entries(modules).flatMap(([path, module]) =>
  Object.entries(module)
    .filter(([, value]) => isTexts(value))
    .map(([name, value]) => [`${path.split('/').at(-1)} ${name}`, value as { readonly id: unknown; readonly en: unknown }] as const),
);

describe('the texts of the screens', () => {
  it('are found', () => {
    expect(tables.length).toBeGreaterThan(8);
  });

  it.each(tables)('%s says something for every text, in both languages, for none, one and many', (_name, texts) => {
    for (const language of [texts.id, texts.en]) expect(spoken(language).filter((text) => text.trim() === '')).toEqual([]);
  });

  it.each(tables)('%s has the same texts in both languages', (_name, texts) => {
    expect(keysOf(texts.en)).toEqual(keysOf(texts.id));
  });
});

function isTexts(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && 'en' in value;
}

function keysOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`));
}

function spoken(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function')
    return [1, 2].map((count) => String((value as (...given: unknown[]) => unknown)(...Array.from({ length: value.length }, () => count))));
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(spoken);
  return [];
}
