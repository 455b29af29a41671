import { nativeTheme } from 'electron';
import type { KeptSettings } from '#main/settings/kept-settings.ts';
import { setMenu } from './menu.ts';

/** Brings what lies outside the page, the menu and the system's own dialogs, in line with the settings. */
export function applySettings({ language, theme }: Pick<KeptSettings, 'language' | 'theme'>): void {
  nativeTheme.themeSource = theme === 'light' || theme === 'dark' ? theme : 'system';
  setMenu(language);
}
