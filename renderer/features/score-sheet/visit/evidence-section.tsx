import { Button } from '#renderer/ui/controls/button.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { FilePlus } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { visitText } from '#shared/text/screens/score-sheet/visit.ts';
import { tellsMore } from './add-evidence.ts';
import { EvidenceList } from './evidence-list.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import type { AddingEvidence } from './use-adding-evidence.ts';

interface EvidenceSectionProps {
  readonly juror: string;
  readonly digests: readonly string[];
  readonly isLocked: boolean;
  readonly adding: AddingEvidence;
  readonly onChange: (digests: readonly string[]) => void;
}

/** Photos and files of a visit: chosen, looked at, kept. */
export function EvidenceSection({ juror, digests, isLocked, adding, onChange }: EvidenceSectionProps) {
  const text = useTexts(visitText);
  const { chosen, isBusy, error, told, choose, keep, forget } = adding;
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
