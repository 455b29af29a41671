import { describe, expect, it } from 'vitest';
import { makeNationalSample } from '#main/sample/competitions.ts';
import { nationalContent, nationalStage } from '#main/sample/national/national-competition.ts';
import { nationalClusters, type Registration, registerNational } from '#main/sample/national/national-registration.ts';
import { SAMPLE_MARK } from '#main/sample/narrative/narrative.ts';
import { kippSections } from '#main/templates/kipp-proposal.ts';
import { encodeExact } from '#shared/formats/canonical.ts';
import { proposalsSchema } from '#shared/formats/bundle/proposals.ts';
import { stageSchema } from '#shared/formats/bundle/stage.ts';

const registrations = registerNational('1');
const passed = registrations.filter((registration) => registration.rejection === null);
const rejectedFor = (reason: Registration['rejection']) => registrations.filter((registration) => registration.rejection === reason);
const words = (text: string) => text.split(/\s+/u).filter((word) => word !== '').length;

describe('the registrations of the national size', () => {
  it('are 3,110, of which 1,303 umum and 78 khusus passed', () => {
    expect(registrations).toHaveLength(3110);
    expect(passed.filter(({ group }) => group === 'umum')).toHaveLength(1303);
    expect(passed.filter(({ group }) => group === 'khusus')).toHaveLength(78);
  });

  it('come from six clusters, each entry number once', () => {
    expect(new Set(passed.map(({ cluster }) => cluster))).toEqual(new Set(Object.keys(nationalClusters)));
    expect(new Set(registrations.map(({ entry }) => entry)).size).toBe(3110);
  });

  it('give a reason for every entry that did not pass, and the record bears it out', () => {
    const startsBefore2021 = (registration: Registration) => registration.startedOn < '2021';
    expect(passed.every(startsBefore2021)).toBe(true);
    expect(rejectedFor('too-young').some(startsBefore2021)).toBe(false);
    const titles = new Set(passed.map(({ title, agency }) => `${title} ${agency}`));
    expect(rejectedFor('duplicate').every(({ title, agency }) => titles.has(`${title} ${agency}`))).toBe(true);
    for (const reason of ['too-young', 'duplicate', 'incomplete'] as const) expect(rejectedFor(reason).length).toBeGreaterThan(200);
  });

  it('are the same for the same seed and others for another', () => {
    expect(registerNational('1')).toEqual(registrations);
    expect(registerNational('2')).not.toEqual(registrations);
  });
});

describe('the national sample', () => {
  it('has every registered proposal judged where that is asked for, as if all had passed', { timeout: 30_000 }, async () => {
    const options = { jurors: 10, perJuror: null, seed: '1', registered: true };
    const sample = await makeNationalSample(options, '2023-05-02T01:00:00.000Z');
    expect(sample.content.proposals.map(({ entry }) => entry)).toEqual(registrations.map(({ entry }) => entry));
    expect(sample.registrations.every(({ rejection }) => rejection === null)).toBe(true);
  });
});

describe('the national competition', () => {
  const content = nationalContent(passed);

  it('is a document of the format, stage and proposals alike', () => {
    const stage = nationalStage([], { mode: 'all' }, { local: '2023-05-31T16:00', zone: 'Asia/Jakarta' });
    expect(() => encodeExact(stageSchema, stage)).not.toThrow();
    expect(() => encodeExact(proposalsSchema, { formatVersion: 1, proposals: content.proposals })).not.toThrow();
  });

  it('has a report for each proposal, a chart for some, and every file once', () => {
    const attachments = content.proposals.flatMap((proposal) => proposal.attachments);
    expect(attachments.filter(({ mediaType }) => mediaType === 'application/pdf')).toHaveLength(1381);
    expect(attachments.filter(({ mediaType }) => mediaType === 'image/png').length).toBeGreaterThan(50);
    expect(content.attachments.size).toBe(attachments.length);
  });

  it('keeps every section within its word limit and marked as sample text', () => {
    const limits = new Map(kippSections.map(({ id, wordLimit }) => [id as string, wordLimit ?? 0]));
    for (const { section, text } of content.proposals.flatMap(({ narrative }) => narrative)) {
      expect(text.startsWith(SAMPLE_MARK)).toBe(true);
      expect(words(text)).toBeLessThanOrEqual(limits.get(section) ?? 0);
    }
  });

  it('shows in the record of an incomplete entry what it lacks', () => {
    const [proposal] = nationalContent(rejectedFor('incomplete').slice(0, 1)).proposals;
    expect(proposal?.attachments).toEqual([]);
    expect(proposal?.narrative.filter(({ text }) => text === SAMPLE_MARK)).toHaveLength(7);
  });
});
