import { useMemo, useState } from 'react';
import { Segmented } from '#renderer/ui/controls/radio-group.tsx';
import { SearchField } from '#renderer/ui/controls/search-field.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { RankingStability } from '#shared/ipc/views/analysis.ts';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import type { PanelView } from '#shared/ipc/views/panel.ts';
import { stabilityText } from '#shared/text/screens/stability.ts';
import { AroundTheCut } from './around-the-cut.tsx';
import type { StabilityParts } from './parts.ts';
import { PlaceTable } from './place-table.tsx';
import { WithoutJurorTable } from './without-juror-table.tsx';

interface StabilityOfProps {
  readonly ranking: RankingStability;
  readonly bundle: OpenedBundle;
  readonly panel: PanelView;
  readonly resamples: number;
  /** Whether what the plenary decided is in it. */
  readonly isDecided: boolean;
}

/** One ranking: around its cut, all its proposals, and what one juror less would change. */
export function StabilityOf({ ranking, bundle, panel, resamples, isDecided }: StabilityOfProps) {
  const words = useTexts(stabilityText);
  const [view, setView] = useState<'cut' | 'places' | 'jurors'>('cut');
  const [search, setSearch] = useState('');
  const parts = useMemo<StabilityParts>(() => {
    const names = new Map(panel.coverage.map(({ juror, name }) => [juror, name]));
    return {
      ranking,
      resamples,
      isDecided,
      proposals: new Map(bundle.proposals.map((proposal) => [proposal.entry, proposal])),
      nameOf: (juror) => names.get(juror) ?? juror,
    };
  }, [ranking, bundle, panel, resamples, isDecided]);
  const views = (['cut', 'places', 'jurors'] as const).map((value) => ({ value, label: words.views[value] }));
  return (
    <div className="stability">
      <div className="stability__bar">
        <Segmented label={words.view} options={views} value={view} onChange={setView} />
        {view === 'places' && <SearchField label={words.search} value={search} onChange={setSearch} />}
      </div>
      <div className="stability__view">
        {view === 'cut' && <AroundTheCut {...parts} />}
        {view === 'places' && <PlaceTable {...parts} search={search} />}
        {view === 'jurors' && <WithoutJurorTable {...parts} />}
      </div>
    </div>
  );
}
