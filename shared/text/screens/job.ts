import type { Texts } from '../../base/language.ts';

const id = {
  of: (done: string, total: string) => `${done} dari ${total}`,
  cancel: 'Batalkan',
};

const en: typeof id = {
  of: (done, total) => `${done} of ${total}`,
  cancel: 'Cancel',
};

/** Texts of a long job that runs, on whatever screen. */
export const jobText: Texts<typeof id> = { id, en };
