import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from '../controls/button.tsx';
import { Dialog } from './dialog.tsx';
import { useTexts } from '../theme/language.tsx';
import { ErrorNotice } from '../display/notice.tsx';
import type { AppError } from '#shared/ipc/errors.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';

interface FormDialogProps {
  readonly title: string;
  /** What the button says that does it. */
  readonly action: string;
  readonly isReady?: boolean;
  readonly isBusy: boolean;
  readonly error: AppError | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly size?: 'normal' | 'wide';
  /** The fields. */
  readonly children: ReactNode;
}

/** A dialog that asks for something and does one thing with it, which it waits for; what went wrong stands above the fields. */
export function FormDialog({
  title,
  action,
  isReady = true,
  isBusy,
  error,
  onSubmit,
  onClose,
  size = 'normal',
  children,
}: FormDialogProps) {
  const text = useTexts(firstRunText);
  const form = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog
      title={title}
      isOpen
      size={size}
      isBusy={isBusy}
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={isBusy} onPress={onClose}>
            {text.cancel}
          </Button>
          <Button variant="primary" type="submit" form={form} isPending={isBusy} isDisabled={!isReady}>
            {action}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit}>
        <ErrorNotice error={error} />
        {children}
      </form>
    </Dialog>
  );
}
