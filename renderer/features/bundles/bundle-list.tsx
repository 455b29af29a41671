import { Badge } from '#renderer/ui/display/badge.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import type { BundleView } from '#shared/ipc/views/bundle.ts';
import { formatBytes } from '#shared/text/numbers.ts';
import { bundlesText } from '#shared/text/screens/bundles.ts';
import './bundle-list.css';

interface BundleListProps {
  readonly bundles: readonly BundleView[];
  readonly openedId: string | null;
  readonly onOpen: (bundleId: string) => Promise<void>;
}

/** The verified bundles on this laptop. */
export function BundleList({ bundles, openedId, onOpen }: BundleListProps) {
  const text = useTexts(bundlesText);
  return (
    <Card title={text.known}>
      <ul>
        {bundles.map((bundle) => (
          <BundleLine key={bundle.bundleId} bundle={bundle} inUse={bundle.bundleId === openedId} onOpen={onOpen} />
        ))}
      </ul>
    </Card>
  );
}

interface BundleLineProps {
  readonly bundle: BundleView;
  readonly inUse: boolean;
  readonly onOpen: (bundleId: string) => Promise<void>;
}

function BundleLine({ bundle, inUse, onOpen }: BundleLineProps) {
  const language = useLanguage();
  const text = useTexts(bundlesText);
  const name = `${bundle.competition[language]} · ${bundle.stage[language]}`;
  return (
    <li className="bundle-line">
      <div className="bundle-line__what">
        <strong>{name}</strong>
        <span className="soft small">
          {bundle.code} · {text.revision} {bundle.revision} ·{' '}
          {text.contentsOf(bundle.proposals, bundle.attachments, formatBytes(bundle.bytes, language))}
        </span>
      </div>
      {bundle.sample ? <Badge tone="warn">{text.sample}</Badge> : null}
      {inUse ? <Badge tone="good">{text.inUse}</Badge> : null}
      <Button aria-label={`${text.use}: ${name}`} onPress={() => void onOpen(bundle.bundleId)}>
        {text.use}
      </Button>
    </li>
  );
}
