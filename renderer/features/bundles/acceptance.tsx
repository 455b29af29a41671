import { type FormEvent, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { useStillHere } from '#renderer/bridge/still-here.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Fingerprint } from '#renderer/ui/display/fingerprint.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { JobProgress } from '#renderer/work/job-progress.tsx';
import type { BundleView } from '#shared/ipc/views/bundle.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import { bundlesText } from '#shared/text/screens/bundles/bundles.ts';
import { askedGroups, hideGroups } from './asked-groups.ts';

interface AcceptanceProps {
  readonly file: ChosenFile;
  readonly bundle: BundleView;
  readonly onAccepted: (bundleId: string) => Promise<void>;
  readonly onCancel: () => void;
}

// Four characters, with room for the spaces of whoever copies from paper.
const GROUP_LIMIT = 8;

/** Takes a checked bundle in; an unknown signer's key is pinned only with two groups typed from paper. */
export function Acceptance({ file, bundle, onAccepted, onCancel }: AcceptanceProps) {
  const bridge = useBridge();
  const text = useTexts(bundlesText);
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const { ask, isBusy, error } = useRequest();
  const isStillHere = useStillHere();
  const asked = bundle.signerKnown ? null : askedGroups(bundle.signer.fingerprint);
  const accept = async (event: FormEvent) => {
    event.preventDefault();
    const fingerprintGroups = asked === null ? null : typed;
    const accepted = await ask(() => bridge['bundle:accept']({ file: file.file, fingerprintGroups }));
    if (accepted.ok && isStillHere()) await onAccepted(accepted.value.bundleId);
  };
  return (
    <form className="stack" onSubmit={(event) => void accept(event)}>
      {asked === null ? null : <PinFields bundle={bundle} asked={asked} typed={typed} onType={setTyped} />}
      {isBusy ? <JobProgress job="verify" label={text.accepting(file.name)} /> : null}
      <ErrorNotice error={error} />
      <div className="cluster">
        <Button isDisabled={isBusy} onPress={onCancel}>
          {text.cancel}
        </Button>
        <Button
          variant="primary"
          type="submit"
          isPending={isBusy}
          isDisabled={asked !== null && typed.some((group) => group.trim() === '')}
        >
          {asked === null ? text.acceptKnown : text.accept}
        </Button>
      </div>
    </form>
  );
}

interface PinFieldsProps {
  readonly bundle: BundleView;
  readonly asked: readonly [number, number];
  readonly typed: readonly [string, string];
  readonly onType: (typed: readonly [string, string]) => void;
}

function PinFields({ bundle, asked, typed, onType }: PinFieldsProps) {
  const text = useTexts(bundlesText);
  return (
    <div className="stack">
      <div className="stack stack--tight">
        <h3>{text.fingerprint}</h3>
        <Fingerprint fingerprint={hideGroups(bundle.signer.fingerprint, asked)} />
        <p className="soft">{text.pinIntro(...asked)}</p>
      </div>
      <div className="cluster">
        <TextField
          label={text.group(asked[0])}
          help={text.groupRule}
          autoComplete="off"
          maxLength={GROUP_LIMIT}
          value={typed[0]}
          onChange={(group) => onType([group, typed[1]])}
        />
        <TextField
          label={text.group(asked[1])}
          help={text.groupRule}
          autoComplete="off"
          maxLength={GROUP_LIMIT}
          value={typed[1]}
          onChange={(group) => onType([typed[0], group])}
        />
      </div>
    </div>
  );
}
