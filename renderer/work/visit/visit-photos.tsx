import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Dialog } from '#renderer/ui/layout/dialog.tsx';
import { Save } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { PictureView } from '#renderer/ui/viewer/picture/picture-view.tsx';
import type { EvidenceFile } from '#shared/domain/panel/sheet/evidence.ts';
import { visitFilesText } from '#shared/text/screens/score-sheet/visit-files.ts';

interface VisitPhotosProps {
  readonly files: readonly EvidenceFile[];
  /** Where each picture is to be had, by its digest. */
  readonly photos: ReadonlyMap<string, string>;
  readonly onSave: (sha256: string) => void;
}

/** The photos of a visit, small; pressed, one of them is there to be looked at closely and saved. */
export function VisitPhotos({ files, photos, onSave }: VisitPhotosProps) {
  const words = useTexts(visitFilesText);
  const [shown, setShown] = useState<string | null>(null);
  const pictures = files.flatMap((file) => {
    const address = photos.get(file.sha256);
    return address === undefined ? [] : [{ ...file, address }];
  });
  const picture = pictures.find(({ sha256 }) => sha256 === shown) ?? null;
  if (pictures.length === 0) return null;
  return (
    <>
      <p className="soft">{words.photos}</p>
      <ul className="visit-files__photos">
        {pictures.map(({ sha256, name, address }) => (
          <li key={sha256}>
            <AriaButton className="visit-files__photo" aria-label={words.look(name)} onPress={() => setShown(sha256)}>
              <img src={address} alt="" loading="lazy" />
            </AriaButton>
          </li>
        ))}
      </ul>
      {picture !== null && (
        <Dialog
          title={picture.name}
          isOpen
          size="wide"
          onClose={() => setShown(null)}
          actions={
            <>
              <Button onPress={() => setShown(null)}>{words.close}</Button>
              <Button icon={<Save />} aria-label={words.saveNamed(picture.name)} onPress={() => onSave(picture.sha256)}>
                {words.save}
              </Button>
            </>
          }
        >
          <div className="visit-files__closely">
            <PictureView address={picture.address} name={picture.name} actions={null} />
          </div>
        </Dialog>
      )}
    </>
  );
}
