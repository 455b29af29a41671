import fs from 'node:fs/promises';

/** The first bytes of a file, at most `bytes`; null when it cannot be opened. */
export async function readStart(path: string, bytes: number): Promise<Buffer | null> {
  const handle = await fs.open(path, 'r').catch(() => null);
  if (handle === null) return null;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
