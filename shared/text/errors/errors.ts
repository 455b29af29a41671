import type { Language, Texts } from '../../base/language.ts';
import type { CompetitionRefusal } from '../../formats/errors.ts';
import type { RulesError } from '../../formats/rules.ts';
import type { AppError, Cancelled } from '../../ipc/errors.ts';
import { describeDecisionFault } from '../decisions/decision-faults.ts';
import { formatBytes, formatNumber } from '../numbers.ts';
import { describeFinding } from '../rules/preflight.ts';
import { describeRejection } from './outcomes.ts';
import { describeRankingError } from '../ranking/ranking-errors.ts';
import { describeRefusal } from './refusals.ts';
import { describeSpreadsheetFault } from './spreadsheet-errors.ts';
import { describeOwnCounted, ownCountedText } from '../own-counted.ts';
import { describeRulesError } from '../rules/rules-errors.ts';
import { inWords, type Words } from '../words.ts';

/** Whoever closed a dialog is told nothing. */
type Failure = Exclude<AppError, Cancelled>;

const ROLES = {
  id: { juror: 'juri', chair: 'ketua panel', secretariat: 'sekretariat' },
  en: { juror: 'a juror', chair: 'the panel chair', secretariat: 'the secretariat' },
} as const;

const refusals: Texts<Words<CompetitionRefusal>> = {
  id: {
    unreadable: () => 'tidak dapat dibaca: dipindahkan, terlalu besar, atau medianya dicabut. Pilih berkas itu sekali lagi.',
    'not-a-competition': () => 'bukan berkas kompetisi Mufakat yang utuh. Pilih berkas berakhiran .mfcompetition.',
    'newer-version': () => 'ditulis oleh versi Mufakat yang lebih baru. Buka dengan versi itu; tidak ada yang diubah.',
  },
  en: {
    unreadable: () => 'cannot be read: it was moved, is too large, or its medium was pulled out. Choose it once more.',
    'not-a-competition': () => 'is not an intact Mufakat competition. Choose a file ending in .mfcompetition.',
    'newer-version': () => 'was written by a newer version of Mufakat. Open it with that version; nothing was changed.',
  },
};

const id: Words<Failure> = {
  'disk-full': ({ name }) =>
    `${name} tidak tersimpan: media penyimpanan penuh. Kosongkan ruang atau pilih tempat lain; data lama tetap utuh.`,
  'read-only': ({ name }) => `${name} tidak tersimpan: tempat itu hanya dapat dibaca. Pilih folder lain.`,
  'folder-missing': ({ name, folder }) =>
    `${name} tidak tersimpan: folder ${folder} tidak ada. Buat folder itu, pasang kembali stik yang tercabut, atau pilih tempat lain.`,
  'name-not-allowed': ({ name }) =>
    `${name} tidak tersimpan: nama itu tidak diizinkan di tempat tersebut. Pakai nama yang lebih pendek tanpa tanda khusus.`,
  'too-large-for-disk': ({ name }) =>
    `${name} tidak tersimpan: berkas melebihi batas media ini (FAT32: 4 GiB). Pakai media berformat exFAT atau NTFS.`,
  'differs-after-writing': ({ name }) =>
    `${name} dibaca ulang dan isinya berbeda: media mungkin rusak. Pakai media lain; data lama tetap utuh.`,
  'not-confirmed': ({ name }) =>
    `${name} sudah ditulis, tetapi media tidak memastikan bahwa berkas itu tetap ada. Simpan sekali lagi, sebaiknya di tempat lain.`,
  'write-failed': ({ name, code }) => `${name} tidak tersimpan (${code}). Coba lagi atau pilih tempat lain; data lama tetap utuh.`,
  'identity-locked': () => 'Identitas ini terkunci. Buka dengan frasa sandinya.',
  'identity-unknown': () => 'Identitas itu tidak ada di laptop ini. Pulihkan dari cadangan atau pakai laptop tempat identitas dibuat.',
  'wrong-passphrase': () => 'Frasa sandi salah. Periksa huruf besar-kecil, lalu coba lagi.',
  'passphrase-too-short': ({ atLeast }) => `Frasa sandi terlalu pendek: pakai sedikitnya ${atLeast} karakter.`,
  'identity-damaged': ({ name }) => `Berkas identitas ${name} rusak. Pulihkan dari cadangan; identitas lain tidak terpengaruh.`,
  'card-refused': ({ name, refusal }) => `${name} ${describeRefusal(refusal, 'id')}.`,
  'bundle-refused': ({ name, refusal }) => `${name} ${describeRefusal(refusal, 'id')}.`,
  'result-refused': ({ name, refusal }) => `${name} ${describeRefusal(refusal, 'id')}.`,
  'spreadsheet-refused': ({ name, fault }) => `${name}: ${describeSpreadsheetFault(fault, 'id')}`,
  'score-file-refused': ({ name, rejection }) => `${name} tidak dapat diambil kembali: ${describeRejection(rejection, 'id')}.`,
  'score-file-of-another': ({ name }) => `${name} ditandatangani juri lain. Pilih berkas nilai Anda sendiri.`,
  'backup-refused': ({ name }) => `${name} bukan cadangan identitas Mufakat yang utuh. Pilih berkas berakhiran .mfbackup.`,
  'file-gone': ({ name }) => `${name} tidak dapat dibuka lagi: dipindahkan, atau medianya dicabut. Pilih berkas itu sekali lagi.`,
  'attachment-differs': ({ name }) =>
    `Lampiran ${name} di laptop ini berbeda dari yang ditandatangani sekretariat, jadi tidak ditampilkan. Jangan menilai dari berkas itu; minta berkas proposal yang asli dan buka kembali.`,
  'attachment-unreadable': ({ name }) =>
    `Lampiran ${name} tidak dapat dibaca dari laptop ini: berkas proposal rusak, dipindahkan, atau medianya dicabut. Buka kembali berkas proposal dari sekretariat.`,
  'file-changed': ({ name }) => `${name} sudah berubah sejak dibuka. Buka berkas itu sekali lagi.`,
  'import-outdated': () => 'Kompetisi atau berkas sudah berubah sejak impor ini diperiksa. Periksa sekali lagi; belum ada yang diubah.',
  'entry-example-unclear': ({ example }) =>
    `"${example}" bukan contoh nomor: tulis huruf besar dan angka yang berakhir dengan angka, misalnya KOTA-001.`,
  'bundle-unknown': () => 'Berkas proposal itu belum dibuka di laptop ini. Buka dahulu berkas .mfbundle.',
  'bundle-of-result-unknown': () =>
    'Hasil ini berasal dari berkas proposal yang belum dibuka di laptop ini. Buka dahulu berkas .mfbundle-nya.',
  'fingerprint-differs': () =>
    'Kelompok sidik jari tidak cocok dengan kunci penanda tangan. Bandingkan lagi dengan lembar dari sekretariat; bila tetap berbeda, jangan dipakai.',
  'signer-not-pinned': () => 'Kunci penanda tangan belum dikenal di laptop ini. Ketik dua kelompok sidik jarinya dari lembar sekretariat.',
  'not-your-role': ({ role }) => `Identitas ini bukan ${ROLES.id[role]} pada tahap ini. Ganti identitas.`,
  'scores-missing': ({ owed }) =>
    `Belum dapat ditutup. Belum selesai menilai: ${owed.map(({ name, missing }) => `${name} (${formatNumber(missing, 'id')} proposal)`).join(', ')}.`,
  'sheets-incomplete': ({ entries }) => `Lembar nilai belum lengkap: ${entries.join(', ')}. Lengkapi, atau nyatakan konflik kepentingan.`,
  'conflicts-open': ({ jurors }) =>
    `Ada berkas nilai yang saling bertentangan dari ${jurors.join(', ')}. Putuskan dalam Pleno berkas mana yang berlaku, atau minta revisi baru.`,
  'own-scores-first': () => 'Anda juga menilai: tandatangani dahulu berkas nilai sendiri sebelum membuka berkas juri lain.',
  'files-late': ({ jurors }) =>
    `Berkas nilai bertanggal setelah batas waktu: ${jurors.join(', ')}. Tulis alasan menerimanya agar tercatat dalam hasil.`,
  'ranking-impossible': ({ error }) => `Peringkat tidak dapat dihitung. ${describeRankingError(error, 'id')}`,
  'decisions-outdated': ({ faults }) =>
    `Ada keputusan yang tidak lagi cocok dengan berkas nilai: ${faults.map(({ number, fault }) => `nomor ${number} (${describeDecisionFault(fault, 'id')})`).join('; ')}. Batalkan dengan keputusan baru, lalu ulangi.`,
  'decision-refused': ({ fault }) => `Keputusan tidak dicatat: ${describeDecisionFault(fault, 'id')}.`,
  'items-open': ({ items }) =>
    `Masih ada ${formatNumber(items, 'id')} pokok pembahasan dengan rancangan keputusan. Tutup atau urungkan dahulu.`,
  'counted-files-gone': ({ jurors }) =>
    `Dosir tidak dapat dibuat lagi: berkas nilai yang dihitung dalam hasil ini tidak ada di laptop ini (${jurors.join(', ')}). Terima lagi berkasnya, atau pulihkan cadangan ketua panel.`,
  'decisions-damaged': ({ line }) =>
    `Catatan keputusan di laptop ini rusak pada baris ${formatNumber(line, 'id')}. Pulihkan dari cadangan ketua panel; tidak ada yang ditulis.`,
  'own-file-not-counted': ({ own }) =>
    `Hasil ini belum dapat ditandatangani. ${describeOwnCounted(own, ownCountedText.id).title}. Tulis keberatan agar ikut tercatat, atau minta hasil yang baru.`,
  'other-result': ({ name }) => `${name} bukan salinan hasil yang sama. Tidak ada yang digabungkan.`,
  'roster-incomplete': ({ lacks }) => `Daftar panel belum lengkap: belum ada ${ROLES.id[lacks]}. Tambahkan kartunya.`,
  'card-twice': ({ name }) => `Kartu ${name} dimasukkan dua kali. Hapus salah satu.`,
  'closed-at-invalid': () => 'Waktu penutupan tidak sah. Isi tanggal dan jam dengan lengkap.',
  'not-on-panel': ({ thumbprints }) => `Tidak ada dalam panel, jadi tidak dapat dicatat hadir: ${thumbprints.join(', ')}.`,
  'result-named-as-dossier': ({ name }) => `${name} adalah nama untuk dosir. Pilih nama berakhiran .mfresult untuk hasil.`,
  'dossier-in-the-way': ({ name }) =>
    `${name} sudah ada di sana dan bukan milik hasil ini. Pilih nama lain, atau pindahkan dosir itu; tidak ada yang ditimpa.`,
  'evidence-too-large': ({ name, limit }) => `${name} terlalu besar untuk bukti lapangan: paling besar ${formatBytes(limit, 'id')}.`,
  'photo-tells-more': ({ name }) =>
    `${name} masih memuat data tersembunyi, misalnya lokasi atau nomor seri. Foto tidak disimpan; pilih foto itu sekali lagi.`,
  'photo-unreadable': ({ name }) => `${name} tidak dapat dibaca sebagai foto. Sertakan sebagai berkas, atau simpan ulang sebagai JPEG.`,
  'evidence-missing': ({ entries }) =>
    `Foto atau berkas lapangan hilang atau rusak di laptop ini: ${entries.join(', ')}. Buka kunjungan itu, hapus yang hilang, lalu sertakan lagi.`,
  'journal-damaged': ({ line }) =>
    `Jurnal di laptop ini rusak pada baris ${formatNumber(line, 'id')}. Nilai di basis data tetap dipakai; buat cadangan sekarang.`,
  'competition-unknown': () => 'Kompetisi itu tidak ada lagi di laptop ini. Muat ulang daftar, atau impor salinannya.',
  'competition-in-use': () => 'Kompetisi ini sedang dibuka oleh program lain di laptop ini. Tutup dahulu di sana, lalu coba lagi.',
  'competition-refused': ({ name, refusal }) => `${name} ${inWords<CompetitionRefusal>(refusals.id, refusal)}`,
  'rules-unsound': () => 'Aturan belum dapat disimpan: masih ada yang perlu diperbaiki. Lihat daftar "Belum siap".',
  'rules-refused': ({ name, faults }) => `${name} bukan aturan yang dapat dipakai. ${rulesFaults(faults, 'id')}`,
  'competition-held': ({ name }) => `${name} sudah ada di laptop ini. Pilih apakah menggantinya atau menyimpannya sebagai salinan.`,
  'stage-unknown': ({ stage }) => `Tahap "${stage}" tidak ada dalam kompetisi ini.`,
  'stage-not-ready': ({ blockers }) => `Tahap ini belum siap: ${blockers.map((one) => describeFinding(one, abbreviated, 'id')).join(' ')}`,
  'building-out-of-reach': ({ name, folder, revision }) =>
    `Penyusunan revisi ${revision} pernah terputus, dan ${name} mungkin sudah ada di ${folder}, yang sekarang tidak terjangkau. Pasang kembali medianya; bila media itu tidak ada lagi, nyatakan demikian sebelum menyusun.`,
  'bundle-unchanged': ({ revision }) =>
    `Tidak ada yang berubah sejak revisi ${formatNumber(revision, 'id')} disusun: berkas itu tetap berlaku. Bagikan berkas itu.`,
  'cards-damaged': ({ people }) =>
    `${formatNumber(people.length, 'id')} kartu di panel rusak. Masukkan lagi kartu orangnya di halaman Panel.`,
  'attachment-not-found': ({ entry, path }) =>
    `Lampiran ${path} dari ${entry} tidak ada di folder lampiran, atau ukurannya berubah. Pilih foldernya, atau cocokkan lampiran lagi.`,
  'print-failed': () => 'Dokumen tidak dapat dicetak. Periksa pencetak, atau simpan sebagai PDF dan cetak dari sana.',
};

const en: Words<Failure> = {
  'disk-full': ({ name }) =>
    `${name} was not saved: the disk is full. Free some space or choose another place; what was there is untouched.`,
  'read-only': ({ name }) => `${name} was not saved: that place can only be read. Choose another folder.`,
  'folder-missing': ({ name, folder }) =>
    `${name} was not saved: the folder ${folder} is not there. Make that folder, plug in again the stick that was pulled out, or choose another place.`,
  'name-not-allowed': ({ name }) => `${name} was not saved: that name is not allowed there. Use a shorter name without special characters.`,
  'too-large-for-disk': ({ name }) =>
    `${name} was not saved: it exceeds what this medium can hold in one file (FAT32: 4 GiB). Use one formatted as exFAT or NTFS.`,
  'differs-after-writing': ({ name }) =>
    `${name} was read again and differs: the medium may be failing. Use another one; what was there is untouched.`,
  'not-confirmed': ({ name }) =>
    `${name} was written, but the medium did not confirm that it will stay. Save it once more, best in another place.`,
  'write-failed': ({ name, code }) => `${name} was not saved (${code}). Try again or choose another place; what was there is untouched.`,
  'identity-locked': () => 'This identity is locked. Unlock it with its passphrase.',
  'identity-unknown': () => 'That identity is not on this laptop. Restore it from its backup, or use the laptop on which it was made.',
  'wrong-passphrase': () => 'The passphrase is wrong. Check upper and lower case, then try again.',
  'passphrase-too-short': ({ atLeast }) => `The passphrase is too short: use at least ${atLeast} characters.`,
  'identity-damaged': ({ name }) => `The identity file ${name} is damaged. Restore it from its backup; other identities are not affected.`,
  'card-refused': ({ name, refusal }) => `${name} ${describeRefusal(refusal, 'en')}.`,
  'bundle-refused': ({ name, refusal }) => `${name} ${describeRefusal(refusal, 'en')}.`,
  'result-refused': ({ name, refusal }) => `${name} ${describeRefusal(refusal, 'en')}.`,
  'spreadsheet-refused': ({ name, fault }) => `${name}: ${describeSpreadsheetFault(fault, 'en')}`,
  'score-file-refused': ({ name, rejection }) => `${name} cannot be taken back: ${describeRejection(rejection, 'en')}.`,
  'score-file-of-another': ({ name }) => `${name} was signed by another juror. Choose a score file of your own.`,
  'backup-refused': ({ name }) => `${name} is not an intact Mufakat identity backup. Choose a file ending in .mfbackup.`,
  'file-gone': ({ name }) => `${name} can no longer be opened: it was moved, or its medium was pulled out. Choose it once more.`,
  'attachment-differs': ({ name }) =>
    `The attachment ${name} on this laptop differs from what the secretariat signed, so it is not shown. Do not score from that file; ask for the original proposal bundle and open it again.`,
  'attachment-unreadable': ({ name }) =>
    `The attachment ${name} cannot be read from this laptop: the proposal bundle is damaged, was moved, or its medium was pulled out. Open the secretariat's proposal bundle again.`,
  'file-changed': ({ name }) => `${name} has changed since it was opened. Open it once more.`,
  'import-outdated': () => 'The competition or the file has changed since this import was checked. Check once more; nothing was changed.',
  'entry-example-unclear': ({ example }) =>
    `"${example}" is no example of a number: write capital letters and digits ending in a digit, such as KOTA-001.`,
  'bundle-unknown': () => 'That proposal bundle has not been opened on this laptop. Open the .mfbundle file first.',
  'bundle-of-result-unknown': () =>
    'This result belongs to a proposal bundle that has not been opened on this laptop. Open its .mfbundle file first.',
  'fingerprint-differs': () =>
    'The fingerprint groups do not fit the signing key. Compare once more with the hand-out; if they still differ, do not use the file.',
  'signer-not-pinned': () => 'The signing key is not known on this laptop yet. Type two groups of its fingerprint from the hand-out.',
  'not-your-role': ({ role }) => `This identity is not ${ROLES.en[role]} in this stage. Switch identity.`,
  'scores-missing': ({ owed }) =>
    `Cannot be closed yet. Still to finish scoring: ${owed.map(({ name, missing }) => `${name} (${formatNumber(missing, 'en')} ${missing === 1 ? 'proposal' : 'proposals'})`).join(', ')}.`,
  'sheets-incomplete': ({ entries }) =>
    `Score sheets are incomplete: ${entries.join(', ')}. Complete them, or declare a conflict of interest.`,
  'conflicts-open': ({ jurors }) =>
    `There are score files that contradict each other from ${jurors.join(', ')}. Decide in the plenary which of them counts, or ask for a new revision.`,
  'own-scores-first': () => 'You also score: sign your own score file before opening those of other jurors.',
  'files-late': ({ jurors }) =>
    `Score files dated after the deadline: ${jurors.join(', ')}. Give the reason for accepting them, to be recorded in the result.`,
  'ranking-impossible': ({ error }) => `The ranking cannot be computed. ${describeRankingError(error, 'en')}`,
  'decisions-outdated': ({ faults }) =>
    `Some decisions no longer fit the score files: ${faults.map(({ number, fault }) => `number ${number} (${describeDecisionFault(fault, 'en')})`).join('; ')}. Reverse them, then decide again.`,
  'decision-refused': ({ fault }) => `The decision was not recorded: ${describeDecisionFault(fault, 'en')}.`,
  'items-open': ({ items }) =>
    `${items === 1 ? 'One item has' : `${formatNumber(items, 'en')} items have`} draft decisions. Close or undo them first.`,
  'counted-files-gone': ({ jurors }) =>
    `The dossier cannot be made again: score files that this result counts are not on this laptop (${jurors.join(', ')}). Receive them again, or restore the chair's backup.`,
  'decisions-damaged': ({ line }) =>
    `The record of decisions on this laptop is damaged at line ${formatNumber(line, 'en')}. Restore it from the chair's backup; nothing was written.`,
  'own-file-not-counted': ({ own }) =>
    `This result cannot be signed yet. ${describeOwnCounted(own, ownCountedText.en).title}. State an objection to have it recorded, or ask for a new result.`,
  'other-result': ({ name }) => `${name} is no copy of the same result. Nothing was joined.`,
  'roster-incomplete': ({ lacks }) => `The roster is incomplete: it has no ${lacks === 'juror' ? 'juror' : 'panel chair'}. Add the card.`,
  'card-twice': ({ name }) => `The card of ${name} was added twice. Remove one.`,
  'closed-at-invalid': () => 'The closing time is not valid. Give the full date and time.',
  'not-on-panel': ({ thumbprints }) => `Not on the panel, so not to be recorded as present: ${thumbprints.join(', ')}.`,
  'result-named-as-dossier': ({ name }) => `${name} is a name for a dossier. Choose one ending in .mfresult for the result.`,
  'dossier-in-the-way': ({ name }) =>
    `${name} is there already and belongs to another result. Choose another name, or move that dossier; nothing was overwritten.`,
  'evidence-too-large': ({ name, limit }) => `${name} is too large for field evidence: at most ${formatBytes(limit, 'en')}.`,
  'photo-tells-more': ({ name }) =>
    `${name} still holds hidden data, such as a place or serial number. It was not kept; choose the photo once more.`,
  'photo-unreadable': ({ name }) => `${name} cannot be read as a photo. Add it as a file, or save it again as a JPEG.`,
  'evidence-missing': ({ entries }) =>
    `Field photos or files are gone or damaged on this laptop: ${entries.join(', ')}. Open that visit, remove what is gone, and add it again.`,
  'journal-damaged': ({ line }) =>
    `The journal on this laptop is damaged at line ${formatNumber(line, 'en')}. The scores in the database are used; make a backup now.`,
  'competition-unknown': () => 'That competition is no longer on this laptop. Load the list again, or import a copy of it.',
  'competition-in-use': () => 'This competition is open in another program on this laptop. Close it there first, then try again.',
  'competition-refused': ({ name, refusal }) => `${name} ${inWords<CompetitionRefusal>(refusals.en, refusal)}`,
  'rules-unsound': () => 'The rules cannot be saved yet: something is still to be put right. See the list "Not ready yet".',
  'rules-refused': ({ name, faults }) => `${name} holds no rules that can be used. ${rulesFaults(faults, 'en')}`,
  'competition-held': ({ name }) => `${name} is on this laptop already. Choose whether to replace it or to keep this one as a copy.`,
  'stage-unknown': ({ stage }) => `This competition has no stage "${stage}".`,
  'stage-not-ready': ({ blockers }) =>
    `This stage is not ready: ${blockers.map((one) => describeFinding(one, abbreviated, 'en')).join(' ')}`,
  'building-out-of-reach': ({ name, folder, revision }) =>
    `The building of revision ${revision} was interrupted, and ${name} may stand in ${folder}, which cannot be reached now. Plug its medium in again; if there is no such medium any more, say so before building.`,
  'bundle-unchanged': ({ revision }) =>
    `Nothing changed since revision ${formatNumber(revision, 'en')} was built: that bundle is still the one to use. Hand that one out.`,
  'cards-damaged': ({ people }) =>
    `${people.length === 1 ? '1 card' : `${formatNumber(people.length, 'en')} cards`} of the panel ${people.length === 1 ? 'is' : 'are'} damaged. Bring in the card of that person again on the Panel page.`,
  'attachment-not-found': ({ entry, path }) =>
    `The attachment ${path} of ${entry} is not in the folder of attachments, or changed its size. Choose the folder, or match the attachments again.`,
  'print-failed': () => 'The document could not be printed. Check the printer, or save it as PDF and print that.',
};

/** Where no names are at hand, the beginning of a thumbprint tells people apart. */
function abbreviated(thumbprint: string): string {
  return thumbprint.slice(0, 8);
}

const words: Texts<Words<Failure>> = { id, en };

const MOST_FAULTS = 5;

function rulesFaults(faults: readonly RulesError[], language: Language): string {
  const told = faults.slice(0, MOST_FAULTS).map((fault) => describeRulesError(fault, language));
  return [...told, ...(faults.length > MOST_FAULTS ? ['…'] : [])].join(' ');
}

/** What happened, to which file, and what to do, in one or two sentences. */
export function describeError(failure: Failure, language: Language): string {
  return inWords<Failure>(words[language], failure);
}
