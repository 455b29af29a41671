import { Badge } from '#renderer/ui/display/badge.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatHere } from '#renderer/ui/theme/local-time.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { bundleBuildingText } from '#shared/text/screens/bundles/bundle-building.ts';
import { type BuiltLine, builtOf } from './built-of.ts';
import { HandOut } from './hand-out.tsx';

interface HistoryCardProps {
  readonly draft: CompetitionDraft;
  readonly stage: string;
  readonly owner: string;
  readonly id: string;
}

/** The bundles that were built of this stage, the newest first. */
export function HistoryCard({ draft, stage, owner, id }: HistoryCardProps) {
  const words = useTexts(bundleBuildingText);
  const lines = builtOf(draft, stage);
  return (
    <Card title={words.history}>
      {lines.length === 0 ? <p className="soft">{words.historyEmpty}</p> : null}
      <ul className="built-list">
        {lines.map((line, index) => (
          <li key={line.bundleId} className="built-list__line">
            <Line line={line} />
            {index === 0 ? <Badge tone="good">{words.current}</Badge> : <Badge>{words.replaced}</Badge>}
            <HandOut owner={owner} id={id} bundleId={line.bundleId} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Line({ line: { revision, at, proposals, jurors } }: { readonly line: BuiltLine }) {
  const words = useTexts(bundleBuildingText);
  const language = useLanguage();
  return (
    <div className="built-list__text">
      <strong>{words.builtAt(formatNumber(revision, language), formatHere(at, language))}</strong>
      <span className="soft small">{words.builtContent(formatNumber(proposals, language), formatNumber(jurors, language))}</span>
    </div>
  );
}
