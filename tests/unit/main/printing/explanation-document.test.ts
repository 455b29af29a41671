import { expect, test } from 'vitest';
import { explanationDocument } from '#main/printing/explanation-document.ts';
import { writeHtml } from '#main/printing/write-html.ts';
import type { ResultRow } from '#shared/domain/panel/result/result.ts';
import { testProposals, testStage } from '#tests/support/panel/bundles.ts';
import { rulesFrom } from '#tests/support/panel/panel.ts';

const row: ResultRow = {
  entry: 'P-2',
  partition: null,
  rank: 1,
  total: '82.00',
  totalExact: '82/1',
  jurors: [
    { juror: 'b', total: '80/1' },
    { juror: 'a', total: '251/3' },
  ],
  tiedWith: [],
  brokenBy: 'criterion:novelty',
  selected: true,
  status: 'ranked',
  reason: null,
};

const explained = {
  content: { stage: testStage(), proposals: testProposals() },
  row,
  steps: ['Juri 1: 83,67', 'Juri 2: 80'],
  ties: [{ step: 'criterion:novelty', own: { entry: 'P-2', value: '70/1' }, others: [{ entry: 'P-1', value: '60/1' }] }],
  rules: rulesFrom({ ties: ['criterion:novelty', 'shared'] }),
  names: new Map([
    ['a', 'Juri 1'],
    ['b', 'Juri 2'],
  ]),
  language: 'id',
} as const;

test('why a rank is on paper: the line, what each juror gave by name, both sides of a tie, and every step', () => {
  const html = writeHtml(explanationDocument(explained));
  for (const said of ['Mengapa peringkat 1?', 'P-2', '82,00', '83,67', 'P-1 60', 'Yang resmi adalah hasil yang ditandatangani'])
    expect(html).toContain(said);
  expect(html.indexOf('Juri 1')).toBeLessThan(html.indexOf('Juri 2'));
  expect(html).not.toContain('>a<');
});

test('a proposal without a rank is explained too, in English as well', () => {
  const html = writeHtml(
    explanationDocument({ ...explained, row: { ...row, rank: null, total: null, jurors: [] }, ties: [], language: 'en' }),
  );
  expect(html).toContain('Why no rank?');
  expect(html).toContain('–');
});
