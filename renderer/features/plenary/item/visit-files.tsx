import { useEffect, useState } from 'react';
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
import { plenaryText } from '#shared/text/screens/plenary.ts';
import type { PlenaryDesk } from '../use-plenary.ts';

interface VisitFilesProps {
  readonly desk: PlenaryDesk;
  readonly juror: string;
  readonly entry: string;
  /** How many the signed sheet names. */
  readonly named: number;
}

/** The photos and files of a visit, each to be saved; or that the pack which holds them did not come yet. */
export function VisitFiles({ desk: { work }, juror, entry, named }: VisitFilesProps) {
  const bridge = useBridge();
  const words = useTexts(plenaryText);
  const language = useLanguage();
  const asked = { bundleId: work.bundle.view.bundleId, chair: work.identity.thumbprint, juror, entry };
  const files = useVisitFiles(asked);
  const [saved, setSaved] = useState<Result<SavedFile, AppError> | null>(null);
  const save = async (sha256: string) => setSaved(await bridge['panel:save-visit-file']({ ...asked, sha256 }));
  if (files === null) return null;
  if (!files.ok) return <ErrorNotice error={files.error} />;
  if (files.value.length === 0) return <p className="soft">{words.visitFilesAwaited(formatNumber(named, language))}</p>;
  return (
    <>
      <p className="soft">{words.visitFiles}</p>
      <ul className="plenary__files">
        {files.value.map(({ sha256, name, bytes }) => (
          <li key={sha256}>
            <span>{name}</span> <span className="soft small">{formatBytes(bytes, language)}</span>
            <Button variant="quiet" icon={<Save />} aria-label={words.saveVisitFileNamed(name)} onPress={() => void save(sha256)}>
              {words.saveVisitFile}
            </Button>
          </li>
        ))}
      </ul>
      {saved?.ok === true && <Notice tone="good">{words.savedVisitFile(saved.value.name, saved.value.folder)}</Notice>}
      {saved?.ok === false && saved.error.kind !== 'cancelled' && <ErrorNotice error={saved.error} />}
    </>
  );
}

interface AskedVisit {
  readonly bundleId: string;
  readonly chair: string;
  readonly juror: string;
  readonly entry: string;
}

function useVisitFiles({ bundleId, chair, juror, entry }: AskedVisit): Result<readonly EvidenceFile[], AppError> | null {
  const bridge = useBridge();
  const [files, setFiles] = useState<Result<readonly EvidenceFile[], AppError> | null>(null);
  useEffect(() => {
    let current = true;
    void bridge['panel:visit-files']({ bundleId, chair, juror, entry }).then((answer) => {
      if (current) setFiles(answer);
    });
    return () => {
      current = false;
    };
  }, [bridge, bundleId, chair, juror, entry]);
  return files;
}
