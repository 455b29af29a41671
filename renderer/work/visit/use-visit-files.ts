import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import type { Result } from '#shared/base/result.ts';
import type { EvidenceFile } from '#shared/domain/panel/sheet/evidence.ts';
import type { AppError } from '#shared/ipc/errors.ts';

/** Whose visit to which proposal, asked by whom. */
export interface VisitAsked {
  readonly bundleId: string;
  readonly chair: string;
  readonly juror: string;
  readonly entry: string;
}

/** What a visit left: its files, null until they are known, and the addresses of those that are pictures. */
export interface VisitFilesAtHand {
  readonly files: Result<readonly EvidenceFile[], AppError> | null;
  readonly photos: ReadonlyMap<string, string>;
}

const NOTHING: VisitFilesAtHand = { files: null, photos: new Map() };

/** Asks for the files of a visit, and for its pictures where there are any. */
export function useVisitFiles({ bundleId, chair, juror, entry }: VisitAsked): VisitFilesAtHand {
  const bridge = useBridge();
  const [atHand, setAtHand] = useState(NOTHING);
  useEffect(() => {
    let current = true;
    const asked = { bundleId, chair, juror, entry };
    const take = (found: VisitFilesAtHand) => {
      if (current) setAtHand(found);
    };
    const ask = async () => {
      const files = await bridge['panel:visit-files'](asked);
      const hasPictures = files.ok && files.value.some(({ mediaType }) => mediaType.startsWith('image/'));
      const photos = current && hasPictures ? await bridge['panel:show-visit-photos'](asked) : null;
      const addresses = photos?.ok === true ? photos.value.map(({ sha256, ticket }) => [sha256, addressOf(ticket)] as const) : [];
      take({ files, photos: new Map(addresses) });
    };
    void ask();
    return () => {
      current = false;
      setAtHand(NOTHING);
    };
  }, [bridge, bundleId, chair, juror, entry]);
  return atHand;
}

function addressOf(ticket: string): string {
  return new URL(`/attachment/${ticket}`, document.baseURI).href;
}
