import { type FormEvent, useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { useStillHere } from '#renderer/bridge/still-here.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { Card, Page } from '#renderer/ui/layout/page.tsx';
import { RadioGroup } from '#renderer/ui/controls/radio-group.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';
import { isUsable, NO_PASSPHRASE, PassphrasePair } from './passphrase-pair.tsx';

/** Hears of a new identity, and whether the person is still where they asked for it. */
type OnCreated = (identity: IdentityView, isStillHere: boolean) => Promise<void>;

interface IdentityFormProps {
  readonly onCreated: OnCreated;
  readonly onBack: () => void;
}

const NOBODY = { name: '', institution: '', position: '' };
type PersonField = keyof typeof NOBODY;
const FIELDS: readonly PersonField[] = ['name', 'institution', 'position'];

/** Makes an identity: who the person is, and what protects the private key. */
export function IdentityForm({ onCreated, onBack }: IdentityFormProps) {
  const text = useTexts(firstRunText);
  const [person, setPerson] = useState(NOBODY);
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [tried, setTried] = useState(false);
  const protection = useProtection();
  const creation = useCreation(onCreated);
  const complete = FIELDS.every((field) => person[field].trim() !== '') && (protection.kind === 'key-store' || isUsable(passphrase));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (complete) void creation.create(person, protection.kind === 'key-store' ? null : passphrase.first);
  };
  return (
    <Page title={text.formTitle}>
      <Card>
        <form className="stack" onSubmit={submit} noValidate>
          <p className="soft">{text.formIntro}</p>
          <ErrorNotice error={creation.error} />
          {FIELDS.map((field) => (
            <TextField
              key={field}
              label={text[field]}
              requiredWord={text.required}
              value={person[field]}
              onChange={(value) => setPerson({ ...person, [field]: value })}
              error={tried && person[field].trim() === '' ? text.missing : null}
            />
          ))}
          <ProtectionChoice {...protection} />
          {protection.kind === 'passphrase' ? <PassphrasePair value={passphrase} onChange={setPassphrase} showErrors={tried} /> : null}
          <div className="cluster">
            <Button onPress={onBack}>{text.back}</Button>
            <Button variant="primary" type="submit" isPending={creation.isBusy}>
              {creation.isBusy ? text.creating : text.create}
            </Button>
          </div>
        </form>
      </Card>
    </Page>
  );
}

type Protection = 'key-store' | 'passphrase';

function useProtection() {
  const bridge = useBridge();
  const [available, setAvailable] = useState(false);
  const [kind, choose] = useState<Protection>('passphrase');
  useEffect(() => {
    const ask = async () => {
      const store = await bridge['identity:key-store']({});
      setAvailable(store.available);
      if (store.available) choose('key-store');
    };
    void ask();
  }, [bridge]);
  return { available, kind, choose };
}

interface ProtectionChoiceProps {
  readonly available: boolean;
  readonly kind: Protection;
  readonly choose: (kind: Protection) => void;
}

function ProtectionChoice({ available, kind, choose }: ProtectionChoiceProps) {
  const text = useTexts(firstRunText);
  if (!available) return <Notice title={text.protection}>{text.onlyPassphrase}</Notice>;
  return (
    <RadioGroup
      label={text.protection}
      value={kind}
      onChange={choose}
      options={[
        { value: 'key-store', label: text.keyStore, help: text.keyStoreHelp },
        { value: 'passphrase', label: text.passphraseOption, help: text.passphraseHelp },
      ]}
    />
  );
}

function useCreation(onCreated: OnCreated) {
  const bridge = useBridge();
  const { ask, isBusy, error } = useRequest();
  const isStillHere = useStillHere();
  const create = async ({ name, institution, position }: typeof NOBODY, passphrase: string | null) => {
    const card = { name: name.trim(), institution: institution.trim(), position: position.trim() };
    const created = await ask(() => bridge['identity:create']({ ...card, passphrase }));
    if (created.ok) await onCreated(created.value, isStillHere());
  };
  return { isBusy, error, create };
}
