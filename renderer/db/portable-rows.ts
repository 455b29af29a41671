import { z } from '#shared/formats/zod.ts';
import type { WorkDatabase } from './database.ts';

const portableSchema = z.record(z.string(), z.array(z.looseObject({ juror: z.string() })));

/** Everything the database holds of one person, whatever tables it has: JSON text of rows by table. */
export async function portableRows(database: WorkDatabase, juror: string): Promise<string> {
  const rows = await Promise.all(
    database.tables.map(async (table) => [table.name, await table.filter((row: unknown) => isOf(row, juror)).toArray()] as const),
  );
  return JSON.stringify(Object.fromEntries(rows));
}

/**
 * Takes one person's rows of another laptop in. Rows that are here stay as they are, for what is newer the journals know; what a row
 * says is decoded when it is read, as every row is.
 */
export async function takePortableRows(database: WorkDatabase, juror: string, text: string): Promise<void> {
  const rows = portableSchema.parse(JSON.parse(text));
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) {
      const own = (rows[table.name] ?? []).filter((row) => row.juror === juror);
      const here = new Set((await table.toCollection().primaryKeys()).map(writtenKey));
      await table.bulkAdd(own.filter((row) => !here.has(writtenKey(keyOf(table.schema.primKey.keyPath, row)))));
    }
  });
}

function isOf(row: unknown, juror: string): boolean {
  return typeof row === 'object' && row !== null && 'juror' in row && row.juror === juror;
}

function keyOf(path: string | readonly string[] | null | undefined, row: Readonly<Record<string, unknown>>): unknown {
  return typeof path === 'string' ? row[path] : (path ?? []).map((part) => row[part]);
}

function writtenKey(key: unknown): string {
  return JSON.stringify(key);
}
