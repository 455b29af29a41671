import { CircleAlert, CircleCheck, TriangleAlert } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Blocker, Caution, Preflight } from '#shared/domain/competition/preparing/finding.ts';
import { type FindingPlace, placeOfFinding } from '#shared/domain/competition/preparing/finding-place.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { describeFinding, type NameOf } from '#shared/text/rules/preflight.ts';
import { bundleBuildingText } from '#shared/text/screens/bundles/bundle-building.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';

interface FindingsProps extends Preflight {
  readonly names: NameOf;
  /** Goes to where something is put right. */
  readonly onPlace: (place: FindingPlace) => void;
}

/** What the look at a stage found: first what has to be done, then what to keep in mind. */
export function Findings({ blockers, cautions, ...rest }: FindingsProps) {
  const words = useTexts(bundleBuildingText);
  const language = useLanguage();
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
          <List findings={blockers} {...rest} />
        </>
      )}
      {cautions.length === 0 ? null : (
        <>
          <p className="preflight__head preflight__head--warn">
            <TriangleAlert /> {words.cautions(formatNumber(cautions.length, language))}
          </p>
          <List findings={cautions} {...rest} />
        </>
      )}
    </div>
  );
}

interface ListProps extends Pick<FindingsProps, 'names' | 'onPlace'> {
  readonly findings: readonly (Blocker | Caution)[];
}

function List({ findings, names, onPlace }: ListProps) {
  const words = useTexts(bundleBuildingText);
  const { screens } = useTexts(frameText);
  const language = useLanguage();
  return (
    <ul className="preflight__list">
      {findings.map((finding) => {
        const told = describeFinding(finding, names, language);
        const place = placeOfFinding(finding);
        return (
          <li key={told}>
            {told}{' '}
            <button type="button" className="preflight__go" onClick={() => onPlace(place)}>
              {words.goTo(screens[place.screen])}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
