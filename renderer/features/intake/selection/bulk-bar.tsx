import { useState } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { Dialog } from '#renderer/ui/layout/dialog.tsx';
import { FormDialog } from '#renderer/ui/layout/form-dialog.tsx';
import { CircleCheck, CircleSlash, Trash } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import type { Marks } from '../marks.ts';
import type { Decide } from '../detail/decision-form.tsx';

interface BulkBarProps {
  readonly marks: Marks;
  readonly shown: number;
  readonly onDecide: Decide;
  readonly onRemove: (entries: readonly string[]) => void;
}

/** What can be done with all marked proposals at once; each is one step to undo. */
export function BulkBar({ marks, shown, onDecide, onRemove }: BulkBarProps) {
  const marked = marks.present;
  const words = useTexts(intakeText);
  const [asking, setAsking] = useState<'fail' | 'remove' | null>(null);
  const close = () => setAsking(null);
  return (
    <section className="intake__bulk" aria-label={words.marked(marked.length)}>
      <output>{words.marked(marked.length)}</output>
      {marked.length < shown && <Button onPress={marks.markShown}>{words.markAll}</Button>}
      <Button icon={<CircleCheck />} onPress={() => onDecide(marked, { outcome: 'passed', reason: '', checks: {} })}>
        {words.pass}
      </Button>
      <Button icon={<CircleSlash />} onPress={() => setAsking('fail')}>
        {words.fail}
      </Button>
      <Button variant="quiet" onPress={() => onDecide(marked, null)}>
        {words.undecide}
      </Button>
      <Button variant="quiet" icon={<Trash />} onPress={() => setAsking('remove')}>
        {words.remove}
      </Button>
      <Button variant="quiet" onPress={marks.clear}>
        {words.unmark}
      </Button>
      {asking === 'fail' && <FailDialog marked={marked} onDecide={onDecide} onClose={close} />}
      {asking === 'remove' && <RemoveDialog marked={marked} onRemove={onRemove} onClose={close} />}
    </section>
  );
}

interface FailDialogProps {
  readonly marked: readonly string[];
  readonly onDecide: Decide;
  readonly onClose: () => void;
}

function FailDialog({ marked, onDecide, onClose }: FailDialogProps) {
  const words = useTexts(intakeText);
  const [reason, setReason] = useState('');
  const submit = () => {
    onDecide(marked, { outcome: 'failed', reason: reason.trim(), checks: {} });
    onClose();
  };
  return (
    <FormDialog
      title={words.failTitle(marked.length)}
      action={words.fail}
      isReady={reason.trim() !== ''}
      isBusy={false}
      error={null}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField label={words.reason} help={words.reasonHelp} value={reason} onChange={setReason} />
    </FormDialog>
  );
}

interface RemoveDialogProps {
  readonly marked: readonly string[];
  readonly onRemove: (entries: readonly string[]) => void;
  readonly onClose: () => void;
}

function RemoveDialog({ marked, onRemove, onClose }: RemoveDialogProps) {
  const words = useTexts(intakeText);
  const remove = () => {
    onRemove(marked);
    onClose();
  };
  return (
    <Dialog
      title={words.removeTitle(marked.length)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="danger" onPress={remove}>
            {words.remove}
          </Button>
        </>
      }
    >
      <p>{words.removeBody}</p>
    </Dialog>
  );
}
