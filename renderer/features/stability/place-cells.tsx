import { Badge } from '#renderer/ui/display/badge.tsx';
import { IntervalBar } from '#renderer/ui/plot/interval-bar.tsx';
import type { PlotRange } from '#renderer/ui/plot/strip-plot.tsx';
import { useLanguage } from '#renderer/ui/theme/language.tsx';
import type { Language } from '#shared/base/language.ts';
import type { PlaceStability } from '#shared/domain/analysis/stability/stability.ts';
import { formatNumber, formatPercent } from '#shared/text/numbers.ts';
import { isOpen } from './near-the-cut.ts';

/** A chance as a percentage, marked where it depends on who judges. */
export function Chance({ share }: { readonly share: number | null }) {
  const language = useLanguage();
  if (share === null) return '–';
  const shown = formatPercent(share, language);
  return isOpen(share) ? <Badge tone="warn">{shown}</Badge> : <strong>{shown}</strong>;
}

interface RankIntervalProps {
  readonly place: PlaceStability;
  readonly range: PlotRange;
  readonly cut: number | null;
}

/** The official rank of a proposal and the stretch its ranks lie in, with the cut; the figures stand beside it. */
export function RankInterval({ place: { rank, ranks }, range, cut }: RankIntervalProps) {
  if (ranks === null) return '–';
  return <IntervalBar range={range} value={rank} lower={ranks.lowest} upper={ranks.highest} mark={cut === null ? null : cut + 0.5} />;
}

/** The interval of a proposal's ranks, "3–7" or one rank alone. */
export function ranksInWords({ ranks }: PlaceStability, ranksOf: (low: string, high: string) => string, language: Language): string {
  if (ranks === null) return '–';
  const { lowest, highest } = ranks;
  return lowest === highest ? formatNumber(lowest, language) : ranksOf(formatNumber(lowest, language), formatNumber(highest, language));
}
