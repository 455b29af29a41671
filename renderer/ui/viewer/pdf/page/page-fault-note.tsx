import { type ReactNode, useCallback, useState } from 'react';
import { viewerText } from '#shared/text/screens/score-sheet/viewer.ts';
import { Notice } from '../../../display/notice.tsx';
import { useTexts } from '../../../theme/language.tsx';
import type { NoteFault, PageFault } from './page-fault.ts';
import './page-fault-note.css';

/** What cannot be seen of the pages that were drawn so far. */
export function usePageFaults() {
  const [faults, setFaults] = useState<ReadonlyMap<number, PageFault>>(new Map());
  const noteFault: NoteFault = useCallback(
    (page, fault) =>
      setFaults((before) => {
        if ((before.get(page) ?? null) === fault) return before;
        const others = [...before].filter(([number]) => number !== page);
        return new Map(fault === null ? others : [...others, [page, fault]]);
      }),
    [],
  );
  return { faults, noteFault };
}

interface PageFaultNoteProps {
  readonly fault: PageFault | null;
  readonly actions: ReactNode;
}

/** Says on a page what cannot be seen of it, so that nobody takes it for an empty one. */
export function PageFaultNote({ fault, actions }: PageFaultNoteProps) {
  const text = useTexts(viewerText);
  if (fault === null) return null;
  return (
    <div className="page-fault">
      <Notice tone={fault === 'blank' ? 'neutral' : 'warn'} actions={actions}>
        {text.pageFaults[fault]}
      </Notice>
    </div>
  );
}
