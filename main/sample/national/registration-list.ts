import { writeCsv } from '../../spreadsheets/write-csv.ts';
import { nationalClusters, type Registration, type SelectionReason } from './national-registration.ts';

const REASONS: Readonly<Record<SelectionReason, string>> = {
  incomplete: 'berkas tidak lengkap',
  'too-young': 'belum dua tahun berjalan',
  duplicate: 'didaftarkan dua kali',
};

/** The administrative selection as a secretariat's table: every registration, whether it passed, and why not. */
export function registrationList(registrations: readonly Registration[]): string {
  const header = ['Nomor', 'Judul', 'Instansi', 'Klaster', 'Kelompok', 'Mulai', 'Seleksi administrasi', 'Alasan'];
  const rows = registrations.map(({ entry, title, agency, cluster, group, startedOn, rejection }) => [
    entry,
    title,
    agency,
    nationalClusters[cluster].name.id,
    group,
    startedOn,
    ...selectionWords({ rejection }),
  ]);
  return writeCsv([header, ...rows]);
}

/** What the administrative selection decided, and why where it did not pass. */
export function selectionWords({ rejection }: Pick<Registration, 'rejection'>): readonly [string, string] {
  return rejection === null ? ['lolos', ''] : ['tidak lolos', REASONS[rejection]];
}
