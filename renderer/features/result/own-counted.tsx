import { Notice } from '#renderer/ui/display/notice.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { OwnCounted as Counted } from '#shared/domain/panel/own/own-counted.ts';
import type { ResultView } from '#shared/ipc/views/result.ts';
import { describeOwnCounted, ownCountedText } from '#shared/text/own-counted.ts';

const TONES = { counted: 'good', older: 'warn', other: 'bad', missing: 'bad', none: 'warn' } as const satisfies Record<
  Counted['kind'],
  string
>;

/** Tells a juror of the result's stage whether it counts the very file that they signed, and then what to do; nothing to anybody else. */
export function OwnCounted({ view }: { readonly view: ResultView }) {
  const words = useTexts(ownCountedText);
  if (view.own === null) return null;
  const { title, body } = describeOwnCounted(view.own, words);
  return (
    <section className="result__notice" aria-label={words.title}>
      <Notice tone={TONES[view.own.kind]} title={title}>
        <p>{body}</p>
        <p className="soft small">{words.code(view.code)}</p>
      </Notice>
    </section>
  );
}
