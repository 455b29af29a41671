import { useCallback, useMemo, useRef, useState } from 'react';
import type { PageTarget } from '#renderer/ui/viewer/pdf/finding/page-words.ts';
import type { Attachment, Proposal } from '#shared/domain/competition/proposal.ts';
import { inReadingOrder } from './kind-of-attachment.ts';

/** Which attachment is looked at, and on which page each was left. */
export interface AttachmentChoice {
  readonly attachments: readonly Attachment[];
  readonly selected: Attachment | null;
  /** Where in it to go. */
  readonly target: PageTarget | null;
  readonly choose: (sha256: string, target: PageTarget | null) => void;
  readonly pageOf: (sha256: string) => number;
  /** Notes the page that is read of the selected attachment. */
  readonly notePage: (page: number) => void;
}

/** The attachments of a proposal, one of them looked at. */
export function useAttachmentChoice(proposal: Proposal): AttachmentChoice {
  const attachments = useMemo(() => inReadingOrder(proposal.attachments), [proposal]);
  const [chosen, setChosen] = useState<{ readonly sha256: string; readonly target: PageTarget | null } | null>(null);
  const pages = useRef(new Map<string, number>());
  const selected = attachments.find(({ sha256 }) => sha256 === chosen?.sha256) ?? attachments[0] ?? null;
  const shown = selected?.sha256;
  const notePage = useCallback(
    (page: number) => {
      if (shown !== undefined) pages.current.set(shown, page);
    },
    [shown],
  );
  return {
    attachments,
    selected,
    target: chosen?.target ?? null,
    choose: (sha256, target) => setChosen({ sha256, target }),
    pageOf: (sha256) => pages.current.get(sha256) ?? 1,
    notePage,
  };
}
