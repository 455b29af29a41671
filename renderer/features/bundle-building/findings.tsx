import { CircleAlert, CircleCheck, TriangleAlert } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Preflight } from '#shared/domain/competition/preparing/finding.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { describeFinding, type NameOf } from '#shared/text/preflight.ts';
import { bundleBuildingText } from '#shared/text/screens/bundle-building.ts';

interface FindingsProps extends Preflight {
  readonly names: NameOf;
}

/** What the look at a stage found: first what has to be done, then what to keep in mind. */
export function Findings({ blockers, cautions, names }: FindingsProps) {
  const words = useTexts(bundleBuildingText);
  const language = useLanguage();
  const inWords = (finding: (typeof blockers)[number] | (typeof cautions)[number]) => describeFinding(finding, names, language);
  return (
    <div className="stack" aria-live="polite">
      {blockers.length === 0 ? (
        <p className="preflight__head preflight__head--good">
          <CircleCheck /> {words.ready}
        </p>
      ) : (
        <>
          <p className="preflight__head preflight__head--bad">
            <CircleAlert /> {words.notReady(formatNumber(blockers.length, language))}
          </p>
          <List items={blockers.map(inWords)} />
        </>
      )}
      {cautions.length === 0 ? null : (
        <>
          <p className="preflight__head preflight__head--warn">
            <TriangleAlert /> {words.cautions(formatNumber(cautions.length, language))}
          </p>
          <List items={cautions.map(inWords)} />
        </>
      )}
    </div>
  );
}

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className="preflight__list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
