import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Lock, LockOpen, UserPlus } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { compareNames } from '#shared/base/order.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';
import { RestoreButton } from './restore-button.tsx';
import { UnlockDialog } from './unlock-dialog.tsx';
import './people-screen.css';

interface PeopleScreenProps {
  readonly identities: readonly IdentityView[];
  /** Called with an unlocked identity. */
  readonly onUse: (identity: IdentityView) => Promise<void>;
  readonly onLock: (identity: IdentityView) => Promise<void>;
  readonly onMakeIdentity: () => void;
}

/** Chooses who is working; a locked identity asks for its passphrase first. */
export function PeopleScreen({ identities, onUse, onLock, onMakeIdentity }: PeopleScreenProps) {
  const bridge = useBridge();
  const text = useTexts(firstRunText);
  const [asking, setAsking] = useState<IdentityView | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const ordered = identities.toSorted((a, b) => compareNames(a.name, b.name));
  const choose = async (identity: IdentityView) => {
    if (identity.unlocked) return onUse(identity);
    if (identity.protection === 'passphrase') return setAsking(identity);
    const unlocked = await bridge['identity:unlock']({ thumbprint: identity.thumbprint, passphrase: null });
    setError(unlocked.ok ? null : unlocked.error);
    if (unlocked.ok) await onUse(unlocked.value);
  };
  return (
    <Page
      title={text.pickerTitle}
      actions={
        <>
          <RestoreButton onRestored={onUse} />
          <Button icon={<UserPlus />} onPress={onMakeIdentity}>
            {text.identityAction}
          </Button>
        </>
      }
    >
      <p className="soft">{text.pickerIntro}</p>
      <ErrorNotice error={error} />
      <ul className="people">
        {ordered.map((identity) => (
          <Person key={identity.thumbprint} identity={identity} onChoose={choose} onLock={onLock} />
        ))}
      </ul>
      {asking === null ? null : <UnlockDialog identity={asking} onClose={() => setAsking(null)} onUnlocked={onUse} />}
    </Page>
  );
}

interface PersonProps {
  readonly identity: IdentityView;
  readonly onChoose: (identity: IdentityView) => Promise<void>;
  readonly onLock: (identity: IdentityView) => Promise<void>;
}

function Person({ identity, onChoose, onLock }: PersonProps) {
  const text = useTexts(firstRunText);
  const { name, institution, position, unlocked, protection } = identity;
  return (
    <li className="people__person">
      <div className="people__who">
        <strong>{name}</strong>
        <span className="soft small">
          {position} · {institution}
        </span>
      </div>
      {protection === 'sample' ? <Badge tone="warn">{text.sampleBadge}</Badge> : null}
      <Badge tone={unlocked ? 'good' : 'neutral'} icon={unlocked ? <LockOpen /> : <Lock />}>
        {unlocked ? text.unlockedBadge : text.lockedBadge}
      </Badge>
      {unlocked ? (
        <Button variant="quiet" aria-label={`${text.lock}: ${name}`} onPress={() => void onLock(identity)}>
          {text.lock}
        </Button>
      ) : null}
      <Button aria-label={`${unlocked ? text.use : text.unlock}: ${name}`} onPress={() => void onChoose(identity)}>
        {unlocked ? text.use : text.unlock}
      </Button>
    </li>
  );
}
