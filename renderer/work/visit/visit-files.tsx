import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { Save } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Result } from '#shared/base/result.ts';
import type { EvidenceFile } from '#shared/domain/panel/sheet/evidence.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { SavedFile } from '#shared/ipc/views/files.ts';
import { formatBytes, formatNumber } from '#shared/text/numbers.ts';
import { visitFilesText } from '#shared/text/screens/score-sheet/visit-files.ts';
import { useVisitFiles, type VisitAsked } from './use-visit-files.ts';
import { VisitPhotos } from './visit-photos.tsx';
import './visit-files.css';

interface VisitFilesProps {
  readonly visit: VisitAsked;
  /** How many the signed sheet names; null where that is not known, and nothing is said while none are there. */
  readonly named: number | null;
}

/** The photos of a visit as pictures and its other files, each to be saved; or that the pack which holds them did not come yet. */
export function VisitFiles({ visit, named }: VisitFilesProps) {
  const bridge = useBridge();
  const words = useTexts(visitFilesText);
  const language = useLanguage();
  const { files, photos } = useVisitFiles(visit);
  const [saved, setSaved] = useState<Result<SavedFile, AppError> | null>(null);
  const save = async (sha256: string) => setSaved(await bridge['panel:save-visit-file']({ ...visit, sha256 }));
  if (files === null) return null;
  if (!files.ok) return <ErrorNotice error={files.error} />;
  if (files.value.length === 0) return named === null ? null : <p className="soft">{words.awaited(formatNumber(named, language))}</p>;
  const others = files.value.filter(({ sha256 }) => !photos.has(sha256));
  return (
    <div className="visit-files">
      <VisitPhotos files={files.value} photos={photos} onSave={(sha256) => void save(sha256)} />
      {others.length > 0 && <OtherFiles files={others} onSave={(sha256) => void save(sha256)} />}
      {saved !== null && <SavedNotice saved={saved} />}
    </div>
  );
}

function SavedNotice({ saved }: { readonly saved: Result<SavedFile, AppError> }) {
  const words = useTexts(visitFilesText);
  if (saved.ok) return <Notice tone="good">{words.saved(saved.value.name, saved.value.folder)}</Notice>;
  return saved.error.kind === 'cancelled' ? null : <ErrorNotice error={saved.error} />;
}

function OtherFiles({ files, onSave }: { readonly files: readonly EvidenceFile[]; readonly onSave: (sha256: string) => void }) {
  const words = useTexts(visitFilesText);
  const language = useLanguage();
  return (
    <>
      <p className="soft">{words.files}</p>
      <ul className="visit-files__list">
        {files.map(({ sha256, name, bytes }) => (
          <li key={sha256}>
            <span>{name}</span> <span className="soft small">{formatBytes(bytes, language)}</span>
            <Button variant="quiet" icon={<Save />} aria-label={words.saveNamed(name)} onPress={() => onSave(sha256)}>
              {words.save}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
