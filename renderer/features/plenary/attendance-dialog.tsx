import { useState } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Checkbox } from '#renderer/ui/controls/checkbox.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { Dialog } from '#renderer/ui/layout/dialog.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { membersOf } from './item/facts-of-item.ts';
import type { PlenaryDesk } from './use-plenary.ts';

/** Ticks for everybody who judges: who is present. */
export function AttendanceDialog({ desk, onClose }: { readonly desk: PlenaryDesk; readonly onClose: () => void }) {
  const words = useTexts(plenaryText);
  const { roles } = useTexts(frameText);
  const [present, setPresent] = useState<readonly string[]>(desk.state.present ?? [desk.work.identity.thumbprint]);
  const members = membersOf(desk);
  const save = async () => {
    if (await desk.record({ kind: 'attend', present: [...present] })) onClose();
  };
  return (
    <Dialog
      isOpen
      title={words.attendanceTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" isPending={desk.isBusy} onPress={() => void save()}>
            {words.attendanceSave}
          </Button>
        </>
      }
    >
      <div className="cluster">
        <Button onPress={() => setPresent(members.map(({ thumbprint }) => thumbprint))}>{words.allPresent}</Button>
        <Button variant="quiet" onPress={() => setPresent([])}>
          {words.nonePresent}
        </Button>
      </div>
      <div className="plenary__people">
        {members.map(({ thumbprint, name, roles: held }) => (
          <Checkbox
            key={thumbprint}
            isSelected={present.includes(thumbprint)}
            onChange={(isPresent) => setPresent(isPresent ? [...present, thumbprint] : present.filter((other) => other !== thumbprint))}
          >
            {name} <span className="soft small">{held.map((role) => roles[role]).join(', ')}</span>
          </Checkbox>
        ))}
      </div>
      <ErrorNotice error={desk.error} />
    </Dialog>
  );
}
