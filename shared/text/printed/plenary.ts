import type { Texts } from '../../base/language.ts';

const id = {
  number: 'No.',
  title: 'Catatan sidang pleno',
  draft: 'Draf untuk dibacakan. Yang resmi adalah hasil yang ditandatangani.',
  agenda: 'Pokok bahasan',
  why: 'Mengapa dibahas',
  state: 'Keadaan',
  present: 'Hadir',
  quorum: 'Kuorum',
  closed: 'selesai',
  open: 'belum dibahas',
  noDecision: 'Belum ada keputusan.',
  noItem: 'Tidak ada pokok bahasan.',
};

const en: typeof id = {
  number: 'No.',
  title: 'Notes of the plenary',
  draft: 'A draft to be read out. What is official is the signed result.',
  agenda: 'Agenda',
  why: 'Why it is on',
  state: 'State',
  present: 'Present',
  quorum: 'Quorum',
  closed: 'done',
  open: 'not talked about yet',
  noDecision: 'No decision yet.',
  noItem: 'Nothing on the agenda.',
};

/** Texts of a plenary on paper, beside those of its screen. */
export const printedPlenaryText: Texts<typeof id> = { id, en };
