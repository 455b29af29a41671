import { useState } from 'react';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Shortfall } from '#shared/domain/competition/assigning/task.ts';
import type { Change, VisitsDraft } from '#shared/domain/competition/draft/records.ts';
import { listed } from '#shared/text/listed.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { visitsAssigningText } from '#shared/text/screens/assignment/visits-assigning.ts';
import type { BoardJuror, BoardRow } from '../board/board.ts';
import { withLead, withoutVisits, withVisitor } from './visit-edits.ts';

interface Edited {
  readonly stage: string;
  readonly jurors: readonly BoardJuror[];
  readonly onChange: (change: Change) => void;
}

/** What can be done to the visits of a stage by hand. */
export type VisitEdits = ReturnType<typeof useVisitEdits>;

/** What is done to field visits, by jurors who can make them only, and what came of the last deed in words. */
export function useVisitEdits({ stage, jurors, onChange }: Edited, visits: VisitsDraft, isAble: (juror: string, row: BoardRow) => boolean) {
  const words = useTexts(visitsAssigningText);
  const language = useLanguage();
  const [said, say] = useState('');
  const set = (value: VisitsDraft) => onChange({ what: 'assign-visits', step: null, records: [{ kind: 'visits', id: stage, value }] });
  const tick = (rows: readonly BoardRow[], juror: string) => {
    const isGiven = !rows.every((row) => row.jurors.has(juror));
    const able = rows.filter((row) => !isGiven || isAble(juror, row));
    const name = jurors.find((one) => one.juror === juror)?.name ?? juror;
    if (able.length > 0)
      set(
        withVisitor(
          visits,
          juror,
          able.map(({ entry }) => entry),
          isGiven,
        ),
      );
    const barred = rows.filter((row) => !able.includes(row)).map(({ entry }) => entry);
    say(
      barred.length > 0
        ? words.barred(name, listed(barred, language))
        : (isGiven ? words.given : words.taken)(name, formatNumber(able.length, language)),
    );
  };
  const lead = (entry: string, who: string | null) => set(withLead(visits, entry, who));
  const cancel = (entries: ReadonlySet<string>) => {
    set(withoutVisits(visits, entries));
    say('');
  };
  const drawn = (made: VisitsDraft, missed: readonly Shortfall[]) => {
    set(made);
    const short = missed.map(({ entry, got, wanted }) => `${entry} (${formatNumber(got, language)}/${formatNumber(wanted, language)})`);
    say(short.length === 0 ? words.drawn(formatNumber(made.teams.length, language)) : words.drawnShort(listed(short, language)));
  };
  return { said, tick, lead, cancel, drawn };
}
