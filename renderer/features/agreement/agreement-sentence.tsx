import { Notice } from '#renderer/ui/display/notice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Severity } from '#shared/domain/analysis/jurors/severity.ts';
import type { AgreementView } from '#shared/ipc/views/analysis.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { agreementText } from '#shared/text/screens/agreement.ts';
import { levelOf } from './agreement-level.ts';

interface AgreementSentenceProps {
  readonly view: AgreementView;
  readonly nameOf: (juror: string) => string;
  /** Every juror scores every proposal. */
  readonly isFull: boolean;
}

/** The agreement in a few plain sentences. */
export function AgreementSentence({ view: { agreement, severity }, nameOf, isFull }: AgreementSentenceProps) {
  const words = useTexts(agreementText);
  const language = useLanguage();
  const level = levelOf(agreement);
  const told = severity.filter(({ residual }) => Number.isFinite(residual.value));
  const [harshest, mildest] = [farthest(told, -1), farthest(told, 1)];
  const points = ({ residual }: Severity) => formatNumber(Math.abs(residual.value), language, 1);
  return (
    <Notice tone={level === 'weak' ? 'warn' : 'good'} {...(level === null ? {} : { title: words.levels[level] })}>
      {harshest !== null && words.harshest(nameOf(harshest.juror), points(harshest))}{' '}
      {mildest !== null && words.mildest(nameOf(mildest.juror), points(mildest))} {isFull ? words.fullPanel : words.partPanel}
    </Notice>
  );
}

/** The juror farthest below (-1) or above (1) the others, null where nobody is on that side. */
function farthest(severity: readonly Severity[], side: 1 | -1): Severity | null {
  const most = severity.reduce<Severity | null>(
    (far, one) => (far === null || side * one.residual.value > side * far.residual.value ? one : far),
    null,
  );
  return most !== null && side * most.residual.value > 0 ? most : null;
}
