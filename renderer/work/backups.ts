import { createContext, use } from 'react';
import type { Result } from '#shared/base/result.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { SavedFile } from '#shared/ipc/views/files.ts';
import type { RestoredBackup } from '#shared/ipc/views/identity.ts';

/** Backups of an identity with all its work, wherever on this laptop it lies. */
export interface Backups {
  /** Asks where, and saves everything of one person under a passphrase. */
  readonly save: (thumbprint: string, passphrase: string) => Promise<Result<SavedFile, AppError>>;
  /** Puts back what a file holds; what is newer on this laptop stays. */
  readonly restore: (file: string, passphrase: string) => Promise<Result<RestoredBackup, AppError>>;
}

export const BackupsContext = createContext<Backups | null>(null);

/** The backups of this laptop. */
export function useBackups(): Backups {
  const backups = use(BackupsContext);
  if (backups === null) throw new Error('no BackupsContext around this component');
  return backups;
}
