import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** A dialog that is an answer to something wrong, read aloud at once. */
  readonly isAlert?: boolean;
  readonly size?: 'normal' | 'wide';
  /** While it does what was asked, it is not closed: what was closed must not go on unseen. */
  readonly isBusy?: boolean;
  readonly children: ReactNode;
  /** Buttons, the one that does it last. */
  readonly actions: ReactNode;
}

/** A dialog over the screen; Escape and a click outside close it. */
export function Dialog({ title, isOpen, onClose, isAlert = false, size = 'normal', isBusy = false, children, actions }: DialogProps) {
  return (
    <ModalOverlay
      className="dialog__scrim"
      isOpen={isOpen}
      isDismissable={!isBusy}
      isKeyboardDismissDisabled={isBusy}
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <Modal className={`dialog__modal dialog__modal--${size}`}>
        <AriaDialog className="dialog" role={isAlert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <div className="dialog__body" ref={focusFirstField}>
            {children}
          </div>
          <div className="dialog__actions">{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

// A dialog that asks for something is ready to be typed into; any other takes the focus itself.
function focusFirstField(body: HTMLElement | null): void {
  body?.querySelector<HTMLElement>('input:not([type=radio]):not([type=checkbox]), textarea')?.focus();
}
