import type { Language, Texts } from '../../base/language.ts';
import type { DecisionFault } from '../../domain/panel/decisions/decision-basis.ts';

const FAULTS: Texts<Readonly<Record<DecisionFault, string>>> = {
  id: {
    'unknown-entry': 'proposal itu tidak ada dalam tahap ini',
    'without-total': 'proposal itu tidak mempunyai nilai akhir',
    'points-not-added': 'aturan tahap ini memberi urutan, bukan nilai yang dapat diubah',
    'not-a-total': 'tulis nilai akhir dengan jumlah desimal menurut aturan',
    'no-change': 'tidak ada yang berubah',
    changed: 'dasarnya sudah berubah sejak ditampilkan',
    'no-tie': 'proposal itu tidak berbagi peringkat',
    'order-incomplete': 'urutan harus memuat setiap proposal yang berbagi peringkat satu kali',
    'seed-of-one': 'undian memerlukan sumbangan sedikitnya dua anggota',
    'not-ranked': 'proposal itu tidak berperingkat',
    'no-dispute': 'berkas yang dipilih bukan salah satu yang bertentangan',
    'no-obstacle': 'juri itu tidak terlambat dan tidak berutang nilai',
    'nothing-to-reverse': 'keputusan itu tidak ada, atau sudah dibatalkan',
    'decided-already': 'hal itu sudah diputuskan; batalkan dahulu keputusan yang lama',
    misnumbered: 'nomornya tidak berurutan',
    'without-reason': 'alasannya belum ditulis',
  },
  en: {
    'unknown-entry': 'that proposal is not in this stage',
    'without-total': 'that proposal has no final score',
    'points-not-added': 'the rules of this stage give an order, not scores that can be changed',
    'not-a-total': 'write the final score with as many decimals as the rules have',
    'no-change': 'nothing would change',
    changed: 'what it rests on has changed since it was shown',
    'no-tie': 'that proposal shares its rank with nobody',
    'order-incomplete': 'the order must name every proposal that shares the rank once',
    'seed-of-one': 'a draw needs contributions of at least two members',
    'not-ranked': 'that proposal has no rank',
    'no-dispute': 'the chosen file is none of those that contradict each other',
    'no-obstacle': 'that juror is neither late nor owes scores',
    'nothing-to-reverse': 'there is no such decision, or it was reversed before',
    'decided-already': 'that was decided before; reverse the earlier decision first',
    misnumbered: 'its number is out of order',
    'without-reason': 'its reason was not given',
  },
};

/** Why a decision of the panel cannot count, in the middle of a sentence. */
export function describeDecisionFault(fault: DecisionFault, language: Language): string {
  return FAULTS[language][fault];
}
