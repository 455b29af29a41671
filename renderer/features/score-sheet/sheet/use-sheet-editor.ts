import { useMemo } from 'react';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import { lockedRevision, type SignedLock } from '#renderer/db/signed-lock.ts';
import { useWork } from '#renderer/db/use-work.ts';
import type { KnownConflict } from '#shared/domain/competition/stage.ts';
import type { Recusal, ScoreSheet } from '#shared/domain/panel/score-sheet.ts';
import { blankSheet, type Reopening, withComment, withRecusal, withScore, withStatus } from '#shared/domain/panel/sheet-edit.ts';
import { type Rules, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import type { ProposalSummary } from '#shared/ipc/views/bundle.ts';
import { useUndo } from './undo-store.ts';

/** Everything a person can do to one sheet; each change is on screen at once and on its way to both places. */
export interface SheetEditor {
  readonly sheet: ScoreSheet;
  /** Why the scores cannot be changed now, null when they can. */
  readonly locked: 'signed' | 'known-conflict' | 'recused' | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly setScore: (criterion: string, score: number | null) => void;
  readonly setComment: (criterion: string, comment: string) => void;
  readonly setNote: (note: string) => void;
  readonly setRecusal: (recusal: Recusal | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

interface SheetEditorOptions {
  readonly work: JurorWork;
  readonly rules: Rules;
  readonly proposal: Pick<ProposalSummary, 'entry' | 'subject'>;
  readonly conflict: KnownConflict | undefined;
  readonly lock: SignedLock;
}

/** The editor of one sheet; its functions stay the same while the person types. */
export function useSheetEditor({ work, rules, proposal, conflict, lock }: SheetEditorOptions): SheetEditor {
  const sheets = useWork(work, 'sheets');
  // What was done before a signing cannot be undone after it: the signed scores would go without a trace.
  const key = `${work.key.bundleId} ${work.key.juror} ${proposal.entry} ${lockedRevision(lock)}`;
  const stack = useUndo((state) => state.stacks.get(key));
  const sheet = currentSheet(sheets.get(proposal.entry), proposal, rules);
  const locked = lockedBy(sheet, conflict, lock);
  const edits = useMemo(() => editsOf({ work, rules, proposal, lock, key }), [work, rules, proposal, lock, key]);
  return {
    ...edits,
    sheet,
    locked,
    canUndo: locked !== 'signed' && (stack?.past.length ?? 0) > 0,
    canRedo: locked !== 'signed' && (stack?.future.length ?? 0) > 0,
  };
}

interface EditsOptions extends Omit<SheetEditorOptions, 'conflict'> {
  /** Under which what can be undone is kept. */
  readonly key: string;
}

function editsOf({ work, rules, proposal, lock, key }: EditsOptions): Omit<SheetEditor, 'sheet' | 'locked' | 'canUndo' | 'canRedo'> {
  const { push, undo, redo } = useUndo.getState();
  const current = () => currentSheet(work.snapshot().sheets.get(proposal.entry), proposal, rules);
  const edit = (field: string, change: (before: ScoreSheet) => ScoreSheet) => {
    const before = current();
    push(key, before, field, Date.now());
    work.change(withStatus(change(before), scoredCriteria(rules.criteria)));
  };
  const travel = (step: typeof undo) => {
    const target = step(key, current());
    if (target !== null) work.change(target);
  };
  return {
    setScore: (criterion, score) => edit(`score ${criterion}`, (before) => withScore(before, criterion, score, reopeningOf(lock))),
    setComment: (criterion, comment) => edit(`comment ${criterion}`, (before) => withComment(before, criterion, comment)),
    setNote: (note) => edit('note', (before) => ({ ...before, note })),
    setRecusal: (recusal) => edit('recusal', (before) => withRecusal(before, recusal)),
    undo: () => travel(undo),
    redo: () => travel(redo),
  };
}

// A sheet made for another text of the proposal does not count for this one; its scores are not taken over unseen.
function currentSheet(
  held: ScoreSheet | undefined,
  { entry, subject }: Pick<ProposalSummary, 'entry' | 'subject'>,
  rules: Rules,
): ScoreSheet {
  return held !== undefined && held.subject === subject ? held : blankSheet(entry, subject, scoredCriteria(rules.criteria));
}

function lockedBy(sheet: ScoreSheet, conflict: KnownConflict | undefined, lock: SignedLock): SheetEditor['locked'] {
  if (conflict !== undefined) return 'known-conflict';
  if (lock.kind === 'signed') return 'signed';
  return sheet.recusal === null ? null : 'recused';
}

function reopeningOf(lock: SignedLock): Reopening | null {
  if (lock.kind !== 'reopened') return null;
  return { reason: lock.unlock.reason, notesFirst: true, since: lock.unlock.at, at: new Date().toISOString() };
}
