import { expect, test } from 'vitest';
import { receiptDocument } from '#main/printing/juror/receipt-document.ts';
import { writeHtml } from '#main/printing/write-html.ts';
import { testStage } from '#tests/support/panel/bundles.ts';

const order = {
  receipt: { revision: 2, payloadSha256: 'ab'.repeat(32), sealed: true, code: 'A7KQ-93FM', createdAt: '2023-07-20T03:00:00.000Z' },
  juror: { name: 'Juri 1', institution: 'Universitas <Uji>' },
  stage: testStage(),
  bundleCode: '2B3Q-KS0H',
  signedAt: '20 Juli 2023, 10.00 WIB',
  language: 'id',
} as const;

test('a receipt says who signed what and when, with the code large, the whole digest, and places for both to sign', () => {
  const html = writeHtml(receiptDocument(order));
  for (const said of ['Revisi 2', 'A7KQ', '93FM', 'Universitas &lt;Uji&gt;', '2B3Q-KS0H', '20 Juli 2023, 10.00 WIB', 'ab'.repeat(32)])
    expect(html).toContain(said);
  expect(html.match(/signatures__place/gu)).toHaveLength(2);
});

test('a file that was handed out without a seal says so on its receipt', () => {
  const open = receiptDocument({ ...order, receipt: { ...order.receipt, sealed: false } });
  expect(writeHtml(open)).toContain('Tidak tersegel');
  expect(writeHtml(receiptDocument(order))).not.toContain('Tidak tersegel');
});
