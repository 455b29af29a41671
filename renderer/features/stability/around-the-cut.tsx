import { Analysis } from '#renderer/ui/layout/analysis.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { CutPlot } from '#renderer/ui/plot/cut-plot.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatNumber, formatPercent } from '#shared/text/numbers.ts';
import { standingText } from '#shared/text/decisions/standing.ts';
import { stabilityText } from '#shared/text/screens/stability.ts';
import { FIRM, isOpen, nearTheCut } from './near-the-cut.ts';
import { PlaceRows } from './place-rows.tsx';
import type { StabilityParts } from './parts.ts';
import { Together } from './together.tsx';

/** The firmness of the cut in a sentence, as a plot, and in figures; then the neighbours that cannot be told apart. */
export function AroundTheCut(parts: StabilityParts) {
  const words = useTexts(stabilityText);
  const standing = useTexts(standingText);
  const language = useLanguage();
  const { ranking } = parts;
  const near = nearTheCut(ranking);
  const percent = (share: number) => formatPercent(share, language);
  return (
    <Analysis label={words.title}>
      <CutSentence {...parts} />
      {parts.isDecided && <p className="soft small">{standing.stabilityMeaning}</p>}
      {ranking.cut !== null && (
        <section className="analysis__part">
          <h2>{words.plotTitle}</h2>
          <CutPlot
            points={near.flatMap(({ rank, withinCut }) => (withinCut === null ? [] : [{ rank, share: withinCut }]))}
            cut={ranking.cut}
            label={words.plotLabel(
              formatNumber(ranking.cut, language),
              formatNumber(near[0]?.rank ?? 1, language),
              formatNumber(near.at(-1)?.rank ?? 1, language),
            )}
            axisLabel={words.axisRank}
            cutLabel={words.cutLine}
            percent={percent}
          />
        </section>
      )}
      <section className="analysis__part">
        <h2>{words.nearTitle}</h2>
        <PlaceRows {...parts} places={near} />
      </section>
      <Together {...parts} />
    </Analysis>
  );
}

function CutSentence({ ranking: { cut, places }, resamples }: StabilityParts) {
  const words = useTexts(stabilityText);
  const language = useLanguage();
  const shown = (value: number) => formatNumber(value, language);
  const idea = words.idea(shown(resamples));
  if (cut === null) return <Notice title={idea}>{words.noCut}</Notice>;
  const firm = places.filter(({ rank, withinCut }) => rank <= cut && withinCut !== null && withinCut >= FIRM).length;
  const open = places.filter(({ withinCut }) => isOpen(withinCut)).length;
  return (
    <Notice tone={open > 0 ? 'warn' : 'good'} title={idea}>
      {firm === cut ? words.allFirm(shown(cut)) : words.firm(shown(firm), shown(cut))} {open > 0 ? words.open(shown(open)) : words.noneOpen}
    </Notice>
  );
}
