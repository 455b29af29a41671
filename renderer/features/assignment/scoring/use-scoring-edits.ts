import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { AssignmentDraft, Change } from '#shared/domain/competition/draft/records.ts';
import type { ConflictKind } from '#shared/domain/competition/stage.ts';
import { listed } from '#shared/text/listed.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { assignmentText } from '#shared/text/screens/assignment/assignment.ts';
import type { BoardJuror, BoardRow } from '../board/board.ts';
import type { Relations } from '../board/relations.ts';
import { type ListedAssignment, withPairings, withPanels } from './pairing-edits.ts';
import { readPanels } from './pasted-panels.ts';

interface Edited {
  readonly stage: string;
  readonly assignment: ListedAssignment;
  readonly jurors: readonly BoardJuror[];
  readonly onAssign: (assignment: AssignmentDraft) => void;
  readonly onChange: (change: Change) => void;
}

/** What can be done to an assignment by hand. */
export type ScoringEdits = ReturnType<typeof useScoringEdits>;

/** What is done to an assignment by hand, never against a known conflict of interest, and what came of the last deed in words. */
export function useScoringEdits(
  { stage, assignment, jurors, onAssign, onChange }: Edited,
  { conflict }: Relations,
  meant: (row: BoardRow) => readonly BoardRow[],
) {
  const words = useTexts(assignmentText);
  const language = useLanguage();
  const [said, say] = useState('');
  const nameOf = (juror: string) => jurors.find((one) => one.juror === juror)?.name ?? juror;
  const onGive = (juror: string, rows: readonly BoardRow[], isGiven: boolean) => {
    const able = rows.filter(({ entry }) => !isGiven || conflict(juror, entry) === null);
    const changing = able.filter((row) => row.jurors.has(juror) !== isGiven).map(({ entry }) => entry);
    if (changing.length > 0) onAssign(withPairings(assignment, { jurors: [juror], entries: changing, isGiven }));
    const barred = rows.filter((row) => !able.includes(row)).map(({ entry }) => entry);
    const done = isGiven ? words.given : words.taken;
    say(
      barred.length > 0
        ? words.barred(nameOf(juror), listed(barred, language))
        : done(nameOf(juror), formatNumber(changing.length, language)),
    );
  };
  const tick = (row: BoardRow, juror: string) => {
    const rows = meant(row);
    onGive(juror, rows, !rows.every(({ jurors: own }) => own.has(juror)));
  };
  const onEmpty = (rows: readonly BoardRow[]) => {
    onAssign(withPanels(assignment, new Map(rows.map(({ entry }) => [entry, []]))));
    say(words.emptied(formatNumber(rows.length, language)));
  };
  const onConflict = (juror: string, entry: string, kind: ConflictKind | null) => {
    const value = kind === null ? null : { kind, reason: words.reasonDefault };
    onChange({ what: 'edit-conflict', step: null, records: [{ kind: 'conflict', id: `${stage}:${juror}:${entry}`, value }] });
  };
  const paste = (text: string, rows: readonly BoardRow[], chosen: readonly string[]) => {
    const { panels, unknown } = readPanels(text, rows, jurors, chosen);
    if (unknown.length > 0) return say(words.pasteUnknown(listed(unknown, language)));
    if (panels.size === 0) return say(words.pasteNothing);
    const barred = [...panels].filter(([entry, own]) => own.some((juror) => conflict(juror, entry) !== null)).map(([entry]) => entry);
    const able = [...panels].map(([entry, own]): [string, readonly string[]] => [
      entry,
      own.filter((juror) => conflict(juror, entry) === null),
    ]);
    onAssign(withPanels(assignment, new Map(able)));
    const done = words.pasted(formatNumber(panels.size, language));
    return say(barred.length === 0 ? done : `${done} ${words.pasteBarred(listed(barred, language))}`);
  };
  return { said, say, tick, onGive, onEmpty, onConflict, paste };
}
