import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cityContent, cityStage, sampleDeadline } from '#main/sample/city-competition.ts';
import { SAMPLE_MARK } from '#main/sample/narrative/narrative.ts';
import { kippSections } from '#main/templates/kipp-proposal.ts';
import { encodeExact } from '#shared/formats/canonical.ts';
import { proposalsSchema } from '#shared/formats/bundle/proposals.ts';
import { stageSchema } from '#shared/formats/bundle/stage.ts';

const content = cityContent();
const words = (text: string) => text.split(/\s+/u).filter((word) => word !== '').length;

describe('the city sample', () => {
  it('holds the five innovations of Kota Pasuruan and four national ones under immutable entry numbers', () => {
    expect(content.proposals.map(({ entry, title, agency }) => [entry, title, agency])).toEqual([
      ['KOTA-001', 'JALAN BERDUA', 'Dinas Kependudukan dan Pencatatan Sipil'],
      ['KOTA-002', 'BANSER: Bandeng Jelak Masuk Restoran', 'Dinas Perikanan'],
      ['KOTA-003', 'SIPNAKES', 'Dinas Kesehatan'],
      ['KOTA-004', 'SEMAR GENDUT', 'Puskesmas Gadingrejo'],
      ['KOTA-005', 'BUIH JADI PERMADANI', 'Puskesmas'],
      ['PUSAT-001', 'PaDi UMKM', 'Kementerian BUMN'],
      ['PUSAT-002', 'CEISA Barang Kiriman', 'Kementerian Keuangan'],
      ['PUSAT-003', 'SIMBARA', 'Kementerian Keuangan'],
      ['PUSAT-004', 'Biotron', 'Kementerian Pertanian'],
    ]);
  });

  it('is a document of the format, stage and proposals alike', () => {
    const stage = cityStage([], { local: '2023-05-31T16:00', zone: 'Asia/Jakarta' });
    expect(() => encodeExact(stageSchema, stage)).not.toThrow();
    expect(() => encodeExact(proposalsSchema, { formatVersion: 1, proposals: content.proposals })).not.toThrow();
  });

  it.each(content.proposals)('marks every section of $entry as sample text and leaves no gap in it', ({ narrative }) => {
    expect(narrative.map(({ section }) => section)).toEqual(kippSections.map(({ id }) => id));
    for (const { text } of narrative) {
      expect(text.startsWith(`${SAMPLE_MARK} `)).toBe(true);
      expect(text).not.toMatch(/[{}]| {2}/u);
    }
  });

  it.each(content.proposals)('fills every section of $entry more than half, and not beyond its word limit', ({ narrative }) => {
    for (const { section, text } of narrative) {
      const limit = kippSections.find(({ id }) => id === section)?.wordLimit ?? 0;
      expect(words(text), section).toBeLessThanOrEqual(limit);
      expect(words(text), section).toBeGreaterThan(limit / 2);
    }
  });

  it('says nothing of an innovation that was not said in public', () => {
    for (const proposal of content.proposals)
      expect(proposal).toMatchObject({ unit: null, startedOn: null, innovator: null, videoUrl: null, category: null, sdgs: [] });
  });

  it('carries the bytes of every attachment under its digest', () => {
    const named = content.proposals.flatMap((proposal) => proposal.attachments);
    expect(named.map((attachment) => attachment.mediaType).toSorted()).toEqual([
      ...Array<string>(9).fill('application/pdf'),
      ...Array<string>(14).fill('image/png'),
    ]);
    for (const { sha256, bytes } of named) {
      const file = content.attachments.get(sha256) ?? new Uint8Array();
      expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
      expect(file.length).toBe(bytes);
    }
    expect(content.attachments.size).toBe(named.length);
  });

  it('is the same to the byte each time it is made', () => {
    expect(cityContent().proposals).toEqual(content.proposals);
  });

  it('leaves two weeks to score, until four in the afternoon in Jakarta', () => {
    expect(sampleDeadline('2023-05-17T02:00:00.000Z')).toEqual({ local: '2023-05-31T16:00', zone: 'Asia/Jakarta' });
  });
});
