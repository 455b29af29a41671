import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { type OwnCounted as Counted, ownCounted, type OwnRevision } from '#shared/domain/panel/own-counted.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { describeOwnCounted, ownCountedText } from '#shared/text/screens/own-counted.ts';
import type { OpenedResult } from './use-opened-result.ts';

const TONES = { counted: 'good', older: 'warn', other: 'bad', missing: 'bad', none: 'warn' } as const satisfies Record<
  Counted['kind'],
  string
>;

interface OwnCountedProps {
  readonly opened: OpenedResult;
  readonly identity: IdentityView | null;
}

/** Tells a juror of the result's stage whether it counts the very file that they signed, and then what to do; nothing to anybody else. */
export function OwnCounted({ opened: { view, bundle }, identity }: OwnCountedProps) {
  const words = useTexts(ownCountedText);
  const juror = bundle.view.roster.find(({ thumbprint, roles }) => thumbprint === identity?.thumbprint && roles.includes('juror'));
  const signed = useSigned(view.bundleId, identity?.unlocked === true ? (juror?.thumbprint ?? null) : null);
  if (juror === undefined || signed === null) return null;
  const counted = ownCounted(view.result.inputs, juror.thumbprint, signed);
  const { title, body } = describeOwnCounted(counted, words);
  return (
    <section className="result__notice" aria-label={words.title}>
      <Notice tone={TONES[counted.kind]} title={title}>
        <p>{body}</p>
        <p className="soft small">{words.code(view.code)}</p>
      </Notice>
    </section>
  );
}

function useSigned(bundleId: string, juror: string | null): readonly OwnRevision[] | null {
  const bridge = useBridge();
  const [signed, setSigned] = useState<readonly OwnRevision[] | null>(null);
  useEffect(() => {
    if (juror === null) return undefined;
    let current = true;
    void bridge['score-file:digests']({ bundleId, juror }).then((answer) => {
      if (current) setSigned(answer);
    });
    return () => {
      current = false;
    };
  }, [bridge, bundleId, juror]);
  return juror === null ? null : signed;
}
