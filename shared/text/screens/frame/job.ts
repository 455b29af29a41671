import type { Texts } from '../../../base/language.ts';

const id = {
  of: (done: string, total: string) => `${done} dari ${total}`,
  cancel: 'Batalkan',
  stopped: 'Dihentikan sebelum selesai.',
  again: 'Coba lagi',
};

const en: typeof id = {
  of: (done, total) => `${done} of ${total}`,
  cancel: 'Cancel',
  stopped: 'Stopped before it was done.',
  again: 'Try again',
};

/** Texts of a long job that runs, on whatever screen. */
export const jobText: Texts<typeof id> = { id, en };
