import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '#shared/base/language.ts';
import { shellText } from '#shared/text/shell.ts';

/** The keys for editing text and for the size of the view, which only a menu can give; its bar stays hidden where there is one. */
export function setMenu(language: Language): void {
  const { menu, view } = shellText[language];
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', label: menu.undo },
    { role: 'redo', label: menu.redo },
    { type: 'separator' },
    { role: 'cut', label: menu.cut },
    { role: 'copy', label: menu.copy },
    { role: 'paste', label: menu.paste },
    { role: 'selectAll', label: menu.selectAll },
  ];
  const size: MenuItemConstructorOptions[] = [
    { role: 'zoomIn', label: view.larger },
    // On most keyboards the plus is reached with Shift only.
    { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
    { role: 'zoomOut', label: view.smaller },
    { role: 'resetZoom', label: view.normal },
    { role: 'togglefullscreen', label: view.fullScreen },
    ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
  ];
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...mac, { label: menu.edit, submenu: edit }, { label: view.menu, submenu: size }]));
}
