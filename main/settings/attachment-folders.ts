import type { SettingsStore } from './settings.ts';

/** Where on this laptop the attachments of each competition lie, as far as a person showed it. */
export interface AttachmentFolders {
  readonly note: (competition: string, folder: string) => void;
  /** Null while nobody showed it; whether the folder is still there is for the caller to see. */
  readonly of: (competition: string) => string | null;
}

/** Folders noted in the settings. A note that cannot be kept is reported: the folder is asked for once more. */
export function attachmentFoldersIn(settings: SettingsStore, reportBug: (where: string, error: unknown) => void): AttachmentFolders {
  return {
    note: (competition, folder) => {
      try {
        settings.update({ attachmentFolders: { ...settings.get().attachmentFolders, [competition]: folder } });
      } catch (error) {
        reportBug('attachment folders', error);
      }
    },
    of: (competition) => settings.get().attachmentFolders?.[competition] ?? null,
  };
}
