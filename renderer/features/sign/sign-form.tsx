import { type FormEvent, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Signature } from '#renderer/ui/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/language.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { Card } from '#renderer/ui/page.tsx';
import type { ScoreSheet } from '#shared/domain/panel/score-sheet.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { OpenedBundle, SavedFile } from '#shared/ipc/views.ts';
import { signText } from '#shared/text/screens/sign.ts';

interface SignFormProps {
  readonly opened: OpenedBundle;
  readonly work: JurorWork;
  readonly sheets: readonly ScoreSheet[];
  readonly onSigned: (saved: SavedFile) => Promise<void>;
}

/** Takes the declaration and signs the sheets that were checked, once nothing of them is unsaved. */
export function SignForm({ opened, work, sheets, onSigned }: SignFormProps) {
  const language = useLanguage();
  const text = useTexts(signText);
  const declaration = opened.stage.declaration[language];
  const [accepted, setAccepted] = useState(false);
  const [sealed, setSealed] = useState(true);
  const signing = useSigning(work, onSigned);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signing.sign(sheets, declaration, sealed);
  };
  return (
    <Card title={text.declarationTitle}>
      <form className="stack" onSubmit={submit}>
        <p>{declaration}</p>
        <Checkbox isSelected={accepted} onChange={setAccepted}>
          {text.accept}
        </Checkbox>
        <Checkbox isSelected={sealed} onChange={setSealed}>
          {text.sealed}
          <br />
          <span className="soft small">{text.sealedHelp}</span>
        </Checkbox>
        {signing.unsaved ? <Notice tone="bad">{text.waitSaved}</Notice> : null}
        <ErrorNotice error={signing.error} />
        <div className="cluster">
          <Button variant="primary" type="submit" icon={<Signature />} isDisabled={!accepted} isPending={signing.busy}>
            {signing.busy ? text.signing : text.sign}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function useSigning(work: JurorWork, onSigned: (saved: SavedFile) => Promise<void>) {
  const bridge = useBridge();
  const [busy, setBusy] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const sign = async (sheets: readonly ScoreSheet[], declaration: string, sealed: boolean) => {
    setBusy(true);
    setError(null);
    await work.settled();
    const failed = work.snapshot().save.kind === 'failed';
    setUnsaved(failed);
    const signed = failed ? null : await bridge['score-file:sign']({ ...work.key, sheets, declaration, sealed });
    setBusy(false);
    if (signed === null) return;
    setError(signed.ok ? null : signed.error);
    if (signed.ok) await onSigned(signed.value.saved);
  };
  return { busy, unsaved, error, sign };
}
