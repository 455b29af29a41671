import type { Language } from '#shared/base/language.ts';
import type { Attachment } from '#shared/domain/competition/proposal.ts';
import type { FormSection } from '#shared/domain/competition/stage.ts';
import type { MarkPlace } from '#shared/domain/panel/sheet/reading-notes.ts';
import { readingText } from '#shared/text/screens/score-sheet/reading.ts';

/** What places of marks are called on a proposal. */
export interface PlaceNames {
  readonly sections: readonly FormSection[];
  readonly attachments: readonly Attachment[];
}

/** A place in words: the section, or the file with its page. */
export function placeInWords(place: MarkPlace, { sections, attachments }: PlaceNames, language: Language): string {
  const text = readingText[language];
  if (place.kind === 'section') return sections.find(({ id }) => id === place.section)?.name[language] ?? place.section;
  const attachment = attachments.find(({ sha256 }) => sha256 === place.sha256);
  const paged = attachment?.mediaType === 'application/pdf';
  return text.place(attachment?.name ?? text.earlierFile, paged ? place.page : null);
}
