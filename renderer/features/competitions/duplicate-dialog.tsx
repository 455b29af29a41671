import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { FormDialog } from '#renderer/ui/layout/form-dialog.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionListing } from '#shared/domain/competition/draft/listing.ts';
import { competitionsText } from '#shared/text/screens/competitions.ts';

interface DuplicateDialogProps {
  readonly owner: string;
  readonly of: CompetitionListing;
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}

/** Asks what the copy of a competition is called. */
export function DuplicateDialog({ owner, of, onClose, onMade }: DuplicateDialogProps) {
  const bridge = useBridge();
  const language = useLanguage();
  const text = useTexts(competitionsText);
  const [name, setName] = useState(() => text.copyOf(of.name[language]));
  const { ask, isBusy, error } = useRequest();
  const copy = async () => {
    const called = name.trim();
    const made = await ask(() => bridge['competition:duplicate']({ owner, id: of.id, name: { id: called, en: called } }));
    if (made.ok) onMade(made.value.id);
  };
  return (
    <FormDialog
      title={text.duplicateTitle}
      action={text.makeIt}
      isReady={name.trim() !== ''}
      isBusy={isBusy}
      error={error}
      onSubmit={() => void copy()}
      onClose={onClose}
    >
      <TextField label={text.name} value={name} onChange={setName} />
    </FormDialog>
  );
}
