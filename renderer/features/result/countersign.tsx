import { type FormEvent, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Checkbox } from '#renderer/ui/controls/checkbox.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { Signature } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { signsFreely } from '#shared/domain/panel/own/own-counted.ts';
import type { SavedFile } from '#shared/ipc/views/files.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import type { ResultView, SignatureView } from '#shared/ipc/views/result.ts';
import { formatBytes } from '#shared/text/numbers.ts';
import { countersignText } from '#shared/text/screens/result/countersign.ts';

interface CountersignProps {
  readonly view: ResultView;
  readonly member: IdentityView;
  /** Hears of a signature that was added just now. */
  readonly onSigned: (signature: SignatureView) => void;
}

/** The way to sign a result, with an objection where there is one. */
export function Countersign({ view, member, onSigned }: CountersignProps) {
  const words = useTexts(countersignText);
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const hasSigned = view.signatures.some(({ thumbprint }) => thumbprint === member.thumbprint);
  const sign = (file: SavedFile, signature: SignatureView) => {
    setSaved(file);
    onSigned(signature);
  };
  return (
    <section className="result__countersign stack">
      <h2>{words.title}</h2>
      {saved !== null && <SignedNotice saved={saved} />}
      {saved === null && hasSigned && <Notice tone="good">{words.signedBefore}</Notice>}
      {saved === null && !hasSigned && <SignForm view={view} member={member} onSaved={sign} />}
    </section>
  );
}

const OBJECTION_ROWS = 4;

interface SignFormProps extends Omit<CountersignProps, 'onSigned'> {
  readonly onSaved: (saved: SavedFile, signature: SignatureView) => void;
}

function SignForm({ view, member, onSaved }: SignFormProps) {
  const words = useTexts(countersignText);
  const bridge = useBridge();
  const { ask, isBusy, error } = useRequest();
  const mustObject = !signsFreely(view.own);
  const [objects, setObjects] = useState(mustObject);
  const [objection, setObjection] = useState('');
  const isReady = !objects || objection.trim() !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const stated = objects ? objection.trim() : null;
    const answer = await ask(() => bridge['result:countersign']({ resultId: view.resultId, member: member.thumbprint, objection: stated }));
    if (answer.ok) onSaved(answer.value.saved, answer.value.signature);
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <p>{words.help}</p>
      <Checkbox isSelected={objects} isDisabled={mustObject} onChange={setObjects}>
        {words.objects}
      </Checkbox>
      {objects && (
        <TextField label={words.objection} help={words.objectionHelp} rows={OBJECTION_ROWS} value={objection} onChange={setObjection} />
      )}
      <ErrorNotice error={error} />
      <div className="cluster">
        <Button type="submit" variant="primary" icon={<Signature />} isDisabled={!isReady} isPending={isBusy}>
          {words.sign(member.name)}
        </Button>
      </div>
    </form>
  );
}

function SignedNotice({ saved: { name, folder, bytes } }: { readonly saved: SavedFile }) {
  const words = useTexts(countersignText);
  const language = useLanguage();
  return (
    <Notice tone="good" title={words.signed}>
      {words.saved(name, folder, formatBytes(bytes, language))}
    </Notice>
  );
}
