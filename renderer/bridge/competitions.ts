import { useEffect, useState } from 'react';
import type { CompetitionListing } from '#shared/domain/competition/draft/listing.ts';
import { useBridge } from './bridge.ts';
import type { Asked } from './panel.ts';

/** The competitions that an unlocked identity prepares, the newest change first, and the way to ask for them again. */
export function useCompetitions(owner: string): {
  readonly competitions: Asked<readonly CompetitionListing[]>;
  readonly reload: () => void;
} {
  const bridge = useBridge();
  const [competitions, setCompetitions] = useState<Asked<readonly CompetitionListing[]>>({ status: 'loading' });
  const [asking, setAsking] = useState(0);
  useEffect(() => {
    let current = true;
    void bridge['competition:list']({ owner }).then((answer) => {
      if (!current) return;
      setCompetitions(answer.ok ? { status: 'ready', value: answer.value } : { status: 'failed', error: answer.error });
    });
    return () => {
      current = false;
    };
  }, [bridge, owner, asking]);
  return { competitions, reload: () => setAsking((count) => count + 1) };
}
