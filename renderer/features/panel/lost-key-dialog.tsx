import { useState } from 'react';
import { Select } from '#renderer/ui/controls/select.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { FormDialog } from '#renderer/ui/layout/form-dialog.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { at } from '#shared/base/at.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { Change } from '#shared/domain/competition/draft/records.ts';
import { replacePerson } from '#shared/domain/competition/preparing/replace-person.ts';
import { panelText } from '#shared/text/screens/panel.ts';
import type { PanelMember } from './members.ts';

interface LostKeyDialogProps {
  readonly member: PanelMember;
  readonly members: readonly PanelMember[];
  readonly draft: CompetitionDraft;
  readonly onChange: (change: Change) => void;
  /** What was the lost card's is the new one's now. */
  readonly onMoved: (thumbprint: string) => void;
  readonly onClose: () => void;
}

/** The way back after a lost key: what to do in order, and the one step of it that is done here. */
export function LostKeyDialog({ member, members, draft, onChange, onMoved, onClose }: LostKeyDialogProps) {
  const words = useTexts(panelText);
  const others = members.filter(({ thumbprint }) => thumbprint !== member.thumbprint);
  // Only a card of the same name is likely to be the new one: anybody else's place would be taken by a slip of the hand.
  const likely = others.find(({ name, person }) => name === member.name && person.compared === null);
  const [next, setNext] = useState(likely?.thumbprint ?? '');
  const move = () => {
    onChange({ what: 'edit-person', step: null, records: replacePerson(draft, member.thumbprint, next) });
    onClose();
    onMoved(next);
  };
  return (
    <FormDialog
      title={words.lostTitle(member.name)}
      action={words.replace}
      isReady={next !== ''}
      isBusy={false}
      error={null}
      onSubmit={move}
      onClose={onClose}
    >
      <ol className="person-detail__steps">
        {words.lostSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {others.length === 0 ? (
        <Notice>{words.noNewCard}</Notice>
      ) : (
        <Select
          label={words.newCard}
          options={[
            { value: '', label: words.chooseCard },
            ...others.map(({ thumbprint, name, fingerprint }) => ({
              value: thumbprint,
              label: `${name} · ${at(fingerprint.split('-'), 0)}…`,
            })),
          ]}
          value={next}
          onChange={setNext}
        />
      )}
    </FormDialog>
  );
}
