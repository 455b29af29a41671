import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { MenuGroup } from '#renderer/ui/controls/menu.tsx';
import type { Language } from '#shared/base/language.ts';
import type { Settings, Theme } from '#shared/ipc/views/settings.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { useSession, useSessionActions } from '../session/session-context.tsx';

// Each language under its own name, so that whoever is lost finds the way back.
const LANGUAGES: Readonly<Record<Language, string>> = { id: 'Bahasa Indonesia', en: 'English' };
const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];
const DENSITIES: readonly Settings['density'][] = ['compact', 'touch'];

/** Language, colours and density. */
export function useSettingsMenu(): readonly MenuGroup[] {
  const text = useTexts(frameText);
  const settings = useSession((state) => state.settings);
  const { change } = useSessionActions();
  const entry = (id: string, label: string, checked: boolean, changed: Partial<Settings>) => ({
    id,
    label,
    checked,
    onAction: () => void change(changed),
  });
  return [
    {
      title: text.language,
      entries: (['id', 'en'] as const).map((language) =>
        entry(`language-${language}`, LANGUAGES[language], settings.language === language, { language }),
      ),
    },
    { title: text.theme, entries: THEMES.map((theme) => entry(`theme-${theme}`, text.themes[theme], settings.theme === theme, { theme })) },
    {
      title: text.density,
      entries: DENSITIES.map((density) => entry(`density-${density}`, text.densities[density], settings.density === density, { density })),
    },
  ];
}
