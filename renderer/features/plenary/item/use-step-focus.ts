import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { PlenaryItem } from '#shared/domain/panel/decisions/plenary-state.ts';

/** What had been pressed goes away with the step that it takes: the focus goes where one goes on, to closing what was drafted, to the fields once it is undone, to the agenda once the item is closed. */
export function useStepFocus(article: RefObject<HTMLElement | null>, { id, drafts, isClosed }: PlenaryItem): void {
  const last = useRef({ id, drafts: drafts.length, isClosed });
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { id, drafts: drafts.length, isClosed };
    if (before.id !== id) return;
    const within = (selector: string) => article.current?.querySelector<HTMLElement>(selector);
    if (drafts.length > before.drafts) within('[data-step=close] button')?.focus();
    else if (isClosed && !before.isClosed) document.querySelector<HTMLElement>('.plenary__entry[tabindex="0"]')?.focus();
    else if (drafts.length === 0 && before.drafts > 0) within('form :is(input, textarea, button)')?.focus();
  }, [article, id, drafts.length, isClosed]);
}
