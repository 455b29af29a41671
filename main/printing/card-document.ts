import type { Language } from '#shared/base/language.ts';
import { fingerprintOf } from '#shared/formats/fingerprint.ts';
import { printedCardText } from '#shared/text/printed/card.ts';
import type { IdentityCard } from '../identity/identity-store.ts';
import type { PrintDocument } from './print-document.ts';

/** An identity card on paper: the person, the fingerprint large enough to read out, and the whole card as a QR code. */
export function cardDocument({ person, text, sample }: IdentityCard, language: Language): PrintDocument {
  const words = printedCardText[language];
  const { name, institution, position, thumbprint } = person;
  return {
    title: `${words.title} - ${name}`,
    language,
    orientation: 'portrait',
    foot: words.title,
    parts: [
      {
        head: { start: words.title, end: name },
        blocks: [
          { kind: 'title', text: name, above: words.title },
          {
            kind: 'facts',
            facts: [
              { label: words.institution, value: institution },
              { label: words.position, value: position },
            ],
          },
          ...(sample ? [{ kind: 'paragraph', tone: 'strong', text: words.sample } as const] : []),
          { kind: 'heading', text: words.fingerprint },
          { kind: 'fingerprint', groups: fingerprintOf(thumbprint).split('-') },
          { kind: 'paragraph', text: words.help },
          { kind: 'code', text, label: words.code },
          { kind: 'paragraph', tone: 'soft', text: words.codeHelp },
          { kind: 'signatures', places: [{ above: words.signature, name }] },
        ],
      },
    ],
  };
}
