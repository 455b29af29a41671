import { type FormEvent, useState } from 'react';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { LockOpen } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { signText } from '#shared/text/screens/sign/sign.ts';

interface UnlockFormProps {
  readonly revision: number;
  readonly work: JurorWork;
}

/** Opens signed sheets for the next revision, with the reason that their history will carry. */
export function UnlockForm({ revision, work }: UnlockFormProps) {
  const text = useTexts(signText);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing) void work.unlock(revision, reason.trim());
  };
  return (
    <Card title={text.lockedTitle}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>{text.lockedBody(revision)}</p>
        <TextField
          label={text.reason}
          requiredWord={text.required}
          value={reason}
          onChange={setReason}
          error={tried && missing ? text.reasonMissing : null}
        />
        <div className="cluster">
          <Button type="submit" icon={<LockOpen />}>
            {text.unlock}
          </Button>
        </div>
      </form>
    </Card>
  );
}
