import type { Texts } from '../../base/language.ts';
import type { DecisionKind } from '../../domain/panel/result/result.ts';

type Kinds = Readonly<Record<DecisionKind, string>>;

const id: Kinds = {
  'panel-adjustment': 'Ubah nilai akhir',
  'quota-place': 'Beri atau cabut tempat',
  exclude: 'Keluarkan proposal',
  'resolve-tie': 'Tentukan urutan',
  draw: 'Undi',
  'resolve-conflict': 'Pilih berkas yang berlaku',
  'accept-late': 'Terima berkas terlambat',
  'waive-missing': 'Tutup tanpa nilai yang kurang',
  reversal: 'Batalkan keputusan',
};

const en: Kinds = {
  'panel-adjustment': 'Change the final score',
  'quota-place': 'Give or withhold a place',
  exclude: 'Exclude the proposal',
  'resolve-tie': 'Set the order',
  draw: 'Draw lots',
  'resolve-conflict': 'Choose the file that counts',
  'accept-late': 'Accept a late file',
  'waive-missing': 'Close without the missing scores',
  reversal: 'Reverse a decision',
};

/** What a panel may decide, as the name of a choice. */
export const decisionKindText: Texts<Kinds> = { id, en };
