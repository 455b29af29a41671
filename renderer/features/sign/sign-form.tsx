import { type FormEvent, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Checkbox } from '#renderer/ui/controls/checkbox.tsx';
import { Signature } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import { ok } from '#shared/base/result.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import type { SavedScoreFile } from '#shared/ipc/views/juror.ts';
import { signText } from '#shared/text/screens/sign/sign.ts';

interface SignFormProps {
  readonly opened: OpenedBundle;
  readonly work: JurorWork;
  readonly sheets: readonly ScoreSheet[];
  /** How many photos and files go with them. */
  readonly evidence: number;
  readonly onSigned: (saved: SavedScoreFile) => Promise<void>;
}

/** Takes the declaration and signs the sheets that were checked, once nothing of them is unsaved. */
export function SignForm({ opened, work, sheets, evidence, onSigned }: SignFormProps) {
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
        {sealed ? null : (
          <Notice tone="warn" title={text.openTitle}>
            {text.openBody}
          </Notice>
        )}
        {evidence === 0 ? null : <Notice>{text.evidence(evidence)}</Notice>}
        {signing.unsaved ? <Notice tone="bad">{text.waitSaved}</Notice> : null}
        <ErrorNotice error={signing.error} />
        <div className="cluster">
          <Button variant="primary" type="submit" icon={<Signature />} isDisabled={!accepted} isPending={signing.isBusy}>
            {signing.isBusy ? text.signing : text.sign}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function useSigning(work: JurorWork, onSigned: (saved: SavedScoreFile) => Promise<void>) {
  const bridge = useBridge();
  const { ask, isBusy, error } = useRequest();
  const [unsaved, setUnsaved] = useState(false);
  const sign = async (sheets: readonly ScoreSheet[], declaration: string, sealed: boolean) => {
    const signed = await ask<SavedScoreFile | null>(async () => {
      await work.settled();
      const failed = work.snapshot().save.kind === 'failed';
      setUnsaved(failed);
      return failed ? ok(null) : bridge['score-file:sign']({ ...work.key, sheets, declaration, sealed });
    });
    if (signed.ok && signed.value !== null) await onSigned(signed.value);
  };
  return { isBusy, unsaved, error, sign };
}
