import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useOfferedFiles } from '#renderer/bridge/offered-files.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { useStillHere } from '#renderer/bridge/still-here.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Dialog } from '#renderer/ui/layout/dialog.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatHere } from '#renderer/ui/theme/local-time.ts';
import type { CompetitionError } from '#shared/formats/errors.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import { competitionsText } from '#shared/text/screens/competitions.ts';

type Held = Extract<CompetitionError, { readonly kind: 'competition-held' }>;

/** Bringing in a copy of a competition, chosen here or handed over by the system; what is here already waits for an answer. */
export function useImport(owner: string, onArrived: (id: string) => void) {
  const bridge = useBridge();
  const { ask, isBusy, error } = useRequest();
  const isStillHere = useStillHere();
  const [waiting, setWaiting] = useState<{ readonly file: ChosenFile; readonly held: Held } | null>(null);
  const bringIn = async (file: ChosenFile, arrival: 'ask' | 'replace' | 'copy') => {
    const answer = await ask(() => bridge['competition:import']({ owner, file: file.file, arrival }));
    setWaiting(!answer.ok && answer.error.kind === 'competition-held' ? { file, held: answer.error } : null);
    if (answer.ok && isStillHere()) onArrived(answer.value.id);
  };
  const bringInFirst = async ([file]: readonly ChosenFile[]) => (file === undefined ? undefined : bringIn(file, 'ask'));
  useOfferedFiles('mfcompetition', bringInFirst);
  return {
    isBusy,
    error: error?.kind === 'competition-held' ? null : error,
    held: waiting?.held ?? null,
    choose: async () => bringInFirst(await bridge['files:choose']({ purpose: 'competition' })),
    answer: async (arrival: 'replace' | 'copy') => (waiting === null ? undefined : bringIn(waiting.file, arrival)),
    forget: () => setWaiting(null),
  };
}

/** Asks what to do with a copy of what is here already. */
export function HeldDialog({ arriving }: { readonly arriving: ReturnType<typeof useImport> }) {
  const language = useLanguage();
  const text = useTexts(competitionsText);
  const { held, answer, forget } = arriving;
  if (held === null) return null;
  const when = (iso: string) => formatHere(iso, language);
  return (
    <Dialog
      title={text.heldTitle}
      isOpen
      isAlert
      onClose={forget}
      actions={
        <>
          <Button onPress={forget}>{text.cancel}</Button>
          <Button onPress={() => void answer('copy')}>{text.keepBoth}</Button>
          <Button variant="primary" onPress={() => void answer('replace')}>
            {text.replace}
          </Button>
        </>
      }
    >
      <p>{text.held(held.name)}</p>
      <p>{text.heldNewer(when(held.savedAt), when(held.heldSavedAt))}</p>
      <p className="soft">{text.heldHint}</p>
    </Dialog>
  );
}
