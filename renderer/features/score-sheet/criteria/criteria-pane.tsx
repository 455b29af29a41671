import { type ReactNode, type RefObject, useCallback, useRef, useState } from 'react';
import { type Command, useCommands } from '#renderer/ui/commands/commands.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { decimalOf, sumOfDecimals, writeDecimal } from '#shared/base/decimal.ts';
import type { Language } from '#shared/base/language.ts';
import { ownTotal } from '#shared/domain/panel/own/own-total.ts';
import { notedChange } from '#shared/domain/panel/sheet/sheet-edit.ts';
import { formatDecimal } from '#shared/text/numbers.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import { type Rules, type ScoredCriterion, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import { CriterionCard } from './criterion-card.tsx';
import { chooseLevel } from './levels.tsx';
import { useOpenCards } from './use-open-cards.ts';
import type { SheetEditor } from '../sheet/use-sheet-editor.ts';

const NO_SCORES: readonly number[] = [];

interface CriteriaPaneProps {
  readonly rules: Rules;
  readonly editor: SheetEditor;
  readonly sheets: ReadonlyMap<string, ScoreSheet>;
  readonly active: string;
  readonly onActivate: (criterion: string) => void;
}

/** All criteria of the stage, one of them open, and the overall note. */
export function CriteriaPane({ rules, editor, sheets, active, onActivate }: CriteriaPaneProps) {
  const text = useTexts(scoreSheetText);
  const pane = useRef<HTMLElement>(null);
  const { isOpen, activate, listeners } = useOpenCards(pane, active, onActivate);
  useLevelKeys(rules, editor, active);
  // Other sheets do not change while this one is open.
  const [ownScores] = useState(() => ownScoresIn(sheets, editor.sheet.entry));
  const goOn = useCallback((id: string) => focusScore(pane, nextCriterion(rules, id)), [rules]);
  const card = (criterion: ScoredCriterion) => (
    <CriterionCard
      key={criterion.id}
      rules={rules}
      criterion={criterion}
      given={editor.sheet.scores.find((score) => score.criterion === criterion.id)}
      isLocked={editor.locked !== null}
      ownScores={ownScores.get(criterion.id) ?? NO_SCORES}
      isActive={criterion.id === active}
      isOpen={isOpen(criterion.id)}
      onScore={editor.setScore}
      onComment={editor.setComment}
      change={notedChange(editor.sheet, criterion.id)}
      onReason={editor.setReason}
      onActivate={activate}
      onDone={goOn}
    />
  );
  return (
    <section ref={pane} className="sheet__criteria" aria-label={text.criteria} {...listeners}>
      <h2 className="visually-hidden">{text.criteria}</h2>
      {rules.criteria.map((criterion) =>
        criterion.parts.length === 0 ? (
          card(criterion)
        ) : (
          <Group key={criterion.id} rules={rules} criterion={criterion} sheet={editor.sheet}>
            {criterion.parts.map(card)}
          </Group>
        ),
      )}
      <div className="sheet__note">
        <TextField
          label={text.overallNote}
          rows={2}
          isReadOnly={editor.locked !== null}
          value={editor.sheet.note}
          onChange={editor.setNote}
        />
      </div>
    </section>
  );
}

interface GroupProps {
  readonly rules: Rules;
  readonly criterion: Rules['criteria'][number];
  readonly sheet: ScoreSheet;
  readonly children: ReactNode;
}

/** A criterion with parts: its name, and what they add so far. */
function Group({ rules, criterion, sheet, children }: GroupProps) {
  const language = useLanguage();
  return (
    <section className="criteria-group">
      <div className="criteria-group__head">
        <h3>{criterion.name[language]}</h3>
        <span className="soft small">{partsTotal(rules, criterion, sheet, language)}</span>
      </div>
      {children}
    </section>
  );
}

/** What the parts of a criterion add so far, of the weight they carry together. */
function partsTotal(rules: Rules, { parts }: Rules['criteria'][number], sheet: ScoreSheet, language: Language): string {
  const { total } = ownTotal({ ...rules, criteria: parts.map((part) => ({ ...part, parts: [] })) }, sheet);
  const weight = writeDecimal(sumOfDecimals(parts.map((part) => decimalOf(part.weight))));
  const shown = rules.weighting === 'percent' ? `${formatDecimal(weight, language)}%` : `× ${formatDecimal(weight, language)}`;
  return scoreSheetText[language].subtotal(formatDecimal(total, language), shown);
}

function nextCriterion(rules: Rules, id: string): string | undefined {
  const criteria = scoredCriteria(rules.criteria);
  return criteria[criteria.findIndex((criterion) => criterion.id === id) + 1]?.id;
}

function focusScore(pane: RefObject<HTMLElement | null>, criterion: string | undefined): void {
  const field = criterion === undefined ? '.sheet__note textarea' : `[data-criterion="${CSS.escape(criterion)}"] input`;
  const found = pane.current?.querySelector<HTMLInputElement>(field);
  found?.focus();
  found?.select();
}

/** For each criterion, the scores this juror gave other proposals. */
function ownScoresIn(sheets: ReadonlyMap<string, ScoreSheet>, entry: string): ReadonlyMap<string, readonly number[]> {
  const scores = new Map<string, number[]>();
  for (const sheet of sheets.values()) {
    if (sheet.entry === entry || sheet.recusal !== null) continue;
    for (const { criterion, score } of sheet.scores) {
      const given = scores.get(criterion) ?? [];
      if (score !== null) given.push(score);
      scores.set(criterion, given);
    }
  }
  return scores;
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
