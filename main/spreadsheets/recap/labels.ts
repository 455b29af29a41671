import type { ScoredCriterion } from '#shared/domain/scoring/rules.ts';

/** How offices head the column with the entry numbers; the first that is there counts. */
const PROPOSAL = [
  'proposal',
  'kode proposal',
  'nomor proposal',
  'no proposal',
  'id proposal',
  'proposal id',
  'nomor entri',
  'no entri',
  'entry',
  'entry number',
  'nomor peserta',
  'no peserta',
  'peserta',
  'item',
  'subject',
  'kode',
  'nomor',
  'no',
];

/** Columns and rows that a recap has beside the scores, made of them or telling about the proposal. */
const BESIDE = new Set([
  ...PROPOSAL,
  ...'judul, judul proposal, judul inovasi, nama inovasi, inovasi, title, instansi, perangkat daerah, opd, upp, unit'.split(', '),
  ...'unit penyelenggara pelayanan publik, agency, inovator, innovator, kelompok, group, klaster, cluster, kategori, category'.split(', '),
  ...'rata rata, rerata, rataan, mean, average, median, jumlah, jumlah nilai, total, sum, nilai akhir, skor akhir, total nilai'.split(', '),
  ...'final score, peringkat, rank, ranking, juara, keterangan, catatan, remark, remarks, note, notes, status'.split(', '),
  ...'bobot, weight, tertinggi, terendah, highest, lowest'.split(', '),
]);

/** A label as it is compared: small letters, no signs, no weight in brackets, single spaces. */
export function plainLabel(label: string): string {
  return label
    .toLowerCase()
    .replaceAll(/\([^)]*\d[^)]*\)|\d+([.,]\d+)?\s*%/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How well a label heads the column of entry numbers: 0 is the best, null when it does not. */
export function proposalRank(label: string): number | null {
  const rank = PROPOSAL.indexOf(plainLabel(label));
  return rank === -1 ? null : rank;
}

/** Whether what is under or beside the label is no score of a juror. */
export function isBesideScores(label: string): boolean {
  return BESIDE.has(plainLabel(label));
}

/** Whether a label says by itself that it names a juror. */
export function saysJuror(label: string): boolean {
  return /^((juri|juror|penilai|evaluator|panelis|asesor|assessor|judge|rater|reviewer)(?!\p{L})|j ?\d+$)/u.test(plainLabel(label));
}

/** The parts of a label that says whose scores stand below and something more, such as "Juri 1 - Dampak"; else the label itself. */
export function jurorAndRest(label: string): readonly string[] {
  for (const separator of SEPARATORS) {
    const parts = label.split(separator).filter((part) => plainLabel(part) !== '');
    if (parts.length > 1 && parts.filter(saysJuror).length === 1) return parts.map((part) => part.trim());
  }
  return [label];
}

/** What separates a juror from a criterion in one label. */
const SEPARATORS = [/\n/, /\s+[-–—]\s+/, /:/, /\|/, /\s*\(|\)\s*/, /\s*\/\s*/];

/** Finds the criterion that a label names by its id or its name in either language. */
export type CriterionFinder = (label: string) => ScoredCriterion | null;

/** Prepares to find criteria; a weight in brackets beside the name is passed over. */
export function criterionFinder(criteria: readonly ScoredCriterion[]): CriterionFinder {
  const named = new Map(
    criteria.flatMap((criterion) => [criterion.id, criterion.name.id, criterion.name.en].map((name) => [plainLabel(name), criterion])),
  );
  return (label) => named.get(plainLabel(label)) ?? null;
}

/** The parts of a label that names a juror and a criterion at once, such as "Juri 1 - Dampak" or "Dampak (Juri 1)"; else the label itself. */
export function partsOfLabel(label: string, criterionOf: CriterionFinder): readonly string[] {
  for (const separator of SEPARATORS) {
    const parts = label.split(separator).filter((part) => plainLabel(part) !== '');
    if (parts.length > 1 && parts.some((part) => criterionOf(part) !== null)) return parts.map((part) => part.trim());
  }
  return [label];
}
