import { Badge } from '#renderer/ui/display/badge.tsx';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { BundleView } from '#shared/ipc/views/bundle.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { formatLocalTime } from '#shared/text/dates.ts';
import { formatBytes } from '#shared/text/numbers.ts';
import { bundlesText } from '#shared/text/screens/bundles/bundles.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';

interface BundleFactsProps {
  readonly bundle: BundleView;
  readonly identity: IdentityView | null;
}

/** Who signed a bundle, what is in it, what it asks of this person, until when. */
export function BundleFacts({ bundle, identity }: BundleFactsProps) {
  const language = useLanguage();
  const text = useTexts(bundlesText);
  const { deadline, roster } = bundle;
  return (
    <Facts
      facts={[
        { label: text.competition, value: `${bundle.competition[language]} · ${bundle.stage[language]}` },
        { label: text.code, value: <strong translate="no">{bundle.code}</strong> },
        { label: text.signedBy, value: <Signer bundle={bundle} /> },
        { label: text.contents, value: text.contentsOf(bundle.proposals, bundle.attachments, formatBytes(bundle.bytes, language)) },
        { label: text.panel, value: text.panelOf(bundle.jurors, roster.length) },
        { label: text.asked, value: <Asked bundle={bundle} identity={identity} /> },
        { label: text.deadline, value: deadline === null ? text.noDeadline : formatLocalTime(deadline.local, deadline.zone, language) },
      ]}
    />
  );
}

function Signer({ bundle }: { readonly bundle: BundleView }) {
  const text = useTexts(bundlesText);
  if (bundle.sample) return <SignerBadge name={bundle.signer.name} tone="warn" words={text.keySample} />;
  return bundle.signerKnown ? (
    <SignerBadge name={bundle.signer.name} tone="good" words={text.keyKnown} />
  ) : (
    <SignerBadge name={bundle.signer.name} tone="warn" words={text.keyUnknown} />
  );
}

function SignerBadge({ name, tone, words }: { readonly name: string; readonly tone: 'good' | 'warn'; readonly words: string }) {
  return (
    <span className="cluster">
      {name} <Badge tone={tone}>{words}</Badge>
    </span>
  );
}

function Asked({ bundle, identity }: BundleFactsProps) {
  const text = useTexts(bundlesText);
  const { roles } = useTexts(frameText);
  if (identity === null) return text.askedNoIdentity;
  const mine = bundle.roster.find(({ thumbprint }) => thumbprint === identity.thumbprint)?.roles ?? [];
  return mine.length === 0 ? text.askedNothing : mine.map((role) => roles[role]).join(', ');
}
