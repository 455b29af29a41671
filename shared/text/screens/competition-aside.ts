import type { Texts } from '../../base/language.ts';
import { formatNumber } from '../numbers.ts';

const id = {
  asideTitle: 'Dalam kata dan contoh',
  readyTitle: 'Siap',
  ready: 'Tahap ini lengkap dan aturannya dapat dijalankan.',
  notReadyTitle: 'Belum siap',
  notReady: (count: number) => `${formatNumber(count, 'id')} hal perlu dilengkapi:`,
  wordsTitle: 'Aturan dalam kata',
  exampleTitle: 'Contoh perhitungan',
  exampleNote: 'Enam proposal dan nilai juri karangan, dihitung oleh mesin yang sama dengan penjurian.',
  exampleNone: 'Contoh muncul begitu kriteria dan aturannya dapat dihitung.',
  exampleProposal: (name: string) => `Proposal ${name}`,
  rank: 'Peringkat',
  proposal: 'Proposal',
  total: 'Nilai akhir',
  outcome: 'Keterangan',
  selected: 'terpilih',
  tied: (names: string) => `sama dengan ${names}`,
  broken: 'nilai sama terpecahkan',
  needsDraw: 'menunggu undian',
  stepsTitle: (name: string) => `Hitungan proposal ${name}`,
  facts: {
    method: 'Gabungan',
    combine: 'Urutan',
    rounding: 'Pembulatan',
    ties: 'Nilai sama',
    quorum: 'Kuorum',
    threshold: 'Ambang',
    selection: 'Terpilih',
    partition: 'Peringkat',
  },
};

const en: typeof id = {
  asideTitle: 'In words and by example',
  readyTitle: 'Ready',
  ready: 'This stage is complete and its rules can be carried out.',
  notReadyTitle: 'Not ready yet',
  notReady: (count) => `${formatNumber(count, 'en')} ${count === 1 ? 'thing is' : 'things are'} left to do:`,
  wordsTitle: 'The rules in words',
  exampleTitle: 'Worked example',
  exampleNote: 'Six invented proposals and scores, computed by the very engine that ranks the real ones.',
  exampleNone: 'The example appears as soon as the rules can be carried out.',
  exampleProposal: (name) => `Proposal ${name}`,
  rank: 'Rank',
  proposal: 'Proposal',
  total: 'Final score',
  outcome: 'Remark',
  selected: 'selected',
  tied: (names) => `tied with ${names}`,
  broken: 'tie broken',
  needsDraw: 'waits for a draw',
  stepsTitle: (name) => `How proposal ${name} comes out`,
  facts: {
    method: 'Combined by',
    combine: 'Order',
    rounding: 'Rounding',
    ties: 'Ties',
    quorum: 'Quorum',
    threshold: 'Threshold',
    selection: 'Selected',
    partition: 'Ranking',
  },
};

/** Texts beside the competition editor: what is left to do, the rules in words, the worked example. */
export const competitionAsideText: Texts<typeof id> = { id, en };
