import type { Language } from '#shared/base/language.ts';
import type { Person } from '#shared/domain/competition/roster.ts';
import type { Stage } from '#shared/domain/competition/stage.ts';
import { printedReceiptText } from '#shared/text/printed/receipt.ts';
import type { SignedReceipt } from '../../score-files/signed-copies.ts';
import type { PrintDocument } from '../print-document.ts';

/** What a receipt on paper says: who signed what, for which stage, and when in the words of whoever reads it. */
export interface ReceiptToPrint {
  readonly receipt: SignedReceipt;
  readonly juror: Pick<Person, 'name' | 'institution'>;
  readonly stage: Pick<Stage, 'competition' | 'name'>;
  /** Code of the bundle that was scored. */
  readonly bundleCode: string;
  /** The time of signing as people read it. */
  readonly signedAt: string;
  readonly language: Language;
}

/** The receipt of a score file on paper, to be signed by both when it is handed in. */
export function receiptDocument({ receipt, juror, stage, bundleCode, signedAt, language }: ReceiptToPrint): PrintDocument {
  const words = printedReceiptText[language];
  const competition = stage.competition.name[language];
  return {
    title: `${words.title} - ${juror.name} - r${receipt.revision}`,
    language,
    orientation: 'portrait',
    foot: words.foot(competition),
    parts: [
      {
        head: { start: words.title, end: juror.name },
        blocks: [
          { kind: 'title', text: words.title, above: words.above(receipt.revision) },
          { kind: 'heading', text: words.code },
          { kind: 'fingerprint', groups: receipt.code.split('-') },
          { kind: 'paragraph', text: words.codeHelp },
          {
            kind: 'facts',
            facts: [
              { label: words.juror, value: juror.name },
              { label: words.institution, value: juror.institution },
              { label: words.competition, value: competition },
              { label: words.stage, value: stage.name[language] },
              { label: words.bundle, value: bundleCode },
              { label: words.signedAt, value: signedAt },
              { label: words.seal, value: receipt.sealed ? words.sealed : words.open },
              { label: words.digest, value: receipt.payloadSha256 },
            ],
          },
          { kind: 'paragraph', tone: 'soft', text: words.counted },
          {
            kind: 'signatures',
            places: [
              { above: words.handedIn, name: juror.name },
              { above: words.received, name: null },
            ],
          },
        ],
      },
    ],
  };
}
