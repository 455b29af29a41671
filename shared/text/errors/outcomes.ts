import type { Language, Texts } from '../../base/language.ts';
import type { OutcomeNote, ReceivedOutcome, Rejection, RejectionReason } from '../../domain/panel/merging/outcome.ts';
import { formatNumber } from '../numbers.ts';

type Kind = ReceivedOutcome['kind'];

const OUTCOMES: Texts<Readonly<Record<Kind, string>>> = {
  id: {
    accepted: 'diterima',
    duplicate: 'ganda',
    superseded: 'digantikan',
    conflict: 'bertentangan',
    rejected: 'ditolak',
    evidence: 'bukti cocok',
    'evidence-waiting': 'bukti menunggu',
    'evidence-idle': 'bukti tersisih',
  },
  en: {
    accepted: 'accepted',
    duplicate: 'duplicate',
    superseded: 'superseded',
    conflict: 'conflict',
    rejected: 'rejected',
    evidence: 'evidence fits',
    'evidence-waiting': 'evidence waits',
    'evidence-idle': 'evidence aside',
  },
};

const REASONS: Texts<Readonly<Record<RejectionReason, string>>> = {
  id: {
    unreadable: 'tidak dapat dibaca',
    'not-a-score-file': 'bukan berkas nilai',
    'unsupported-version': 'dibuat dengan versi format yang belum dikenal',
    'seal-not-for-this-key': 'disegel bukan untuk kunci ini',
    'bad-signature': 'tanda tangan tidak cocok dengan isi',
    'not-exact-form': 'tidak ditulis dalam bentuk baku',
    'signer-not-on-roster': 'penanda tangan tidak ada dalam daftar panel',
    'signer-is-not-the-juror': 'penanda tangan bukan juri yang disebut',
    'other-competition': 'dari kompetisi lain',
    'other-stage': 'dari tahap lain',
    'other-bundle': 'dari berkas proposal lain',
    'score-outside-scale': 'nilai di luar skala atau kelipatannya',
    'unknown-proposal-or-criterion': 'proposal atau kriteria tidak dikenal',
    'proposal-not-assigned': 'proposal tidak ditugaskan kepada juri ini',
    'sheet-missing': 'lembar nilai untuk proposal yang ditugaskan tidak ada',
    'pack-damaged': 'bukti lapangan yang rusak, kurang, atau diubah isinya',
    'pack-of-unknown-juror': 'bukti lapangan dari orang yang bukan juri panel ini',
    'pack-differs': 'bukti lapangan yang tidak sama dengan yang ditandatangani dalam berkas nilainya',
  },
  en: {
    unreadable: 'cannot be read',
    'not-a-score-file': 'not a score file',
    'unsupported-version': 'made with a format version not known here',
    'seal-not-for-this-key': 'sealed, but not for this key',
    'bad-signature': 'the signature does not fit the content',
    'not-exact-form': 'not written in the exact form',
    'signer-not-on-roster': 'the signer is not on the roster',
    'signer-is-not-the-juror': 'the signer is not the juror it names',
    'other-competition': 'from another competition',
    'other-stage': 'from another stage',
    'other-bundle': 'from another proposal bundle',
    'score-outside-scale': 'a score outside the scale or off its step',
    'unknown-proposal-or-criterion': 'an unknown proposal or criterion',
    'proposal-not-assigned': 'a proposal not assigned to this juror',
    'sheet-missing': 'no sheet for an assigned proposal',
    'pack-damaged': 'an evidence pack that is damaged, incomplete or changed',
    'pack-of-unknown-juror': 'an evidence pack of somebody who is no juror of this panel',
    'pack-differs': 'an evidence pack that is not what its score file was signed with',
  },
};

const NOTES: Texts<Readonly<Record<OutcomeNote, string>>> = {
  id: {
    'revision-gap': 'revisi sebelumnya belum diterima',
    'after-deadline': 'dibuat setelah batas waktu',
    'after-opening': 'ditandatangani setelah berkas juri lain dibuka',
    'chosen-by-panel': 'dipilih panel di antara berkas yang bertentangan',
    'set-aside-by-panel': 'dikesampingkan panel',
  },
  en: {
    'revision-gap': 'the revision before it was not received',
    'after-deadline': 'made after the deadline',
    'after-opening': "signed after other jurors' files were opened",
    'chosen-by-panel': 'chosen by the panel among files that contradict each other',
    'set-aside-by-panel': 'set aside by the panel',
  },
};

const EXPLAINED = {
  id: {
    duplicate: 'isi yang sama sudah diterima',
    superseded: (by: string) => `revisi ${by} yang berlaku`,
    conflict: 'bertentangan dengan berkas lain dari juri yang sama; tidak dihitung sampai panel memutuskan atau juri mengirim revisi baru',
    evidence: (files: string) => `${files} foto dan berkas kunjungan, semuanya disebut dalam berkas nilai revisi ini`,
    waiting: 'bukti kunjungan; menunggu berkas nilai dengan kode ini',
    idle: {
      superseded: 'bukti kunjungan milik berkas nilai yang sudah digantikan',
      conflict: 'bukti kunjungan milik berkas nilai yang bertentangan dengan berkas lain',
    },
  },
  en: {
    duplicate: 'the same content was received before',
    superseded: (by: string) => `revision ${by} counts`,
    conflict: 'contradicts another file of the same juror; not counted until the panel decides or the juror sends a new revision',
    evidence: (files: string) => `${files} photos and files of visits, all of them named in the score file of this revision`,
    waiting: 'evidence of visits; waits for the score file with this code',
    idle: {
      superseded: 'evidence of visits for a score file that was superseded',
      conflict: 'evidence of visits for a score file that contradicts another one',
    },
  },
} as const;

/** What became of a received file, in one word. */
export function nameOutcome(kind: Kind, language: Language): string {
  return OUTCOMES[language][kind];
}

/** Why a received file had that outcome; null for an accepted one. */
export function explainOutcome(outcome: ReceivedOutcome, language: Language): string | null {
  const words = EXPLAINED[language];
  switch (outcome.kind) {
    case 'accepted':
      return null;
    case 'duplicate':
      return words.duplicate;
    case 'superseded':
      return words.superseded(formatNumber(outcome.by, language));
    case 'conflict':
      return words.conflict;
    case 'rejected':
      return describeRejection(outcome.rejection, language);
    case 'evidence':
      return words.evidence(formatNumber(outcome.files, language));
    case 'evidence-waiting':
      return words.waiting;
    case 'evidence-idle':
      return words.idle[outcome.because];
  }
}

/** Why a file is rejected, with where it was found. */
export function describeRejection({ reason, at }: Rejection, language: Language): string {
  const words = REASONS[language][reason];
  return at === null ? words : `${words} (${at})`;
}

/** A remark on a received file that changes no outcome. */
export function describeOutcomeNote(note: OutcomeNote, language: Language): string {
  return NOTES[language][note];
}
