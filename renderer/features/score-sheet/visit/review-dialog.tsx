import { useState } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Checkbox } from '#renderer/ui/controls/checkbox.tsx';
import { Dialog } from '#renderer/ui/layout/dialog.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { PhotoFacts } from '#shared/ipc/views/evidence.ts';
import { visitText } from '#shared/text/screens/score-sheet/visit.ts';
import type { ChosenEvidence } from './add-evidence.ts';

interface ReviewDialogProps {
  /** Photos that tell more than their picture. */
  readonly photos: readonly ChosenEvidence[];
  /** The files of the photos to be kept as they are. */
  readonly onKeep: (asTheyAre: ReadonlySet<string>) => void;
  readonly onClose: () => void;
}

/** Says what each photo tells beside its picture; that stays only where it is ticked. */
export function ReviewDialog({ photos, onKeep, onClose }: ReviewDialogProps) {
  const text = useTexts(visitText);
  const [asTheyAre, setAsTheyAre] = useState<ReadonlySet<string>>(new Set());
  const tick = (file: string, ticked: boolean) => {
    const next = new Set(asTheyAre);
    if (ticked) next.add(file);
    else next.delete(file);
    setAsTheyAre(next);
  };
  return (
    <Dialog
      title={text.reviewTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button variant="primary" onPress={() => onKeep(asTheyAre)}>
            {text.keepNone}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{text.reviewIntro}</p>
        <ul className="visit__reviewed">
          {photos.map(({ file, offered }) => (
            <li key={file}>
              <strong>{offered.name}</strong>
              <p className="soft small">{factsOf(offered.photo?.facts, text)}</p>
              <Checkbox isSelected={asTheyAre.has(file)} onChange={(ticked) => tick(file, ticked)}>
                {text.keepAll}
              </Checkbox>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function factsOf(facts: PhotoFacts | undefined, text: (typeof visitText)['id']): string {
  if (facts === undefined) return text.tellsSomething;
  const { place, serial, camera, takenAt } = facts;
  const told = [
    ...(place ? [text.facts.place] : []),
    ...(serial ? [text.facts.serial] : []),
    ...(camera === null ? [] : [text.camera(camera)]),
    ...(takenAt === null ? [] : [text.taken(takenAt.replace('T', ' '))]),
  ];
  return told.length === 0 ? text.tellsSomething : text.tells(told.join(', '));
}
