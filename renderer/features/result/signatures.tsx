import { Badge } from '#renderer/ui/display/badge.tsx';
import { Fingerprint } from '#renderer/ui/display/fingerprint.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { BadgeCheck } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { compareNames } from '#shared/base/order.ts';
import { holdsRole } from '#shared/domain/competition/roster.ts';
import type { SignatureView } from '#shared/ipc/views/result.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { countersignText } from '#shared/text/screens/result/countersign.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { resultText } from '#shared/text/screens/result/result.ts';
import type { OpenedResult } from './use-opened-result.ts';

/** Who has signed a result, with their objections, and who has not yet. */
export function Signatures({ opened: { view, bundle } }: { readonly opened: OpenedResult }) {
  const words = useTexts(resultText);
  const own = useTexts(countersignText);
  const language = useLanguage();
  const panel = bundle.view.roster.filter((member) => holdsRole(member, 'chair', 'chair-deputy', 'juror'));
  const signed = new Set(view.signatures.map(({ thumbprint }) => thumbprint));
  const waiting = panel.filter(({ thumbprint }) => !signed.has(thumbprint)).map(({ name }) => name);
  const count = formatNumber(panel.length - waiting.length, language);
  const { revision } = view.result;
  return (
    <>
      <h2>{words.signaturesTitle}</h2>
      <div>
        <Badge tone={waiting.length === 0 ? 'good' : 'warn'} icon={<BadgeCheck />}>
          {own.state(count, formatNumber(panel.length, language))}
        </Badge>
      </div>
      <p className="soft small">{waiting.length === 0 ? own.complete : own.waiting(waiting.toSorted(compareNames).join(', '))}</p>
      {revision > 1 && (
        <Notice tone={view.fallenAway.length > 0 ? 'warn' : 'neutral'}>
          {own.replaces(formatNumber(revision - 1, language))}{' '}
          {view.fallenAway.length > 0 && own.fallenAway(view.fallenAway.toSorted(compareNames).join(', '))}
        </Notice>
      )}
      <p className="soft small">{words.signaturesHelp}</p>
      {view.signatures.map((signature) => (
        <SignatureOf key={signature.thumbprint} signature={signature} />
      ))}
    </>
  );
}

function SignatureOf({ signature: { name, roles, fingerprint, objection } }: { readonly signature: SignatureView }) {
  const { roles: names } = useTexts(frameText);
  const words = useTexts(countersignText);
  return (
    <div className="stack stack--tight">
      <strong>{name}</strong>
      <span className="soft small">{roles.map((role) => names[role]).join(', ')}</span>
      <Fingerprint fingerprint={fingerprint} />
      {objection !== null && <Notice tone="warn">{words.objected(objection)}</Notice>}
    </div>
  );
}
