import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import { type ChosenEvidence, keepEvidence, lookAtEvidence, tellsMore } from './add-evidence.ts';

/** Adding photos and files to a visit, chosen or dropped: looked at, asked about where they tell more than their picture, kept. */
export function useAddingEvidence(juror: string, onAdded: (digests: readonly string[]) => void) {
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
  const add = async (handed: readonly ChosenFile[]) => {
    setError(null);
    setTold(0);
    const files = await lookAtEvidence(bridge, juror, handed);
    if (!files.ok) setError(files.error);
    else if (files.value.some(tellsMore)) setChosen(files.value);
    else if (files.value.length > 0) await keep(files.value, new Set());
  };
  return {
    chosen,
    isBusy,
    error,
    told,
    choose: async () => add(await bridge['files:choose']({ purpose: 'evidence' })),
    drop: async (files: readonly File[]) => add(await bridge.dropped(files)),
    keep,
    forget: () => setChosen(null),
  };
}

/** Adding as the sections of a visit are given it. */
export type AddingEvidence = ReturnType<typeof useAddingEvidence>;
