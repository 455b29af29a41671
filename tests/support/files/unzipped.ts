import { fromBufferPromise } from 'yauzl';

/** The entries of a zip with their unpacked bytes, in order. */
export async function unzipped(bytes: Buffer): Promise<readonly (readonly [name: string, bytes: Buffer])[]> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const parts: (readonly [string, Buffer])[] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array); // a stream of bytes
    parts.push([entry.fileName, Buffer.concat(chunks)]);
  }
  return parts;
}
