import type { IdentityStore } from '#main/identity/identity-store.ts';
import type { Journals } from '#main/journal/journals.ts';
import { ok } from '#shared/base/result.ts';
import type { JournalError } from '#shared/formats/errors.ts';
import type { HandlerGroup } from '../handlers.ts';

/** What the channels of the journal stand on; `tell` shows the person what no answer can carry. */
export interface JournalParts {
  readonly journals: Journals;
  readonly identities: Pick<IdentityStore, 'key'>;
  readonly tell: (finding: JournalError) => void;
}

/** The second copy of every score; only the unlocked identity it belongs to reads or writes it. */
export function journalHandlers({ journals, identities, tell }: JournalParts): HandlerGroup<'journal'> {
  return {
    'journal:append': async ({ sheet, ...owner }) => {
      const key = identities.key(owner.juror);
      if (!key.ok) return key;
      const sequence = await journals.append(owner, sheet);
      return sequence.ok ? ok({ sequence: sequence.value }) : sequence;
    },
    'journal:sheets': async (owner) => {
      const key = identities.key(owner.juror);
      if (!key.ok) return key;
      const content = await journals.content(owner);
      if (!content.ok) return content;
      // What can be read is given all the same: one damaged line hides no other.
      const [line] = content.value.damagedLines;
      if (line !== undefined) tell({ kind: 'journal-damaged', line });
      return ok(content.value.records);
    },
  };
}
