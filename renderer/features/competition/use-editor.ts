import { useRef, useState } from 'react';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import type { CompetitionEditor } from './editor.ts';

/** The editor of a competition, and what tells it that somebody went to another field: what is typed in one field in one go is undone as one step. */
export function useEditor({
  draft,
  identity,
  actions,
}: Pick<CompetitionWork, 'draft' | 'identity' | 'actions'>): CompetitionEditor & { readonly onFocus: () => void } {
  const [session] = useState(() => Date.now().toString(36));
  const visit = useRef(0);
  return {
    owner: identity.thumbprint,
    draft,
    onFocus: () => {
      visit.current += 1;
    },
    change: (what, records, field) => {
      const step = field === undefined ? null : `${field} ${session} ${visit.current}`;
      actions.change({ what, step, records });
    },
  };
}
