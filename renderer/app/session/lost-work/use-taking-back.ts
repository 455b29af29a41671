import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import { useCommands } from '#renderer/ui/commands/commands.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { goneSheets } from '#shared/domain/panel/own/gone-sheets.ts';
import type { OwnDesk } from '#shared/domain/panel/own/own-desk.ts';
import type { ProposalSummary } from '#shared/ipc/views/bundle.ts';
import type { Receipt, SignedSheets } from '#shared/ipc/views/juror.ts';
import { takeBackText } from '#shared/text/screens/sign/take-back.ts';

/** What came back from a signed score file. */
export interface BroughtBack {
  readonly revision: number;
  readonly sheets: number;
  readonly evidence: number;
  /** Entries left out, since their proposal has changed since. */
  readonly outdated: readonly string[];
}

interface TakingBackOf {
  readonly work: JurorWork;
  readonly desk: OwnDesk<ProposalSummary>;
  readonly receipts: readonly Receipt[];
  /** Asks again what was signed: a file that was taken back is among it. */
  readonly onSigned: () => Promise<void>;
}

/** Taking lost sheets back: from this laptop's own signed copies, which are looked at when sheets are missing, or from a score file that the person chooses. */
export function useTakingBack({ work, desk, receipts, onSigned }: TakingBackOf) {
  const bridge = useBridge();
  const { ask, error } = useRequest();
  const [outcome, setOutcome] = useState<BroughtBack | null>(null);
  const [left, setLeft] = useState<SignedSheets | null>(null);
  useEffect(() => {
    const { sheets } = work.snapshot();
    if (receipts.length === 0 || desk.proposals.every(({ entry }) => sheets.has(entry) || desk.conflicts.has(entry))) return undefined;
    let current = true;
    void bridge['score-file:signed-sheets'](work.key).then((signed) => {
      if (current && signed !== null && goneSheets(signed.sheets, desk, sheets).gone.length > 0) setLeft(signed);
    });
    return () => {
      current = false;
    };
  }, [bridge, work, desk, receipts]);
  const take = (signed: SignedSheets, evidence: number) => {
    const { gone, outdated } = goneSheets(signed.sheets, desk, work.snapshot().sheets);
    for (const sheet of gone) work.change(sheet);
    setLeft(null);
    setOutcome({ revision: signed.revision, sheets: gone.length, evidence, outdated });
  };
  const choose = async () => {
    const [chosen] = await bridge['files:choose']({ purpose: 'own-score-file' });
    if (chosen === undefined) return;
    const answer = await ask(() => bridge['score-file:take-back']({ ...work.key, file: chosen.file }));
    if (!answer.ok) return;
    await onSigned();
    take(answer.value, answer.value.evidence);
  };
  return {
    /** What the newest signed copy on this laptop has and the work has not. */
    left: left === null ? null : { ...left, sheets: goneSheets(left.sheets, desk, work.snapshot().sheets).gone },
    giveBack: () => {
      if (left !== null) take(left, 0);
    },
    choose,
    outcome,
    error,
  };
}

/** Taking back as the screens are given it. */
export type TakingBack = ReturnType<typeof useTakingBack>;

/** Offers taking back by name, from any of the juror's screens; `onShow` goes to where its outcome is said. */
export function useTakeBackCommand(back: TakingBack, onShow: () => void): void {
  const text = useTexts(takeBackText);
  const run = () => {
    onShow();
    void back.choose();
  };
  useCommands([{ id: 'take-back', label: text.command, run }]);
}
