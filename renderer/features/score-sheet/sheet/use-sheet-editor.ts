import { useMemo, useState } from 'react';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import type { SignedLock } from '#renderer/db/signed-lock.ts';
import { useWork } from '#renderer/db/use-work.ts';
import type { KnownConflict } from '#shared/domain/competition/stage.ts';
import { blankMark, type ProposalMark } from '#shared/domain/panel/sheet/proposal-mark.ts';
import type { FieldVisit, Recusal, ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import {
  blankSheet,
  notedChange,
  type Reopening,
  visitReopening,
  withComment,
  withReason,
  withRecusal,
  withScore,
  withStatus,
  withVisit,
} from '#shared/domain/panel/sheet/sheet-edit.ts';
import { type Rules, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import type { ProposalSummary } from '#shared/ipc/views/bundle.ts';

/** What a person can do to one sheet; each change is on screen at once, on its way to both places, and can be undone. */
export interface SheetEdits {
  readonly setScore: (criterion: string, score: number | null) => void;
  readonly setComment: (criterion: string, comment: string) => void;
  /** Why a score was changed after a visit or a reopening. */
  readonly setReason: (criterion: string, reason: string) => void;
  readonly setNote: (note: string) => void;
  readonly setRecusal: (recusal: Recusal | null) => void;
  /** Changes the visit as it is by then; `field` names what was changed, so that quick typing in it is undone as one. */
  readonly changeVisit: (change: (before: FieldVisit | null) => FieldVisit | null, field: string) => void;
  readonly setMark: (change: Partial<Omit<ProposalMark, 'entry'>>) => void;
}

/** One sheet as it is now, and everything that can be done to it. */
export interface SheetEditor extends SheetEdits {
  readonly sheet: ScoreSheet;
  readonly mark: ProposalMark;
  /** Why the scores cannot be changed now, null when they can. */
  readonly locked: 'signed' | 'known-conflict' | 'recused' | null;
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
  const marks = useWork(work, 'marks');
  const sheet = currentSheet(sheets.get(proposal.entry), proposal, rules);
  const mark = marks.get(proposal.entry) ?? blankMark(proposal.entry);
  const [fresh] = useState(() => new Set<string>());
  const edits = useMemo(() => editsOf({ work, rules, proposal, lock, fresh }), [work, rules, proposal, lock, fresh]);
  return { ...edits, sheet, mark, locked: lockedBy(sheet, conflict, lock) };
}

interface EditsOptions extends Omit<SheetEditorOptions, 'conflict'> {
  /** Criteria that were first scored after the visit, since this sheet was opened: their score, typed figure by figure, is being given, not changed. */
  readonly fresh: Set<string>;
}

function editsOf({ work, rules, proposal, lock, fresh }: EditsOptions): SheetEdits {
  const { entry } = proposal;
  const edit = (field: string, change: (before: ScoreSheet) => ScoreSheet) => {
    const before = currentSheet(work.snapshot().sheets.get(entry), proposal, rules);
    const after = withStatus(change(before), scoredCriteria(rules.criteria));
    work.edit(field, Date.now(), { sheet: before, mark: null }, { sheet: after, mark: null });
  };
  const reopening = (before: ScoreSheet, criterion: string) => {
    const given = before.scores.find((one) => one.criterion === criterion)?.score ?? null;
    if (given === null && before.visit !== null && notedChange(before, criterion) === null) fresh.add(criterion);
    return lock.kind !== 'reopened' && fresh.has(criterion) ? null : reopeningOf(before, lock);
  };
  return {
    setScore: (criterion, score) =>
      edit(`score ${criterion}`, (before) => withScore(before, criterion, score, reopening(before, criterion))),
    setComment: (criterion, comment) => edit(`comment ${criterion}`, (before) => withComment(before, criterion, comment)),
    setReason: (criterion, reason) => edit(`reason ${criterion}`, (before) => withReason(before, criterion, reason)),
    setNote: (note) => edit('note', (before) => ({ ...before, note })),
    setRecusal: (recusal) => edit('recusal', (before) => withRecusal(before, recusal)),
    changeVisit: (changed, field) => edit(`visit ${field}`, (before) => withVisit(before, changed(before.visit))),
    setMark: (change) => {
      const before = work.snapshot().marks.get(entry) ?? blankMark(entry);
      work.edit(
        `mark ${Object.keys(change).join(' ')}`,
        Date.now(),
        { sheet: null, mark: before },
        { sheet: null, mark: { ...before, ...change } },
      );
    },
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

function reopeningOf(sheet: ScoreSheet, lock: SignedLock): Reopening | null {
  const at = new Date().toISOString();
  if (lock.kind !== 'reopened') return visitReopening(sheet, at);
  return { reason: lock.unlock.reason, notesFirst: true, since: lock.unlock.at, at };
}
