import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { MenuGroup } from '#renderer/ui/controls/menu.tsx';
import { compareNames } from '#shared/base/order.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { currentIdentity } from '../session/session.ts';
import { useSession, useSessionActions } from '../session/session-context.tsx';

/** Who else may work here, and what can be done with the identity in use. */
export function useIdentityMenu(): readonly MenuGroup[] {
  const text = useTexts(frameText);
  const identities = useSession((state) => state.identities);
  const roster = useSession((state) => state.opened?.view.roster);
  const identity = useSession(currentIdentity);
  const actions = useSessionActions();
  const detailOf = ({ thumbprint, unlocked, position }: IdentityView) => {
    const roles = roster?.find((member) => member.thumbprint === thumbprint)?.roles.map((role) => text.roles[role]) ?? [position];
    return [...roles, ...(unlocked ? [] : [text.locked])].join(' · ');
  };
  const ordered = identities.toSorted((a, b) => compareNames(a.name, b.name));
  const switching: MenuGroup = {
    title: text.switchIdentity,
    entries: ordered.map((one) => ({
      id: one.thumbprint,
      label: one.name,
      detail: detailOf(one),
      checked: one.thumbprint === identity?.thumbprint,
      onAction: () => void actions.switchTo(one),
    })),
  };
  const own = identity === null ? [] : ownEntries(identity);
  const acting = { title: text.identityActions, entries: [...own, newIdentity()] };
  return identities.length === 0 ? [acting] : [switching, acting];

  function ownEntries(current: IdentityView) {
    return [
      { id: 'card', label: text.showCard, onAction: () => actions.go('identity') },
      { id: 'lock', label: text.lock, onAction: () => void actions.lock(current) },
    ];
  }

  function newIdentity() {
    return { id: 'new', label: text.newIdentity, onAction: () => actions.go('new-identity') };
  }
}
