import { type RefObject, useMemo, useRef } from 'react';
import { type Command, useCommands } from '#renderer/ui/commands.tsx';
import { useLanguage, useTexts } from '#renderer/ui/language.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { ScoreSheet } from '#shared/domain/panel/score-sheet.ts';
import { type Rules, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet.ts';
import { cleanText } from './clean-text.ts';
import { CriterionCard } from './criterion-card.tsx';
import { chooseLevel } from './levels.tsx';
import type { SheetEditor } from './use-sheet-editor.ts';

interface CriteriaPaneProps {
  readonly rules: Rules;
  readonly editor: SheetEditor;
  readonly sheets: ReadonlyMap<string, ScoreSheet>;
  readonly active: string;
  readonly onActivate: (criterion: string) => void;
}

/** All criteria of the stage, one of them open, and the overall note. */
export function CriteriaPane({ rules, editor, sheets, active, onActivate }: CriteriaPaneProps) {
  const language = useLanguage();
  const text = useTexts(scoreSheetText);
  const pane = useRef<HTMLDivElement>(null);
  const criteria = scoredCriteria(rules.criteria);
  useLevelKeys(rules, editor, active);
  const ownScores = useOwnScores(sheets, editor.sheet.entry);
  const card = (id: string, next: string | undefined) => {
    const criterion = criteria.find((candidate) => candidate.id === id);
    if (criterion === undefined) return null;
    return (
      <CriterionCard
        key={id}
        rules={rules}
        criterion={criterion}
        editor={editor}
        ownScores={ownScores.get(id) ?? []}
        isActive={id === active}
        onActivate={() => onActivate(id)}
        onDone={() => focusScore(pane, next)}
      />
    );
  };
  const nextOf = (id: string) => criteria[criteria.findIndex((criterion) => criterion.id === id) + 1]?.id;
  return (
    <div ref={pane} className="sheet__criteria">
      <h2 className="visually-hidden">{text.criteria}</h2>
      {rules.criteria.map((criterion) =>
        criterion.parts.length === 0 ? (
          card(criterion.id, nextOf(criterion.id))
        ) : (
          <section key={criterion.id} className="stack">
            <h3 className="soft small">{criterion.name[language]}</h3>
            {criterion.parts.map((part) => card(part.id, nextOf(part.id)))}
          </section>
        ),
      )}
      <div className="sheet__note">
        <TextField
          label={text.overallNote}
          rows={2}
          isReadOnly={editor.locked !== null}
          value={editor.sheet.note}
          onChange={(note) => editor.setNote(cleanText(note))}
        />
      </div>
    </div>
  );
}

function focusScore(pane: RefObject<HTMLDivElement | null>, criterion: string | undefined): void {
  const field = criterion === undefined ? '.sheet__note textarea' : `[data-criterion="${CSS.escape(criterion)}"] input`;
  const found = pane.current?.querySelector<HTMLInputElement>(field);
  found?.focus();
  found?.select();
}

/** For each criterion, the scores this juror gave other proposals. */
function useOwnScores(sheets: ReadonlyMap<string, ScoreSheet>, entry: string): ReadonlyMap<string, readonly number[]> {
  return useMemo(() => {
    const scores = new Map<string, number[]>();
    for (const sheet of sheets.values()) {
      if (sheet.entry === entry || sheet.recusal !== null) continue;
      for (const { criterion, score } of sheet.scores) if (score !== null) scores.set(criterion, [...(scores.get(criterion) ?? []), score]);
    }
    return scores;
  }, [sheets, entry]);
}

function useLevelKeys(rules: Rules, editor: SheetEditor, active: string): void {
  const text = useTexts(scoreSheetText);
  const criterion = scoredCriteria(rules.criteria).find(({ id }) => id === active);
  const levels = editor.locked === null ? (criterion?.levels ?? []) : [];
  const score = editor.sheet.scores.find((given) => given.criterion === active)?.score ?? null;
  const commands = levels.slice(0, 9).map(
    (level, index): Command => ({
      id: `level-${index + 1}`,
      label: text.level(index + 1),
      shortcut: { key: String(index + 1) },
      run: () => chooseLevel(level, score, criterion?.scale ?? rules.scale, (next) => editor.setScore(active, next)),
    }),
  );
  useCommands(commands);
}
