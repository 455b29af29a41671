import { render, screen } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';
import { Dialog } from '#renderer/ui/layout/dialog.tsx';

/** From now on, for one test, the laptop has a touch screen. */
function haveTouchScreen(): void {
  Object.defineProperty(navigator, 'maxTouchPoints', { configurable: true, value: 5 });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'maxTouchPoints'));
}

it('a dialog that asks for something is seen the moment it opens, on a laptop with a touch screen as well', async () => {
  haveTouchScreen();
  render(
    <Dialog title="Alasan" isOpen onClose={() => undefined} actions={null}>
      <input aria-label="Alasan" />
    </Dialog>,
  );
  const dialog = await screen.findByRole('dialog', { name: 'Alasan' });
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
  for (const part of [dialog.closest('.dialog__modal'), dialog.closest('.dialog__scrim')]) {
    const { opacity, clipPath, maskImage } = getComputedStyle(part ?? document.body);
    expect({ opacity, clipPath, maskImage }).toEqual({ opacity: '1', clipPath: 'none', maskImage: 'none' });
  }
});
