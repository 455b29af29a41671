import type { Language } from '#shared/base/language.ts';
import type { Stage } from '#shared/domain/competition/stage.ts';
import { codeOf, fingerprintOf } from '#shared/formats/fingerprint.ts';
import { formatLocalTime } from '#shared/text/dates.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { handOutText } from '#shared/text/printed/hand-out.ts';
import type { PrintDocument, PrintFact } from '../print-document.ts';

/** A bundle that was handed out, as its sheet tells of it. */
export interface HandedOut {
  readonly stage: Pick<Stage, 'competition' | 'name' | 'deadline'>;
  readonly bundleId: string;
  readonly revision: number;
  readonly proposals: number;
  readonly jurors: number;
  readonly signer: { readonly name: string; readonly institution: string; readonly thumbprint: string };
  readonly language: Language;
}

/** The sheet that goes with a bundle: its code, the fingerprint of whoever signed, and how to begin. */
export function handOutDocument(given: HandedOut): PrintDocument {
  const { stage, bundleId, signer, language } = given;
  const words = handOutText[language];
  const competition = stage.competition.name[language];
  return {
    title: `${words.title} - ${competition} - ${codeOf(bundleId)}`,
    language,
    orientation: 'portrait',
    foot: `${competition} · ${stage.name[language]} · ${codeOf(bundleId)}`,
    parts: [
      {
        head: { start: words.title, end: competition },
        blocks: [
          { kind: 'title', text: codeOf(bundleId), above: words.code, below: words.revision(formatNumber(given.revision, language)) },
          { kind: 'facts', facts: factsOf(given) },
          { kind: 'heading', text: words.fingerprint },
          { kind: 'fingerprint', groups: fingerprintOf(signer.thumbprint).split('-') },
          { kind: 'paragraph', text: words.fingerprintHelp },
          { kind: 'heading', text: words.begin },
          { kind: 'list', items: words.steps, numbered: true },
          { kind: 'heading', text: words.lost },
          { kind: 'paragraph', text: words.lostHelp },
        ],
      },
    ],
  };
}

function factsOf({ stage, proposals, jurors, signer, language }: HandedOut): readonly PrintFact[] {
  const words = handOutText[language];
  const { deadline } = stage;
  return [
    { label: words.competition, value: stage.competition.name[language] },
    { label: words.stage, value: stage.name[language] },
    { label: words.proposals, value: formatNumber(proposals, language) },
    { label: words.jurors, value: formatNumber(jurors, language) },
    { label: words.deadline, value: deadline === null ? words.noDeadline : formatLocalTime(deadline.local, deadline.zone, language) },
    { label: words.signer, value: `${signer.name}, ${signer.institution}` },
  ];
}
