import { useLayoutEffect, useState } from 'react';
import type { AppError } from '#shared/ipc/errors.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import type { PanelView } from '#shared/ipc/views/panel.ts';
import { type PageBridge, useBridge } from './bridge.ts';

/** Something asked of the main process: on its way, refused, or here. */
export type Asked<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: AppError }
  | { readonly status: 'ready'; readonly value: T };

interface Answer {
  readonly key: string;
  readonly asked: Asked<PanelView>;
}

// What was received changes only through this page, and which file counts only in the plenary, so going from screen to screen need not merge everything anew.
const lastAnswers = new WeakMap<PageBridge, Answer>();

// Whoever asks may have gone on to another screen by the time of the answer: that screen hears of it.
const shownScreens = new WeakMap<PageBridge, Set<(answer: Answer) => void>>();

function screensOn(bridge: PageBridge): Set<(answer: Answer) => void> {
  const screens = shownScreens.get(bridge) ?? new Set();
  shownScreens.set(bridge, screens);
  return screens;
}

/** Tells the screen that is shown now, which need not be the one that asked; what is about another panel than the one at hand is left aside. */
function tell(bridge: PageBridge, answer: Answer): void {
  const last = lastAnswers.get(bridge);
  if (last !== undefined && last.key !== answer.key) return;
  lastAnswers.set(bridge, answer);
  for (const hear of screensOn(bridge)) hear(answer);
}

/** Lets the next screen ask for the panel anew, after a decision on which file counts. */
export function forgetPanel(bridge: PageBridge): void {
  lastAnswers.delete(bridge);
}

/** The panel as asked for, and what changes it. */
export interface AskedPanel {
  readonly panel: Asked<PanelView>;
  /** Puts a newer view in its place, also for the screen that was gone to meanwhile. */
  readonly onView: (view: PanelView) => void;
  readonly askAgain: () => void;
}

/** What the chair has received for a bundle, asked for at first sight and again when the chair unlocks. */
export function usePanel(bundleId: string, chair: IdentityView): AskedPanel {
  const bridge = useBridge();
  const { thumbprint, unlocked } = chair;
  const key = `${bundleId} ${thumbprint} ${unlocked}`;
  const [answer, setAnswer] = useState(() => lastAnswers.get(bridge) ?? null);
  const isKnown = answer?.key === key;
  useLayoutEffect(() => {
    const screens = screensOn(bridge);
    screens.add(setAnswer);
    return () => void screens.delete(setAnswer);
  }, [bridge]);
  // Asked before the paint: whoever stops what they see under way must find it asked for already.
  useLayoutEffect(() => {
    if (isKnown) return undefined;
    let current = true;
    void bridge['panel:view']({ bundleId, chair: thumbprint }).then((result) => {
      if (current)
        setAnswer({ key, asked: result.ok ? { status: 'ready', value: result.value } : { status: 'failed', error: result.error } });
    });
    return () => {
      current = false;
    };
  }, [bridge, bundleId, thumbprint, key, isKnown]);
  useLayoutEffect(() => {
    if (answer?.asked.status === 'ready') lastAnswers.set(bridge, answer);
  }, [bridge, answer]);
  return {
    panel: isKnown ? answer.asked : { status: 'loading' },
    onView: (value) => tell(bridge, { key, asked: { status: 'ready', value } }),
    askAgain: () => setAnswer(null),
  };
}
