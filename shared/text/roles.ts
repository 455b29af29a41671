import type { Language } from '../base/language.ts';
import type { Role } from '../domain/competition/roster.ts';

/** The roles of a roster. */
export const roleText: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  id: {
    chair: 'Ketua panel',
    'chair-deputy': 'Wakil ketua panel',
    juror: 'Juri',
    observer: 'Pengamat',
    secretariat: 'Sekretariat',
    'secretariat-deputy': 'Wakil sekretariat',
  },
  en: {
    chair: 'Panel chair',
    'chair-deputy': 'Deputy chair',
    juror: 'Juror',
    observer: 'Observer',
    secretariat: 'Secretariat',
    'secretariat-deputy': 'Deputy secretariat',
  },
};
