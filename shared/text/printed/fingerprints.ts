import type { Texts } from '../../base/language.ts';

const id = {
  title: 'Daftar sidik jari panel',
  intro:
    'Minta setiap orang membacakan sidik jari dari kartunya sendiri, cocokkan seluruhnya, lalu beri tanda dan paraf. Kartu yang tidak cocok jangan dipakai.',
  person: 'Nama',
  fingerprint: 'Sidik jari kunci',
  roles: 'Peran',
  compared: 'Cocok',
  initials: 'Paraf',
  signature: 'Dicocokkan oleh:',
};

const en: typeof id = {
  title: 'Fingerprints of the panel',
  intro:
    'Have each person read the fingerprint from their own card, compare all of it, then tick and initial. Do not use a card that differs.',
  person: 'Name',
  fingerprint: 'Key fingerprint',
  roles: 'Roles',
  compared: 'Same',
  initials: 'Initials',
  signature: 'Compared by:',
};

/** Words of the sheet on which fingerprints are ticked off. */
export const fingerprintsText: Texts<typeof id> = { id, en };
