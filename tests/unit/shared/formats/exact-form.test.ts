import { describe, expect, it } from 'vitest';
import { decodeExact, encodeExact } from '#shared/formats/canonical.ts';
import { attachmentPath } from '#shared/formats/bundle/bundle.ts';
import { decodeProposals, stageDigestOf, subjectOf } from '#shared/formats/digests.ts';
import { proposalsSchema } from '#shared/formats/bundle/proposals.ts';
import {
  dateField,
  decimalField,
  entryField,
  fractionField,
  idField,
  lineField,
  localTimeField,
  orderedBy,
  recipientField,
  textField,
  thumbprintField,
  utcTimeField,
  zoneField,
} from '#shared/formats/fields.ts';
import { z } from '#shared/formats/zod.ts';
import { testProposals } from '#tests/support/panel/bundles.ts';
import { panelRules, rulesFrom, sha256 } from '#tests/support/panel/panel.ts';

const document = z.strictObject({ formatVersion: z.literal(1), score: z.number(), names: z.array(z.string()) });

describe('exact form', () => {
  it('is written in the order of the schema, whatever order it is given in', () => {
    expect(encodeExact(document, { names: ['Ä'], score: 0.1, formatVersion: 1 })).toBe('{"formatVersion":1,"score":0.1,"names":["Ä"]}');
  });

  it('throws on content outside the schema, which only a bug can ask for', () => {
    expect(() => encodeExact(document, { formatVersion: 1, score: Number.NaN, names: [] })).toThrow();
  });

  it('reads what it wrote', () => {
    expect(decodeExact(document, '{"formatVersion":1,"score":87.5,"names":[]}')).toEqual({
      ok: true,
      value: { formatVersion: 1, score: 87.5, names: [] },
    });
  });

  it.each([
    ['{"formatVersion":1,"score":87.50,"names":[]}', { kind: 'not-exact-form' }],
    ['{"formatVersion":1,"score":875e-1,"names":[]}', { kind: 'not-exact-form' }],
    ['{"formatVersion":1,"score":-0,"names":[]}', { kind: 'not-exact-form' }],
    ['{"formatVersion":1, "score":1,"names":[]}', { kind: 'not-exact-form' }],
    ['{"score":1,"formatVersion":1,"names":[]}', { kind: 'not-exact-form' }],
    ['{"formatVersion":1,"score":2,"score":1,"names":[]}', { kind: 'not-exact-form' }],
    ['{"formatVersion":1,"score":1,"names":["\\u0041"]}', { kind: 'not-exact-form' }],
    ['{"formatVersion":1,"score":1,"names":[]}\n', { kind: 'not-exact-form' }],
    ['{"formatVersion":1,"score":1,"names":[],"more":1}', { kind: 'schema', path: '' }],
    ['{"formatVersion":1,"score":"1","names":[]}', { kind: 'schema', path: 'score' }],
    ['{"formatVersion":1,"score":1,"names":[1]}', { kind: 'schema', path: 'names.0' }],
    ['{"formatVersion":1,"score":1}', { kind: 'schema', path: 'names' }],
    ['{"formatVersion":"1","score":1,"names":[]}', { kind: 'schema', path: 'formatVersion' }],
    ['{"formatVersion":2}', { kind: 'unsupported-version', formatVersion: 2 }],
    ['null', { kind: 'schema' }],
    ['[]', { kind: 'schema' }],
    ['', { kind: 'not-json' }],
    ['{', { kind: 'not-json' }],
  ])('refuses %s', (text, error) => {
    expect(decodeExact(document, text)).toMatchObject({ ok: false, error });
  });
});

describe('fields', () => {
  const cases: readonly (readonly [string, z.ZodType, readonly unknown[], readonly unknown[]])[] = [
    ['an entry number', entryField, ['P-1', '0042', 'A'.repeat(32)], ['p-1', '-1', '', 'A'.repeat(33), 'A B', 'P-1\n']],
    ['an id', idField, ['a', 'Tahap-1.x_y'], ['', '.a', 'a b', 'a/b', 'a'.repeat(65)]],
    [
      'a thumbprint',
      thumbprintField,
      ['kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k'],
      ['kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4l', 'kPrK', `${'A'.repeat(43)}=`],
    ],
    [
      'a time',
      utcTimeField,
      ['2023-07-20T01:02:03.004Z'],
      [
        '2023-07-20T01:02:03Z',
        '2023-7-20T01:02:03.004Z',
        '2023-07-20T24:02:03.004Z',
        '2023-07-20T01:02:03.004+07:00',
        '12023-07-20T01:02:03.004Z',
        '2023-06-31T01:02:03.004Z',
      ],
    ],
    [
      'a date',
      dateField,
      ['2024-02-29', '2000-02-29', '2023-12-31', '2023-04-30'],
      ['2023-02-29', '1900-02-29', '2023-04-31', '2023-00-10', '2023-1-1'],
    ],
    [
      'a wall-clock time',
      localTimeField,
      ['2023-07-20T17:00'],
      ['2023-07-20 17:00', '2023-13-20T17:00', '2023-07-20T17:00:00', '2023-02-30T17:00'],
    ],
    ['a zone', zoneField, ['Asia/Jakarta', 'America/Argentina/Salta', 'UTC'], ['', '/Jakarta', 'Asia/', 'a/b/c/d']],
    ['a recipient', recipientField, [`age1${'q'.repeat(58)}`], [`age1${'Q'.repeat(58)}`, `age1${'b'.repeat(58)}`, 'age1pq1x', '']],
    ['a fraction', fractionField, ['0/1', '-7/2', '175/2'], ['1', '01/2', '1/0', '1/02', '1/-2']],
    ['a decimal', decimalField, ['0', '-0.5', '87.50'], ['.5', '5.', '05', '1e3', '+1']],
    ['a line', lineField, ['Juri 1', 'Ä', '👩‍⚖️', 'a'], ['', ' a', 'a ', 'a\nb', '\u0000', 'a\ud800', '\udc00b', 'a'.repeat(501)]],
    ['a text', textField, ['', 'a\n\tb', ' a '], ['a\r\nb', '\u0007', 'x\ud83d', 'a'.repeat(100_001)]],
    [
      'a list in order',
      orderedBy(z.string(), (value) => value),
      [[], ['a'], ['A', 'a'], ['a', 'b', 'ä']],
      [
        ['b', 'a'],
        ['a', 'a'],
        ['ä', 'b'],
      ],
    ],
  ];
  it.each(cases)('of %s take what is right and nothing else', (_, field, right, wrong) => {
    expect(right.filter((value) => !field.safeParse(value).success)).toEqual([]);
    expect(wrong.filter((value) => field.safeParse(value).success)).toEqual([]);
  });
});

describe('digests', () => {
  it('of a stage change with scale and criteria only', () => {
    const digest = stageDigestOf(panelRules, sha256);
    expect(digest).toBe(sha256(JSON.stringify({ scale: panelRules.scale, criteria: panelRules.criteria })));
    expect(stageDigestOf(rulesFrom({ quorum: { minJurors: 3 }, aggregate: { method: 'median' } }), sha256)).toBe(digest);
    expect(stageDigestOf(rulesFrom({ scale: { min: 0, max: 100, step: 1 } }), sha256)).not.toBe(digest);
    expect(stageDigestOf(rulesFrom({ criteria: [{ id: 'novelty', weight: 100 }] }), sha256)).not.toBe(digest);
  });

  const exactProposals = (proposals = testProposals()) => encodeExact(proposalsSchema, { formatVersion: 1, proposals });

  it('of a proposal out of an exact document are those of the proposal by itself', () => {
    const decoded = decodeProposals(exactProposals(), sha256);
    if (!decoded.ok) throw new Error(decoded.error.kind);
    const { proposals, subjects } = decoded.value;
    expect(proposals.length).toBeGreaterThan(1);
    expect(proposals).toEqual(testProposals());
    expect([...subjects]).toEqual(testProposals().map((one) => [one.entry, subjectOf(one, sha256)]));
    expect(decodeProposals(exactProposals([]), sha256)).toEqual({ ok: true, value: { proposals: [], subjects: new Map() } });
  });

  it.each([
    ['white space before the first', (text: string) => text.replace('[', '[ ')],
    ['white space between two', (text: string) => text.replace('},{"entry"', '}, {"entry"')],
    ['white space before a comma', (text: string) => text.replace('},{"entry"', '} ,{"entry"')],
    ['white space after the last', (text: string) => text.replace(/\]\}$/, '] }')],
    ['a line after the end', (text: string) => `${text}\n`],
    ['a member twice', (text: string) => text.replace('{"entry":', '{"entry":"X","entry":')],
    ['the version twice', (text: string) => text.replace('{', '{"formatVersion":1,')],
    ['an escape that is not needed', (text: string) => text.replace('"title":"', '"title":"\\u0041')],
  ])('are not made of a document with %s', (_, change) => {
    const changed = change(exactProposals());
    expect(changed).not.toBe(exactProposals());
    expect(decodeProposals(changed, sha256)).toEqual({ ok: false, error: { kind: 'not-exact-form' } });
    expect(decodeExact(proposalsSchema, changed)).toEqual({ ok: false, error: { kind: 'not-exact-form' } });
  });

  it('of a proposal do not depend on the order of its members', () => {
    const [proposal] = testProposals();
    if (proposal === undefined) throw new Error('a proposal');
    const turned = Object.fromEntries(Object.entries(proposal).toReversed()) as unknown as typeof proposal;
    expect(subjectOf(turned, sha256)).toBe(subjectOf(proposal, sha256));
    expect(subjectOf({ ...proposal, attachments: [] }, sha256)).not.toBe(subjectOf(proposal, sha256));
  });

  it.each([
    ['application/pdf', 'pdf'],
    ['image/jpeg', 'jpg'],
    ['image/png', 'png'],
    ['image/webp', 'webp'],
    ['text/plain', 'txt'],
    ['video/mp4', 'mp4'],
    ['application/x-msdownload', 'bin'],
    ['constructor/x', 'bin'],
  ])('name attachments of %s with the ending %s', (mediaType, ending) => {
    expect(attachmentPath({ sha256: 'a'.repeat(64), mediaType })).toBe(`data/attachments/${'a'.repeat(64)}.${ending}`);
  });
});
