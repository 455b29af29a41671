import { useEffectEvent, useLayoutEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { type Asked, forgetPanel } from '#renderer/bridge/panel.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import type { ChairWork } from '#renderer/work/panel-screen.tsx';
import type { AppError } from '#shared/ipc/errors.ts';
import type { PlenaryState } from '#shared/domain/panel/decisions/plenary-state.ts';
import type { PlenaryView, TalkedEntry } from '#shared/ipc/views/plenary.ts';
import type { PlenaryStep } from './steps.ts';
import { useTalk } from './use-talk.ts';

/** The plenary as it was asked for, where it stands, and the way to record one step of it. */
export interface PlenaryDesk {
  readonly work: ChairWork;
  readonly view: PlenaryView;
  readonly state: PlenaryState;
  /** What there is to say about the entries of the item that is shown. */
  readonly talked: Asked<readonly TalkedEntry[]>;
  /** Answers whether it was recorded; why not stands in `error`. */
  readonly record: (step: PlenaryStep) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly error: AppError | null;
}

/** Asks for the plenary at first sight, and again after a choice between files, which changes what counts. */
export function usePlenary(work: ChairWork) {
  const bridge = useBridge();
  const [asked, setAsked] = useState<Asked<PlenaryView>>({ status: 'loading' });
  const [round, setRound] = useState(0);
  const { ask, isBusy, error } = useRequest();
  const bundleId = work.bundle.view.bundleId;
  const chair = work.identity.thumbprint;
  const { talkAbout, talkedOn, know, entries } = useTalk(bundleId, chair);
  const talkAgain = useEffectEvent(() => void talkAbout(entries()));
  // Asked before the paint: whoever stops what they see under way must find it asked for already.
  useLayoutEffect(() => {
    let current = true;
    void bridge['plenary:view']({ bundleId, chair }).then((answer) => {
      if (!current) return;
      setAsked(answer.ok ? { status: 'ready', value: answer.value } : { status: 'failed', error: answer.error });
      talkAgain();
    });
    return () => {
      current = false;
    };
  }, [bridge, bundleId, chair, round]);
  const askAgain = () => {
    setAsked({ status: 'loading' });
    setRound((count) => count + 1);
  };
  const record = async (step: PlenaryStep): Promise<boolean> => {
    const about = entries();
    const answer = await ask(() => bridge['plenary:record']({ bundleId, chair, step, entries: [...about] }));
    if (!answer.ok || asked.status !== 'ready') return false;
    setAsked((before) => (before.status === 'ready' ? { status: 'ready', value: { ...before.value, state: answer.value.state } } : before));
    know(about, { status: 'ready', value: answer.value.talked });
    // Other screens say what was decided; which file counts decides on all that is shown.
    if (step.kind === 'close' || step.kind === 'reverse') forgetPanel(bridge);
    if (changesFiles(step, asked.value.state)) setRound((count) => count + 1);
    return true;
  };
  return { asked, askAgain, talkAbout, talkedOn, record, isBusy, error };
}

function changesFiles(step: PlenaryStep, { decisions }: PlenaryState): boolean {
  if (step.kind === 'close') return step.item.startsWith('files:');
  return step.kind === 'reverse' && decisions[step.number - 1]?.decision.kind === 'resolve-conflict';
}
