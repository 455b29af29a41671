import { describe, expect, it } from 'vitest';
import type { ReceivedOutcome } from '#shared/domain/panel/merging/outcome.ts';
import { describeOutcomeNote, explainOutcome, nameOutcome } from '#shared/text/errors/outcomes.ts';

describe('outcomes in words', () => {
  it.each<readonly [ReceivedOutcome, string, string | null]>([
    [{ kind: 'accepted' }, 'diterima', null],
    [{ kind: 'duplicate' }, 'ganda', 'isi yang sama sudah diterima'],
    [{ kind: 'superseded', by: 2 }, 'digantikan', 'revisi 2 yang berlaku'],
    [
      { kind: 'conflict' },
      'bertentangan',
      'bertentangan dengan berkas lain dari juri yang sama; tidak dihitung sampai panel memutuskan atau juri mengirim revisi baru',
    ],
    [{ kind: 'rejected', rejection: { reason: 'other-stage', at: null } }, 'ditolak', 'dari tahap lain'],
    [
      { kind: 'rejected', rejection: { reason: 'sheet-missing', at: 'KOTA-002' } },
      'ditolak',
      'lembar nilai untuk proposal yang ditugaskan tidak ada (KOTA-002)',
    ],
    [{ kind: 'evidence', files: 1200 }, 'bukti cocok', '1.200 foto dan berkas kunjungan, semuanya disebut dalam berkas nilai revisi ini'],
    [{ kind: 'evidence-waiting' }, 'bukti menunggu', 'bukti kunjungan; menunggu berkas nilai dengan kode ini'],
    [
      { kind: 'evidence-idle', because: 'conflict' },
      'bukti tersisih',
      'bukti kunjungan milik berkas nilai yang bertentangan dengan berkas lain',
    ],
  ])('says of %j what it is and why', (outcome, name, why) => {
    expect(nameOutcome(outcome.kind, 'id')).toBe(name);
    expect(explainOutcome(outcome, 'id')).toBe(why);
  });

  it('says the same in English', () => {
    expect(explainOutcome({ kind: 'superseded', by: 2 }, 'en')).toBe('revision 2 counts');
    expect(describeOutcomeNote('after-deadline', 'en')).toBe('made after the deadline');
  });
});
