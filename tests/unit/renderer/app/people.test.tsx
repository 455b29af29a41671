import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeIdentity } from '#tests/support/components/fake-bridge.ts';
import { openWindow } from '#tests/support/components/juror-window.tsx';
import { thumbprint } from '#tests/support/panel/panel.ts';

const identities = ['Juri 10', 'Sekretariat', 'Juri 9'].map((name) => fakeIdentity({ thumbprint: thumbprint(name), name }));

describe('the people of a laptop', () => {
  it('stand in the order of their names wherever they are chosen, numbers in it by size', async () => {
    const user = userEvent.setup();
    await openWindow({ identities });
    await user.keyboard('{Control>}4{/Control}');
    await screen.findByRole('heading', { level: 1, name: 'Siapa yang bekerja?' });
    expect(screen.getAllByRole('button', { name: /^Pakai/ }).map((button) => button.getAttribute('aria-label'))).toEqual([
      'Pakai: Juri 9',
      'Pakai: Juri 10',
      'Pakai: Sekretariat',
    ]);
    await user.click(screen.getByRole('button', { name: /^Identitas: / }));
    const names = screen.getAllByRole('menuitem').map((item) => /^(?:Juri \d+|Sekretariat)/.exec(item.textContent)?.[0]);
    expect(names.filter((name) => name !== undefined)).toEqual(['Juri 9', 'Juri 10', 'Sekretariat']);
  });
});

describe('a bug that nobody awaited', () => {
  it('is said once, and can be put away', async () => {
    await openWindow();
    const bug = () => act(() => void fireEvent(window, new Event('unhandledrejection')));
    bug();
    bug();
    expect(screen.getByRole('alert').textContent).toContain('kesalahan program');
    fireEvent.click(screen.getByRole('button', { name: 'Mengerti' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
