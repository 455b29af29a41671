import type { FilePart, PdfSource } from '../pdf-source.ts';

// Below what is given in one answer.
const MOST = { parts: 128, bytes: 8 * 1024 * 1024 };

interface Wish {
  readonly part: FilePart;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Reads single parts of a file together: a reader asks for the beginnings of all pages at once, and one answer with hundreds of parts
 * comes nearly as soon as one with a single part. While one batch is read the next gathers.
 */
export function readInBatches(source: PdfSource): (part: FilePart) => Promise<Uint8Array> {
  const waiting: Wish[] = [];
  let isReading = false;
  const go = async (): Promise<void> => {
    isReading = true;
    while (waiting.length > 0) await answer(source, waiting.splice(0, batchOf(waiting)));
    isReading = false;
  };
  return (part) =>
    new Promise((resolve, reject) => {
      waiting.push({ part, resolve, reject });
      if (!isReading) void go();
    });
}

/** How many of the wishes fit into one batch: one at least, however large. */
function batchOf(wishes: readonly Wish[]): number {
  let bytes = 0;
  const over = wishes.findIndex(({ part: { begin, end } }, index) => {
    bytes += end - begin;
    return bytes > MOST.bytes || index >= MOST.parts;
  });
  return over === -1 ? wishes.length : Math.max(1, over);
}

async function answer(source: PdfSource, wishes: readonly Wish[]): Promise<void> {
  try {
    const bytes = await source.read(wishes.map(({ part }) => part));
    wishes.forEach(({ resolve }, index) => resolve(bytes[index] ?? new Uint8Array()));
  } catch (cause) {
    for (const { reject } of wishes) reject(cause);
  }
}
