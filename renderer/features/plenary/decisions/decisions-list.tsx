import { type FormEvent, useState } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { Dialog } from '#renderer/ui/layout/dialog.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatHere } from '#renderer/ui/theme/local-time.ts';
import type { JudgedDecision } from '#shared/domain/panel/decisions/plenary-state.ts';
import { DecisionLine } from '#renderer/work/decision-line.tsx';
import { formatNumber } from '#shared/text/numbers.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import type { PlenaryDesk } from '../use-plenary.ts';

/** All decisions of closed items by number, each with the way to reverse it. */
export function DecisionsList({ desk }: { readonly desk: PlenaryDesk }) {
  const words = useTexts(plenaryText);
  const [reversing, setReversing] = useState<number | null>(null);
  const { decisions } = desk.state;
  if (decisions.length === 0) return <p className="soft plenary__none">{words.noDecisions}</p>;
  return (
    <>
      <ol className="plenary__decisions">
        {decisions.map((judged) => (
          <li key={judged.decision.number}>
            <NumberedDecision desk={desk} judged={judged} onReverse={() => setReversing(judged.decision.number)} />
          </li>
        ))}
      </ol>
      {reversing !== null && <ReverseDialog desk={desk} number={reversing} onClose={() => setReversing(null)} />}
    </>
  );
}

interface NumberedDecisionProps {
  readonly desk: PlenaryDesk;
  readonly judged: JudgedDecision;
  readonly onReverse: () => void;
}

function NumberedDecision({ desk, judged, onReverse }: NumberedDecisionProps) {
  const words = useTexts(plenaryText);
  const language = useLanguage();
  const { number, kind, at } = judged.decision;
  return (
    <>
      <span className="plenary__number">{formatNumber(number, language)}</span>
      <div className="stack stack--tight">
        <DecisionLine bundle={desk.work.bundle} judged={judged} />
        <span className="soft small">{formatHere(at, language)}</span>
        {kind !== 'reversal' && !judged.isReversed && (
          <span className="plenary__reverse">
            <Button variant="quiet" onPress={onReverse}>
              {words.reverse}
            </Button>
          </span>
        )}
      </div>
    </>
  );
}

interface ReverseDialogProps {
  readonly desk: PlenaryDesk;
  readonly number: number;
  readonly onClose: () => void;
}

const REASON_ROWS = 3;

function ReverseDialog({ desk, number, onClose }: ReverseDialogProps) {
  const words = useTexts(plenaryText);
  const language = useLanguage();
  const [reason, setReason] = useState('');
  const reverse = async (event?: FormEvent) => {
    event?.preventDefault();
    if (await desk.record({ kind: 'reverse', number, reason: reason.trim() })) onClose();
  };
  return (
    <Dialog
      isOpen
      title={words.reverseTitle(formatNumber(number, language))}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" isDisabled={reason.trim() === ''} isPending={desk.isBusy} onPress={() => void reverse()}>
            {words.reverseSave}
          </Button>
        </>
      }
    >
      <p>{words.reverseBody}</p>
      <TextField label={words.reason} rows={REASON_ROWS} value={reason} onChange={setReason} />
      <ErrorNotice error={desk.error} />
    </Dialog>
  );
}
