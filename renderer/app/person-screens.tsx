import { useBridge } from '#renderer/bridge/bridge.ts';
import { IdentityForm } from '#renderer/features/first-run/identity-form.tsx';
import { IdentityScreen } from '#renderer/features/first-run/identity-screen.tsx';
import { PeopleScreen } from '#renderer/features/first-run/people-screen.tsx';
import { WelcomeScreen } from '#renderer/features/first-run/welcome-screen.tsx';
import type { Screen } from './route.ts';
import { currentIdentity } from './session/session.ts';
import { useSession, useSessionActions } from './session/session-context.tsx';

/** The screens about people: the first run, making an identity, its card, and who is working. */
export function PersonScreens({ screen }: { readonly screen: Screen }) {
  const identity = useSession(currentIdentity);
  const identities = useSession((state) => state.identities);
  const fresh = useSession((state) => state.freshIdentity);
  const bridge = useBridge();
  const actions = useSessionActions();
  const openBundle = async () => {
    const [file] = await bridge['files:choose']({ purpose: 'bundle' });
    if (file !== undefined) actions.inspect(file);
  };
  if (screen === 'new-identity') {
    return <IdentityForm onCreated={actions.welcome} onBack={() => actions.go(identities.length === 0 ? 'welcome' : 'people')} />;
  }
  if (screen === 'identity' && identity !== null) {
    return (
      <IdentityScreen identity={identity} isNew={identity.thumbprint === fresh} onProceed={actions.goHome} onRestored={actions.enter} />
    );
  }
  if (screen === 'welcome') {
    return (
      <WelcomeScreen
        onSample={actions.enterSample}
        onMakeIdentity={() => actions.go('new-identity')}
        onOpenBundle={() => void openBundle()}
        onRestored={actions.enter}
      />
    );
  }
  return (
    <PeopleScreen identities={identities} onUse={actions.enter} onLock={actions.lock} onMakeIdentity={() => actions.go('new-identity')} />
  );
}
