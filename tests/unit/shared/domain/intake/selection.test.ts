import { describe, expect, test } from 'vitest';
import { matchAttachments } from '#shared/domain/intake/attachments/match-attachments.ts';
import { countByDivision, countSelection } from '#shared/domain/intake/selection/counts.ts';
import { type ExaminedProposal, flagProposals, neededSections } from '#shared/domain/intake/selection/flags.ts';
import { FIRST_SETTINGS, type IntakeSettings, NEEDABLE_FIELDS } from '#shared/domain/intake/selection/settings.ts';
import { similarTitles } from '#shared/domain/intake/selection/similar-titles.ts';

const SECTIONS = [
  { id: 's', name: { id: 'S', en: 'S' }, wordLimit: 200 },
  { id: 'free', name: { id: 'F', en: 'F' }, wordLimit: null },
];

const facts = {
  title: 'Judul',
  agency: 'Dinas A',
  unit: null,
  group: 'umum',
  cluster: null,
  category: null,
  startedOn: '2020-01-01',
  innovator: null,
  location: null,
  videoUrl: null,
  sdgs: [],
};

const proposal = (
  entry: string,
  given: Partial<ExaminedProposal['facts']> = {},
  more: Partial<ExaminedProposal> = {},
): ExaminedProposal => ({
  entry,
  facts: { ...facts, title: entry, ...given },
  words: {},
  files: 1,
  ...more,
});

const flags = (settings: Partial<IntakeSettings>, ...proposals: readonly ExaminedProposal[]) =>
  Object.fromEntries(flagProposals(proposals, { ...FIRST_SETTINGS, ...settings }, SECTIONS));

describe('flags', () => {
  test('an innovation must have served long enough on the stated day', () => {
    const minimumAge = { years: 2, on: '2023-03-01' };
    const young = { kind: 'too-young', startedOn: '2021-03-02', before: '2021-03-01', years: 2 };
    expect(flags({ minimumAge }, proposal('AAA', { startedOn: '2021-03-01' }), proposal('ZZZ', { startedOn: '2021-03-02' }))).toEqual({
      ZZZ: [young],
    });
    expect(flags({ minimumAge, needed: [] }, proposal('AAA', { startedOn: null }))).toEqual({});
  });

  test('an agency over its cap in a group is flagged on each of its proposals there', () => {
    const caps = [{ group: 'umum', most: 1 }];
    const over = [{ kind: 'over-cap', group: 'umum', most: 1, found: 2 }];
    const all = [
      proposal('AAA'),
      proposal('QQQ', { agency: 'DINAS a' }),
      proposal('ZZZ', { group: 'khusus' }),
      proposal('B', { agency: 'Dinas B' }),
    ];
    expect(flags({ caps }, ...all)).toEqual({ AAA: over, QQQ: over });
    expect(flags({ caps: [{ group: null, most: 3 }] }, ...all)).toEqual({});
    expect(Object.keys(flags({ caps: [{ group: null, most: 2 }] }, ...all))).toEqual(['AAA', 'QQQ', 'ZZZ']);
  });

  test('what is needed and not there is named: facts, texts, files', () => {
    const needed = ['startedOn', 'sdgs', 'unit', ...neededSections(SECTIONS)] as const;
    const [flag] = Object.values(flags({ needed, needsFiles: true }, proposal('AAA', { startedOn: null }, { files: 0, words: { s: 5 } })));
    expect(flag).toEqual([{ kind: 'missing', fields: ['startedOn', 'sdgs', 'unit', 'section:free'], files: true }]);
    expect(NEEDABLE_FIELDS).not.toContain('entry');
  });

  test('a section over its word limit is told with both figures', () => {
    expect(flags({}, proposal('AAA', {}, { words: { s: 201, free: 9999 } }))).toEqual({
      AAA: [{ kind: 'over-words', sections: [{ section: 's', words: 201, limit: 200 }] }],
    });
    expect(flags({}, proposal('AAA', {}, { words: { s: 200 } }))).toEqual({});
  });

  test('likely duplicates point at each other', () => {
    const same = flags({}, proposal('A', { title: 'Antar Jemput Obat' }), proposal('B', { title: 'ANTAR-JEMPUT obat' }));
    expect(same).toEqual({
      A: [{ kind: 'similar', others: [{ entry: 'B', likeness: 'same' }] }],
      B: [{ kind: 'similar', others: [{ entry: 'A', likeness: 'same' }] }],
    });
  });
});

describe('similar titles', () => {
  const titled = (entry: string, title: string, agency = 'Dinas A') => ({ entry, title, agency });

  test('are near when few letters differ, within one agency only', () => {
    const found = similarTitles([
      titled('1', 'Antar jemput obat untuk lansia'),
      titled('2', 'Antar jemput obat untuk lansia 2'),
      titled('3', 'Pelayanan akta kelahiran'),
      titled('4', 'Antar jemput obat untuk lansia', 'Dinas B'),
    ]);
    expect(Object.fromEntries(found)).toEqual({ 1: [{ entry: '2', likeness: 'near' }], 2: [{ entry: '1', likeness: 'near' }] });
  });

  test('proposals without a title are alike to none, and no list grows beyond use', () => {
    expect(similarTitles([titled('1', ''), titled('2', '')]).size).toBe(0);
    const many = similarTitles(Array.from({ length: 30 }, (_, index) => titled(String(index), 'Sama')));
    expect([...many.values()].every((others) => others.length === 20)).toBe(true);
  });
});

describe('counts', () => {
  const decided = [
    { group: 'umum', cluster: 'kota', outcome: 'passed' },
    { group: 'umum', cluster: null, outcome: 'failed' },
    { group: 'khusus', cluster: 'kota', outcome: null },
  ] as const;

  test('tell how many passed, did not, or wait', () => {
    expect(countSelection(decided)).toEqual({ registered: 3, passed: 1, failed: 1, undecided: 1 });
  });

  test('stand by division, with those of none last and only where there are any', () => {
    const kota = [{ id: 'kota', name: { id: 'Kota', en: 'Cities' } }];
    expect(countByDivision(decided, kota, 'cluster').map(({ id, registered }) => [id, registered])).toEqual([
      ['kota', 2],
      [null, 1],
    ]);
    const groups = ['khusus', 'umum'].map((id) => ({ id, name: { id, en: id } }));
    expect(countByDivision(decided, groups, 'group').map(({ id, passed }) => [id, passed])).toEqual([
      ['khusus', 0],
      ['umum', 1],
    ]);
  });
});

describe('attachments', () => {
  const match = (...paths: readonly string[]) => {
    const { byEntry, ...rest } = matchAttachments(paths, ['KOTA-001', 'KOTA-0011', 'KOTA-001-B', '12']);
    return { byEntry: Object.fromEntries(byEntry), ...rest };
  };

  test('belong to the entry number in their own name, else in the nearest folder', () => {
    expect(match('KOTA-001 laporan.pdf', 'a/kota_001-B/foto.jpg', 'KOTA-0011/KOTA-001.pdf').byEntry).toEqual({
      'KOTA-001': ['KOTA-001 laporan.pdf', 'KOTA-0011/KOTA-001.pdf'],
      'KOTA-001-B': ['a/kota_001-B/foto.jpg'],
    });
  });

  test('no letter or digit may touch the number', () => {
    expect(match('KOTA-00111.pdf', 'XKOTA-001.pdf', '2012.pdf').unmatched).toEqual(['2012.pdf', 'KOTA-00111.pdf', 'XKOTA-001.pdf']);
    expect(match('no 12 laporan.pdf').byEntry).toEqual({ 12: ['no 12 laporan.pdf'] });
  });

  test('a file with the numbers of two proposals belongs to neither', () => {
    expect(match('KOTA-001 dan KOTA-0011.pdf', 'lain.pdf')).toEqual({
      byEntry: {},
      unmatched: ['lain.pdf'],
      ambiguous: ['KOTA-001 dan KOTA-0011.pdf'],
    });
  });
});
