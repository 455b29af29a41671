import { type InnovationSubject } from '../narrative/narrative.ts';
import { nationalNames, nationalTopics } from './national-topics.ts';
import { type SeededRandom, seededRandom } from '../seeded-random.ts';

/** Why the secretariat did not pass an entry in the administrative selection. */
export type SelectionReason = 'incomplete' | 'too-young' | 'duplicate';

/** The two groups of the national competition of 2023. */
export type NationalGroup = 'umum' | 'khusus';

/** The six clusters, each with the prefix of its entry numbers and its invented share of the entries in percent. */
export const nationalClusters = {
  'bumn-bumd': {
    name: { id: 'BUMN dan BUMD', en: 'State and regional enterprises' },
    prefix: 'BUMN',
    agency: 'Badan Usaha Contoh',
    agencies: 40,
    share: 4,
  },
  kabupaten: { name: { id: 'Kabupaten', en: 'Regencies' }, prefix: 'KAB', agency: 'Kabupaten Contoh', agencies: 240, share: 46 },
  kementerian: { name: { id: 'Kementerian', en: 'Ministries' }, prefix: 'KEM', agency: 'Kementerian Contoh', agencies: 30, share: 12 },
  kota: { name: { id: 'Kota', en: 'Cities' }, prefix: 'KOTA', agency: 'Kota Contoh', agencies: 90, share: 18 },
  lembaga: { name: { id: 'Lembaga', en: 'Institutions' }, prefix: 'LEM', agency: 'Lembaga Contoh', agencies: 30, share: 6 },
  provinsi: { name: { id: 'Provinsi', en: 'Provinces' }, prefix: 'PROV', agency: 'Provinsi Contoh', agencies: 38, share: 14 },
} as const;

/** Id of a national cluster. */
export type NationalCluster = keyof typeof nationalClusters;

/** An invented entry as it was registered, with what became of it in the administrative selection. */
export interface Registration {
  readonly entry: string;
  readonly title: string;
  readonly agency: string;
  readonly cluster: NationalCluster;
  readonly group: NationalGroup;
  readonly startedOn: string;
  readonly subject: InnovationSubject;
  /** Null when it passed. */
  readonly rejection: SelectionReason | null;
}

type Unnumbered = Omit<Registration, 'entry'>;

const REGISTERED = 3110;
const PASSED: Readonly<Record<NationalGroup, number>> = { umum: 1303, khusus: 78 };
/** Percent of the entries that did not pass; the shares are invented. */
const REJECTION_SHARES = { incomplete: 55, 'too-young': 30, duplicate: 15 } as const;
const CLUSTERS = ['bumn-bumd', 'kabupaten', 'kementerian', 'kota', 'lembaga', 'provinsi'] as const satisfies readonly NationalCluster[];

/**
 * Invents the registrations of KIPP 2023's real size: 3,110 entries of which 1,381 passed, 1,303 umum and 78 khusus;
 * ordered by entry number and the same for the same seed.
 */
export function registerNational(seed: string): readonly Registration[] {
  const random = seededRandom(`mufakat national ${seed}`);
  const passed = [
    ...Array.from({ length: PASSED.umum }, () => invent(random, 'umum', null)),
    ...Array.from({ length: PASSED.khusus }, () => invent(random, 'khusus', null)),
  ];
  const failed = rejections().map((rejection) => (rejection === 'duplicate' ? repeat(random, passed) : invent(random, 'umum', rejection)));
  return numbered(random.shuffled([...passed, ...failed]));
}

function rejections(): readonly SelectionReason[] {
  const count = REGISTERED - PASSED.umum - PASSED.khusus;
  const tooYoung = Math.round((count * REJECTION_SHARES['too-young']) / 100);
  const duplicate = Math.round((count * REJECTION_SHARES.duplicate) / 100);
  const reasonAt = (index: number): SelectionReason => {
    if (index < tooYoung) return 'too-young';
    return index < tooYoung + duplicate ? 'duplicate' : 'incomplete';
  };
  return Array.from({ length: count }, (_, index) => reasonAt(index));
}

function invent(random: SeededRandom, group: NationalGroup, rejection: SelectionReason | null): Unnumbered {
  const cluster = pickCluster(random.integer(1, 100));
  const { agency, agencies } = nationalClusters[cluster];
  const subject = random.pick(nationalTopics);
  const name = `${random.pick(nationalNames.first)} ${random.pick(nationalNames.second)}`;
  return {
    title: `${name}: ${subject.service}`,
    agency: `${agency} ${String(random.integer(1, agencies)).padStart(3, '0')}`,
    cluster,
    group,
    startedOn: startOf(random, rejection === 'too-young'),
    subject,
    rejection,
  };
}

function repeat(random: SeededRandom, passed: readonly Unnumbered[]): Unnumbered {
  const original = passed[random.integer(0, passed.length - 1)];
  if (original === undefined) throw new RangeError('nothing to register twice');
  return { ...original, rejection: 'duplicate' };
}

function pickCluster(percent: number): NationalCluster {
  let upTo = 0;
  for (const cluster of CLUSTERS) {
    upTo += nationalClusters[cluster].share;
    if (percent <= upTo) return cluster;
  }
  return 'provinsi';
}

/** Entries must have served for two years when the competition of 2023 opens. */
function startOf(random: SeededRandom, tooYoung: boolean): string {
  const year = tooYoung ? 2022 : random.integer(2015, 2020);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`;
}

function numbered(registrations: readonly Unnumbered[]): readonly Registration[] {
  return CLUSTERS.flatMap((cluster) =>
    registrations
      .filter((registration) => registration.cluster === cluster)
      .map((registration, index) => ({
        ...registration,
        entry: `${nationalClusters[cluster].prefix}-${String(index + 1).padStart(4, '0')}`,
      })),
  );
}
