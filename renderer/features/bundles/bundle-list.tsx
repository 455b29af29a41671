import { Badge } from '#renderer/ui/display/badge.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { ProgressBar } from '#renderer/ui/display/progress-bar.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import { byCodeUnits } from '#shared/base/order.ts';
import type { OwnProgress } from '#shared/domain/panel/own/own-progress.ts';
import type { BundleView } from '#shared/ipc/views/bundle.ts';
import { formatBytes } from '#shared/text/numbers.ts';
import { bundlesText } from '#shared/text/screens/bundles/bundles.ts';
import './bundle-list.css';

interface BundleListProps {
  readonly bundles: readonly BundleView[];
  readonly openedId: string | null;
  readonly progress: ReadonlyMap<string, OwnProgress>;
  readonly onOpen: (bundleId: string) => Promise<void>;
}

/** The verified bundles on this laptop. */
export function BundleList({ bundles, openedId, progress, onOpen }: BundleListProps) {
  const text = useTexts(bundlesText);
  const replaced = new Set(bundles.map(({ supersedes }) => supersedes));
  // Stages of one competition stand together, what was replaced below what replaced it.
  const newestFirst = bundles
    .toSorted((a, b) => b.revision - a.revision)
    .toSorted(byCodeUnits(({ competitionId, stageId }) => `${competitionId} ${stageId}`));
  return (
    <Card title={text.known}>
      <ul>
        {newestFirst.map((bundle) => (
          <BundleLine
            key={bundle.bundleId}
            bundle={bundle}
            inUse={bundle.bundleId === openedId}
            isReplaced={replaced.has(bundle.bundleId)}
            progress={progress.get(bundle.bundleId) ?? null}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </Card>
  );
}

interface BundleLineProps {
  readonly bundle: BundleView;
  readonly inUse: boolean;
  /** Whether another bundle on this laptop took its place. */
  readonly isReplaced: boolean;
  /** How far the person is; null where the bundle asks nothing of them. */
  readonly progress: OwnProgress | null;
  readonly onOpen: (bundleId: string) => Promise<void>;
}

function BundleLine({ bundle, inUse, isReplaced, progress, onOpen }: BundleLineProps) {
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
        {progress === null ? null : (
          <ProgressBar
            label={text.progressOf(name)}
            hideLabel
            valueText={text.progress(progress.done, progress.assigned)}
            share={progress.done / progress.assigned}
          />
        )}
      </div>
      {isReplaced ? <Badge>{text.replaced}</Badge> : null}
      {bundle.sample ? <Badge tone="warn">{text.sample}</Badge> : null}
      {inUse ? <Badge tone="good">{text.inUse}</Badge> : null}
      <Button aria-label={`${text.use}: ${name}`} onPress={() => void onOpen(bundle.bundleId)}>
        {text.use}
      </Button>
    </li>
  );
}
