import type { PageBridge } from '#renderer/bridge/bridge.ts';
import { portableRows, takePortableRows } from '#renderer/db/portable-rows.ts';
import type { WorkDatabase } from '#renderer/db/database.ts';
import type { Backups } from '#renderer/work/backups.ts';
import type { WorkShelf } from './work-shelf.ts';

/** Backups through the bridge, with the rows of this window's database: what is being written is waited for first. */
export function workBackups(bridge: PageBridge, database: WorkDatabase, shelf: WorkShelf): Backups {
  return {
    save: async (thumbprint, passphrase) => {
      await shelf.settled();
      // A database that cannot be read keeps nobody from a backup: the journals hold the same work.
      const rows = await portableRows(database, thumbprint).catch(() => '{}');
      return bridge['backup:save']({ thumbprint, passphrase, database: rows });
    },
    restore: async (file, passphrase) => {
      await shelf.settled();
      const restored = await bridge['backup:restore']({ file, passphrase });
      if (!restored.ok || restored.value.work === null) return restored;
      const { identity, work } = restored.value;
      // A database that cannot be written keeps nobody from their work: it is rebuilt from the journals that have just come back.
      await takePortableRows(database, identity.thumbprint, work.database).catch(() => undefined);
      shelf.forget(identity.thumbprint);
      return restored;
    },
  };
}
