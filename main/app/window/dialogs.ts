import { dirname, extname, join } from 'node:path';
import { app, type BaseWindow, dialog, type FileFilter } from 'electron';
import { type Dialogs, ENDINGS, OPEN_PURPOSES, OTHER_ENDINGS } from '#main/ipc/dialogs.ts';
import { type FileKind, shellText, type ShellWords } from '#shared/text/shell.ts';
import type { Language } from '#shared/base/language.ts';

/** The system's own dialogs, over our window and in its language; each begins in the folder used last. */
export function createDialogs(window: BaseWindow, language: () => Language): Dialogs {
  let folder = app.getPath('documents');
  const use = (path: string) => {
    folder = dirname(path);
    return path;
  };
  return {
    open: async (purpose) => {
      const words = shellText[language()];
      const { kind, many } = OPEN_PURPOSES[purpose];
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: words.openTitles[purpose],
        defaultPath: folder,
        filters: kind === 'folder' ? [] : filtersFor(kind, [ENDINGS[kind], ...(OTHER_ENDINGS[kind] ?? [])], words),
        properties: kind === 'folder' ? ['openDirectory'] : many ? ['openFile', 'multiSelections'] : ['openFile'],
      });
      return filePaths.map(use);
    },
    save: async (kind, suggestedName) => {
      const words = shellText[language()];
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: words.saveTitles[kind],
        defaultPath: join(folder, suggestedName),
        filters: filtersFor(kind, [extname(suggestedName).slice(1)], words),
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      return canceled || filePath === '' ? null : use(filePath);
    },
  };
}

function filtersFor(kind: FileKind, endings: readonly string[], words: ShellWords): FileFilter[] {
  const every: FileFilter = { name: words.anyFile, extensions: ['*'] };
  return endings[0] === '' ? [every] : [{ name: words.fileKinds[kind], extensions: [...endings] }, every];
}
