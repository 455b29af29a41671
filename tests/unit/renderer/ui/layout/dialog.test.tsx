import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Dialog } from '#renderer/ui/layout/dialog.tsx';
import { FormDialog } from '#renderer/ui/layout/form-dialog.tsx';

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

it('a dialog that does what was asked cannot be closed until it is done: what was closed must not go on unseen', async () => {
  const close = vi.fn();
  const dialog = (isBusy: boolean) => (
    <FormDialog title="Bagi" action="Bagi" isBusy={isBusy} error={null} onSubmit={() => undefined} onClose={close}>
      <input aria-label="Jumlah" />
    </FormDialog>
  );
  const { rerender } = render(dialog(true));
  await userEvent.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: 'Batal' }).hasAttribute('disabled')).toBe(true);
  expect(close).not.toHaveBeenCalled();
  rerender(dialog(false));
  await userEvent.keyboard('{Escape}');
  expect(close).toHaveBeenCalledOnce();
});
