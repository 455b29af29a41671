import { describe, expect, it } from 'vitest';
import { homeOf, type Screen, screensOf } from '#renderer/app/route.ts';
import { createSession, type SessionState, visibleScreen } from '#renderer/app/session/session.ts';
import type { Role } from '#shared/domain/competition/roster.ts';
import { deskBundle } from '#tests/support/components/chair-desk.tsx';
import { fakeIdentity } from '#tests/support/components/fake-bridge.ts';
import { thumbprint } from '#tests/support/panel/panel.ts';

function asked(screen: Screen, who: string | null, changes: Partial<SessionState> = {}): Screen {
  const initial = createSession().getState();
  return visibleScreen({
    ...initial,
    opened: deskBundle(),
    identities: who === null ? [] : [fakeIdentity({ thumbprint: thumbprint(who), name: who })],
    settings: { ...initial.settings, identity: who === null ? null : thumbprint(who) },
    route: { screen, entry: null },
    ...changes,
  });
}

describe('the screen that is shown', () => {
  it.each([
    ['without anybody: the welcome', 'proposals', null, 'welcome'],
    ['without anybody: bundles and results may still be looked at', 'bundles', null, 'bundles'],
    ['a juror asks for the chair: the own work', 'ranking', 'Juri 1', 'proposals'],
    ['a chair asks for a sheet: the own work', 'sheet', 'Ketua Panel', 'inbox'],
    ['the secretariat asks for work: the result', 'inbox', 'Sekretariat', 'result'],
    ['somebody who is not on the roster: the bundles', 'sheet', 'Juri 99', 'bundles'],
    ['a juror asks for their own sheet', 'sheet', 'Juri 1', 'sheet'],
  ] as const)('%s', (_name, screen, who, shown) => {
    expect(asked(screen, who)).toBe(shown);
  });

  it.each(['proposals', 'identity', 'panel'] as const)(
    'is the choice of who works while the identity is locked and %s is asked for',
    (screen) => {
      const locked = fakeIdentity({ thumbprint: thumbprint('Juri 1'), unlocked: false });
      expect(asked(screen, 'Juri 1', { identities: [locked] })).toBe('people');
    },
  );

  it('is the bundles when no bundle is open', () => {
    expect(asked('sheet', 'Juri 1', { opened: null })).toBe('bundles');
  });
});

describe('what a role opens', () => {
  it.each([
    [['juror', 'chair'], 'proposals', 11],
    [['chair-deputy'], 'inbox', 7],
    [['secretariat-deputy'], 'result', 0],
    [['observer'], 'bundles', 0],
  ] as const satisfies readonly (readonly [readonly Role[], Screen, number])[])('%s begins at %s', (roles, home, screens) => {
    expect(homeOf(roles)).toBe(home);
    expect(screensOf(roles)).toHaveLength(screens);
  });
});
