import { errorCode } from './write-error.ts';

const ABSENT: readonly string[] = ['ENOENT', 'ENOTDIR'];

/** What is read, or `absent` where nothing lies there; a place that is there and cannot be read is no empty one, so every other failure is thrown. */
export async function orAbsent<T, A>(reading: Promise<T>, absent: A): Promise<T | A> {
  try {
    return await reading;
  } catch (cause) {
    if (ABSENT.includes(errorCode(cause))) return absent;
    throw cause;
  }
}
