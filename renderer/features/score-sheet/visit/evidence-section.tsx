import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { FilePlus } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { sortedCodeUnits } from '#shared/base/order.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import { visitText } from '#shared/text/screens/visit.ts';
import { type ChosenEvidence, chooseEvidence, keepEvidence, tellsMore } from './add-evidence.ts';
import { EvidenceList } from './evidence-list.tsx';
import { ReviewDialog } from './review-dialog.tsx';

interface EvidenceSectionProps {
  readonly juror: string;
  readonly digests: readonly string[];
  readonly isLocked: boolean;
  readonly onChange: (digests: readonly string[]) => void;
}

/** Photos and files of a visit: chosen, looked at, kept. */
export function EvidenceSection({ juror, digests, isLocked, onChange }: EvidenceSectionProps) {
  const text = useTexts(visitText);
  const { chosen, isBusy, error, told, choose, keep, forget } = useAdding(juror, (added) =>
    onChange(sortedCodeUnits([...new Set([...digests, ...added])])),
  );
  return (
    <section className="stack" aria-label={text.evidence}>
      <h3>{text.evidence}</h3>
      <p className="soft small">{text.evidenceHelp}</p>
      <EvidenceList
        juror={juror}
        digests={digests}
        isLocked={isLocked}
        onRemove={(sha256) => onChange(digests.filter((digest) => digest !== sha256))}
      />
      <output className="small">{told === 0 ? '' : text.added(told)}</output>
      <ErrorNotice error={error} />
      {isLocked ? null : (
        <div className="cluster">
          <Button icon={<FilePlus />} isPending={isBusy} onPress={() => void choose()}>
            {isBusy ? text.adding : text.addEvidence}
          </Button>
        </div>
      )}
      {chosen === null ? null : (
        <ReviewDialog photos={chosen.filter(tellsMore)} onKeep={(asTheyAre) => void keep(chosen, asTheyAre)} onClose={forget} />
      )}
    </section>
  );
}

function useAdding(juror: string, onAdded: (digests: readonly string[]) => void) {
  const bridge = useBridge();
  const [chosen, setChosen] = useState<readonly ChosenEvidence[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [told, setTold] = useState(0);
  const keep = async (files: readonly ChosenEvidence[], asTheyAre: ReadonlySet<string>) => {
    setChosen(null);
    setBusy(true);
    const added: string[] = [];
    for (const file of files) {
      const kept = await keepEvidence(bridge, juror, file, asTheyAre.has(file.file));
      if (kept.ok) added.push(kept.value.sha256);
      else setError(kept.error);
    }
    setBusy(false);
    setTold(added.length);
    if (added.length > 0) onAdded(added);
  };
  const choose = async () => {
    setError(null);
    setTold(0);
    const files = await chooseEvidence(bridge, juror);
    if (!files.ok) setError(files.error);
    else if (files.value.some(tellsMore)) setChosen(files.value);
    else if (files.value.length > 0) await keep(files.value, new Set());
  };
  return { chosen, isBusy, error, told, choose, keep, forget: () => setChosen(null) };
}
