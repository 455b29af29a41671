import type { IdentityStore } from '#main/identity/identity-store.ts';
import type { JournalOwner, Journals } from '#main/journal/journals.ts';
import type { JournalRecord } from '#main/journal/read-journal.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { ProposalMark } from '#shared/domain/panel/sheet/proposal-mark.ts';
import type { NoteSheet } from '#shared/domain/panel/sheet/reading-notes.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import type { JournalError } from '#shared/formats/errors.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { HandlerGroup } from '../../handlers.ts';

/** What the channels of the journals stand on; `tell` shows the person what no answer can carry. */
export interface JournalParts {
  readonly journals: Journals<ScoreSheet>;
  readonly notes: Journals<NoteSheet>;
  readonly marks: Journals<ProposalMark>;
  readonly identities: Pick<IdentityStore, 'key'>;
  readonly tell: (finding: JournalError) => void;
}

/** The second copy of every score and of every private note; only the unlocked identity it belongs to reads or writes it. */
export function journalHandlers(parts: JournalParts): HandlerGroup<'journal' | 'notes' | 'marks'> {
  const { journals, notes, marks } = parts;
  return {
    'journal:append': ({ sheet, ...owner }) => append(parts, journals, owner, sheet),
    'journal:sheets': (owner) => sheetsOf(parts, journals, owner),
    'journal:states': async ({ entry, ...owner }) => {
      const key = parts.identities.key(owner.juror);
      return key.ok ? journals.states(owner, entry) : key;
    },
    'notes:append': ({ sheet, ...owner }) => append(parts, notes, owner, sheet),
    'notes:sheets': (owner) => sheetsOf(parts, notes, owner),
    'marks:append': ({ sheet, ...owner }) => append(parts, marks, owner, sheet),
    'marks:sheets': (owner) => sheetsOf(parts, marks, owner),
  };
}

async function append<S extends { readonly entry: string }>(
  { identities }: JournalParts,
  journals: Journals<S>,
  owner: JournalOwner,
  sheet: S,
): Promise<Result<{ readonly sequence: number }, AppError>> {
  const key = identities.key(owner.juror);
  if (!key.ok) return key;
  const sequence = await journals.append(owner, sheet);
  return sequence.ok ? ok({ sequence: sequence.value }) : sequence;
}

async function sheetsOf<S extends { readonly entry: string }>(
  { identities, tell }: JournalParts,
  journals: Journals<S>,
  owner: JournalOwner,
): Promise<Result<readonly JournalRecord<S>[], AppError>> {
  const key = identities.key(owner.juror);
  if (!key.ok) return key;
  const content = await journals.content(owner);
  if (!content.ok) return content;
  // What can be read is given all the same: one damaged line hides no other.
  const [line] = content.value.damagedLines;
  if (line !== undefined) tell({ kind: 'journal-damaged', line });
  return ok(content.value.records);
}
