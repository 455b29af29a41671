import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import { type ImportField, importFields } from '#shared/domain/intake/mapping/import-field.ts';
import type { ColumnFields } from '#shared/domain/intake/mapping/propose-mapping.ts';
import { likeliestSheet, understandTable } from '#shared/domain/intake/mapping/understand-table.ts';
import { plainWords } from '#shared/domain/intake/values/plain-words.ts';
import type { ImportOrder } from '../../intake/check-import.ts';
import { lookInto } from '../../intake/look.ts';
import type { Given } from '../command.ts';
import { inWordsOf, named, readJson } from '../files.ts';

type Chosen = Result<Omit<ImportOrder, 'pattern'>, LocalText>;

/** The table that the options name, or the likeliest, with what its columns fill. */
export async function chooseTable(given: Given, draft: CompetitionDraft): Promise<Chosen> {
  const path = given.must('proposals');
  const looked = await lookInto(path, draft.sections);
  if (!looked.ok) return err(inWordsOf(looked.error));
  const { sheets } = looked.value;
  const name = given.one('sheet');
  const sheet = name === undefined ? likeliestSheet(sheets) : sheets.findIndex((each) => each.name === name);
  const top = sheets[sheet];
  if (top === undefined) return err(named(path, { id: 'tidak ada lembar itu.', en: 'there is no such sheet.' }));
  const headingRow = Number(given.one('heading-row') ?? top.headingRow ?? 0);
  const table = understandTable(top, headingRow, { mappings: draft.mapping.values(), sections: draft.sections });
  if (table === null) return err(named(path, NO_HEADINGS));
  const fields = await mappedFields(given.one('mapping'), table.headings, table.fields, draft);
  if (!fields.ok) return fields;
  const isComplete = fields.value.includes('title') && fields.value.includes('agency');
  return isComplete ? ok({ path, sheet, headingRow, fields: fields.value, said: table.said }) : err(named(path, NOT_MAPPED));
}

const NO_HEADINGS: LocalText = {
  id: 'baris judul kolom tidak ditemukan; pakai --heading-row.',
  en: 'no row of headings was found; use --heading-row.',
};
const NOT_MAPPED: LocalText = {
  id: 'kolom judul dan instansi tidak dikenali; pakai --mapping.',
  en: 'the columns of title and agency were not recognised; use --mapping.',
};

async function mappedFields(
  path: string | undefined,
  headings: readonly string[],
  otherwise: ColumnFields,
  { sections }: CompetitionDraft,
): Promise<Result<ColumnFields, LocalText>> {
  if (path === undefined) return ok(otherwise);
  const json = await readJson(path);
  if (!json.ok) return json;
  const known = importFields(sections);
  const wanted = new Map<string, ImportField>();
  for (const [heading, value] of Object.entries(json.value ?? {})) {
    const field = known.find((each) => each === value);
    if (field === undefined) return err(named(path, { id: `"${heading}": isian tidak dikenal.`, en: `"${heading}": unknown field.` }));
    wanted.set(plainWords(heading), field);
  }
  return ok(headings.map((heading) => wanted.get(plainWords(heading)) ?? null));
}
