import type { Language } from '#shared/base/language.ts';
import { applyRecords, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import type { Doing } from '#shared/domain/competition/draft/history.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import { joiningRecords } from '#shared/domain/competition/preparing/joining.ts';
import { joinedLater } from '#shared/text/intake/joined-later.ts';
import type { CheckedImport } from './check-import.ts';

/** What keeps the new proposals of an import for `stage` out of the stages before it; nothing for no stage, or where the import cannot be carried out. */
export function joiningOf(
  { plan, faults }: CheckedImport,
  records: ReadonlyMap<string, CompetitionRecord>,
  stage: string | null,
  { language, ...doing }: Doing & { readonly language: Language },
): readonly CompetitionRecord[] {
  if (stage === null || faults.length > 0) return [];
  const draft = applyRecords(EMPTY_DRAFT, records.values());
  const reason = joinedLater(draft.stage.get(stage)?.name ?? { id: stage, en: stage }, language);
  return joiningRecords(
    draft,
    stage,
    plan.added.map(({ entry }) => entry),
    { ...doing, reason },
  );
}
