import { safeStorage } from 'electron';
import type { KeyStore } from '#main/identity/identity-lock.ts';

/** The system's store for secrets; a store that would keep them in the open (Linux without a keyring) counts as none. */
export const systemKeyStore: KeyStore = {
  available: () => safeStorage.isEncryptionAvailable() && !keepsInTheOpen(),
  encrypt: (text) => safeStorage.encryptString(text),
  decrypt: (box) => safeStorage.decryptString(Buffer.from(box)),
};

function keepsInTheOpen(): boolean {
  return process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
}
