import { useEffect, useState } from 'react';
import type { AppError } from '#shared/ipc/errors.ts';
import type { IdentityView, PanelView } from '#shared/ipc/views.ts';
import { useBridge } from './bridge.ts';

/** Something asked of the main process: on its way, refused, or here. */
export type Asked<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: AppError }
  | { readonly status: 'ready'; readonly value: T };

interface Answer {
  readonly key: string;
  readonly asked: Asked<PanelView>;
}

/** What the chair has received for a bundle, asked for at first sight and again when the chair unlocks; the second value puts a newer view in its place. */
export function usePanel(bundleId: string, chair: IdentityView): readonly [Asked<PanelView>, (view: PanelView) => void] {
  const bridge = useBridge();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const { thumbprint, unlocked } = chair;
  const key = `${bundleId} ${thumbprint} ${unlocked}`;
  useEffect(() => {
    let current = true;
    void bridge['panel:view']({ bundleId, chair: thumbprint }).then((result) => {
      if (current)
        setAnswer({ key, asked: result.ok ? { status: 'ready', value: result.value } : { status: 'failed', error: result.error } });
    });
    return () => {
      current = false;
    };
  }, [bridge, bundleId, thumbprint, key]);
  const asked: Asked<PanelView> = answer?.key === key ? answer.asked : { status: 'loading' };
  return [asked, (value) => setAnswer({ key, asked: { status: 'ready', value } })];
}
