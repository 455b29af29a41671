import type { Language } from '#shared/base/language.ts';
import type { LocalText } from '#shared/base/local-text.ts';
import type { Role } from '#shared/domain/competition/roster.ts';
import { fingerprintOf } from '#shared/formats/fingerprint.ts';
import { fingerprintsText } from '#shared/text/printed/fingerprints.ts';
import { roleText } from '#shared/text/roles.ts';
import type { PrintDocument } from '../print-document.ts';

/** Somebody on the sheet. */
export interface ListedPerson {
  readonly name: string;
  readonly institution: string;
  readonly thumbprint: string;
  readonly roles: readonly Role[];
}

/** A sheet on which the secretariat ticks off each fingerprint as its owner reads it out. */
export function fingerprintsDocument(competition: LocalText, people: readonly ListedPerson[], language: Language): PrintDocument {
  const words = fingerprintsText[language];
  return {
    title: `${words.title} - ${competition[language]}`,
    language,
    orientation: 'landscape',
    foot: `${words.title} · ${competition[language]}`,
    parts: [
      {
        head: { start: words.title, end: competition[language] },
        blocks: [
          { kind: 'title', text: words.title, below: competition[language] },
          { kind: 'paragraph', text: words.intro },
          {
            kind: 'table',
            roomy: true,
            columns: [
              { title: words.person, width: 24, align: 'start' },
              { title: words.roles, width: 14, align: 'start' },
              { title: words.fingerprint, width: 46, align: 'start' },
              { title: words.compared, width: 7, align: 'centre' },
              { title: words.initials, width: 9, align: 'start' },
            ],
            rows: people.map(({ name, institution, thumbprint, roles }) => [
              { text: name, small: institution },
              roles.map((role) => roleText[language][role]).join(', '),
              fingerprintOf(thumbprint),
              '☐',
              '',
            ]),
          },
          { kind: 'signatures', places: [{ above: words.signature, name: null }] },
        ],
      },
    ],
  };
}
