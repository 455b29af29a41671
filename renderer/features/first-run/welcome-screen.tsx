import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { KeyRound, PackageOpen, Play } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';
import { RestoreButton } from './restore-button.tsx';
import { type OnSample, useSample } from './use-sample.ts';
import './welcome-screen.css';

interface WelcomeScreenProps {
  readonly onSample: OnSample;
  readonly onMakeIdentity: () => void;
  readonly onOpenBundle: () => void;
  readonly onRestored: (identity: IdentityView) => Promise<void>;
}

/** The first screen of a new laptop: try the sample, make an identity, or open a bundle. */
export function WelcomeScreen({ onSample, onMakeIdentity, onOpenBundle, onRestored }: WelcomeScreenProps) {
  const text = useTexts(firstRunText);
  const sample = useSample(onSample);
  return (
    <div className="welcome">
      <div className="welcome__column">
        <h1 className="welcome__title">{text.welcomeTitle}</h1>
        <p className="welcome__lead">{text.welcomeBody}</p>
        <ErrorNotice error={sample.error} />
        <div className="welcome__choices">
          <Choice icon={<Play />} title={text.sampleTitle} body={text.sampleBody}>
            <Button variant="primary" onPress={() => void sample.start()} isPending={sample.isBusy}>
              {text.sampleAction}
            </Button>
          </Choice>
          <Choice icon={<KeyRound />} title={text.identityTitle} body={text.identityBody}>
            <Button onPress={onMakeIdentity}>{text.identityAction}</Button>
            <RestoreButton onRestored={onRestored} />
          </Choice>
          <Choice icon={<PackageOpen />} title={text.bundleTitle} body={text.bundleBody}>
            <Button onPress={onOpenBundle}>{text.bundleAction}</Button>
          </Choice>
        </div>
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly body: string;
  readonly children: ReactNode;
}

function Choice({ icon, title, body, children }: ChoiceProps) {
  return (
    <section className="welcome__choice">
      <span className="welcome__icon">{icon}</span>
      <div className="stack stack--tight">
        <h2>{title}</h2>
        <p className="soft">{body}</p>
      </div>
      <div className="welcome__actions">{children}</div>
    </section>
  );
}
