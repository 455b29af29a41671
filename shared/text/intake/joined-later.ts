import type { Language, Texts } from '../../base/language.ts';
import type { LocalText } from '../../base/local-text.ts';

const texts: Texts<(stage: string) => string> = {
  id: (stage) => `Baru ikut sejak ${stage}`,
  en: (stage) => `Takes part from ${stage} on`,
};

/** Why a proposal that came in for a later stage takes no part in the stages before it. */
export function joinedLater(stage: LocalText, language: Language): string {
  return texts[language](stage[language]);
}
