import { createContext, type ReactNode, use } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Language, Texts } from '#shared/base/language.ts';

const LanguageContext = createContext<Language>('id');
const LOCALES = { id: 'id-ID', en: 'en-GB' } as const satisfies Record<Language, string>;

interface LanguageProviderProps {
  readonly language: Language;
  readonly children: ReactNode;
}

/** Sets the language of everything below, the kit's own words included. */
export function LanguageProvider({ language, children }: LanguageProviderProps) {
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={LOCALES[language]}>{children}</I18nProvider>
    </LanguageContext>
  );
}

/** The language on screen. */
export function useLanguage(): Language {
  return use(LanguageContext);
}

/** The texts of a screen in the language on screen. */
export function useTexts<T>(texts: Texts<T>): T {
  return texts[useLanguage()];
}
