import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { DropArea } from '#renderer/ui/controls/drop-area.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { ProgressBar } from '#renderer/ui/display/progress-bar.tsx';
import type { SampleFacts } from '#shared/ipc/views/bundle.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { buildText } from '#shared/text/screens/build.ts';
import { BuildForm } from './build-form.tsx';
import { type Built, BuiltReceipt } from './built-receipt.tsx';
import { CompetitionCard } from './competition-card.tsx';
import { RosterCard } from './roster-card.tsx';
import { useCards } from './use-cards.ts';

/** The secretariat makes a small signed bundle of the sample: its facts, the panel's cards and roles, then the file. */
export function Build({ identity }: { readonly identity: IdentityView }) {
  const words = useTexts(buildText);
  const facts = useSampleFacts();
  const cards = useCards();
  const [built, setBuilt] = useState<Built | null>(null);
  if (built !== null)
    return (
      <Page title={words.title}>
        <BuiltReceipt built={built} onAnother={() => setBuilt(null)} />
      </Page>
    );
  return (
    <DropArea hint={words.dropHint} onFiles={(files) => void cards.drop(files)}>
      <Page title={words.title}>
        {facts === null ? <ProgressBar label={words.loading} valueText="" share={null} /> : <CompetitionCard facts={facts} />}
        <RosterCard owner={identity} cards={cards} />
        <BuildForm identity={identity} roster={cards.roster} onBuilt={setBuilt} />
      </Page>
    </DropArea>
  );
}

function useSampleFacts(): SampleFacts | null {
  const bridge = useBridge();
  const [facts, setFacts] = useState<SampleFacts | null>(null);
  useEffect(() => {
    let current = true;
    void bridge['sample:facts']({}).then((answer) => {
      if (current) setFacts(answer);
    });
    return () => {
      current = false;
    };
  }, [bridge]);
  return facts;
}
