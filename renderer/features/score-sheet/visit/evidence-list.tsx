import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { Dialog } from '#renderer/ui/layout/dialog.tsx';
import { FileText, TriangleAlert, X } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Result } from '#shared/base/result.ts';
import type { KeptEvidence } from '#shared/formats/juror/kept-evidence.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { SavedFile } from '#shared/ipc/views/files.ts';
import { formatBytes } from '#shared/text/numbers.ts';
import { visitText } from '#shared/text/screens/score-sheet/visit.ts';
import { Photo } from './photo.tsx';

const THUMBNAIL = 320;
const LARGE = 1400;

interface EvidenceListProps {
  readonly juror: string;
  readonly digests: readonly string[];
  readonly isLocked: boolean;
  readonly onRemove: (sha256: string) => void;
}

/** The photos and files of a visit; photos are shown, files named, and what is gone from this laptop is said to be. */
export function EvidenceList({ juror, digests, isLocked, onRemove }: EvidenceListProps) {
  const text = useTexts(visitText);
  const facts = useFacts(juror, digests);
  const [shown, setShown] = useState<KeptEvidence | null>(null);
  if (digests.length === 0) return <p className="soft">{text.noEvidence}</p>;
  return (
    <ul className="visit__evidence">
      {digests.map((sha256) => {
        const kept = facts?.get(sha256);
        const name = kept?.name ?? sha256.slice(0, 8);
        return (
          <li key={sha256} className="visit__item">
            <button
              type="button"
              className="visit__shown"
              aria-label={text.show(name)}
              disabled={kept === undefined}
              onClick={() => setShown(kept ?? null)}
            >
              <Picture juror={juror} kept={kept} isKnown={facts !== null} />
            </button>
            <Caption name={name} kept={kept} isKnown={facts !== null} />
            {isLocked ? null : <IconButton label={text.removeEvidence(name)} icon={<X />} onPress={() => onRemove(sha256)} />}
          </li>
        );
      })}
      {shown === null ? null : <Large juror={juror} kept={shown} onClose={() => setShown(null)} />}
    </ul>
  );
}

interface PictureProps {
  readonly juror: string;
  readonly kept: KeptEvidence | undefined;
  /** Whether what the laptop has was asked already. */
  readonly isKnown: boolean;
}

function Picture({ juror, kept, isKnown }: PictureProps) {
  if (kept === undefined) return isKnown ? <TriangleAlert /> : null;
  return kept.mediaType.startsWith('image/') ? (
    <Photo juror={juror} sha256={kept.sha256} name={kept.name} longest={THUMBNAIL} />
  ) : (
    <FileText />
  );
}

function Caption({ name, kept, isKnown }: Omit<PictureProps, 'juror'> & { readonly name: string }) {
  const language = useLanguage();
  const text = useTexts(visitText);
  return (
    <span className="visit__caption small">
      <span className="visit__name">{name}</span>
      {kept === undefined && isKnown ? <span className="visit__lost">{text.lost}</span> : null}
      {kept === undefined ? null : (
        <span className="soft">
          {formatBytes(kept.bytes, language)}
          {kept.metadataKept ? ` · ${text.kept}` : ''}
        </span>
      )}
    </span>
  );
}

function Large({ juror, kept, onClose }: { readonly juror: string; readonly kept: KeptEvidence; readonly onClose: () => void }) {
  const bridge = useBridge();
  const text = useTexts(visitText);
  const [saved, setSaved] = useState<Result<SavedFile, AppError> | null>(null);
  const save = async () => setSaved(await bridge['evidence:save-copy']({ juror, sha256: kept.sha256 }));
  return (
    <Dialog
      title={kept.name}
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => void save()}>{text.saveCopy}</Button>
          <Button variant="primary" onPress={onClose}>
            {text.close}
          </Button>
        </>
      }
    >
      <div className="stack visit__large">
        {kept.mediaType.startsWith('image/') ? <Photo juror={juror} sha256={kept.sha256} name={kept.name} longest={LARGE} /> : <FileText />}
        {saved?.ok === true ? <Notice tone="good">{text.savedCopy(saved.value.name, saved.value.folder)}</Notice> : null}
        <ErrorNotice error={saved?.ok === false ? saved.error : null} />
      </div>
    </Dialog>
  );
}

function useFacts(juror: string, digests: readonly string[]): ReadonlyMap<string, KeptEvidence> | null {
  const bridge = useBridge();
  const [facts, setFacts] = useState<ReadonlyMap<string, KeptEvidence> | null>(null);
  const asked = digests.join(' ');
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const known = asked === '' ? [] : await bridge['evidence:facts']({ juror, digests: asked.split(' ') });
      if (current) setFacts(new Map(known.map((one) => [one.sha256, one])));
    };
    void ask();
    return () => {
      current = false;
    };
  }, [bridge, juror, asked]);
  return facts;
}
