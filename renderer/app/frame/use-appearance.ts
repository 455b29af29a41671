import { useEffect } from 'react';
import type { Settings, Theme } from '#shared/ipc/views/settings.ts';

const DARK = '(prefers-color-scheme: dark)';
const MORE_CONTRAST = '(prefers-contrast: more)';

/** Puts language, colours and density on the page, and follows the system where the person left the colours to it. */
export function useAppearance({ language, theme, density }: Settings): void {
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['density'] = density;
  }, [language, density]);
  useEffect(() => {
    const show = () => {
      document.documentElement.dataset['theme'] = resolveTheme(theme);
    };
    show();
    const queries = [matchMedia(DARK), matchMedia(MORE_CONTRAST)];
    for (const query of queries) query.addEventListener('change', show);
    return () => {
      for (const query of queries) query.removeEventListener('change', show);
    };
  }, [theme]);
}

function resolveTheme(theme: Theme): Exclude<Theme, 'system'> {
  if (theme !== 'system') return theme;
  if (matchMedia(MORE_CONTRAST).matches) return 'contrast';
  return matchMedia(DARK).matches ? 'dark' : 'light';
}
