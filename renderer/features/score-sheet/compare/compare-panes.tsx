import { useState } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Select } from '#renderer/ui/controls/select.tsx';
import { useCommands } from '#renderer/ui/commands/commands.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Stage } from '#shared/domain/competition/stage.ts';
import { type ScoredCriterion, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import { compareText } from '#shared/text/screens/score-sheet/compare.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import { chooseLevel } from '../criteria/levels.tsx';
import type { SheetEditor } from '../sheet/use-sheet-editor.ts';
import { CompareColumn, type ComparedProposal } from './compare-column.tsx';
import { CompareTable } from './compare-table.tsx';
import './compare.css';

interface ComparePanesProps {
  readonly bundleId: string;
  readonly stage: Pick<Stage, 'rules' | 'sections'>;
  readonly pair: readonly [ComparedProposal, ComparedProposal];
  readonly onOther: () => void;
  readonly onClose: () => void;
}

/** Two proposals side by side, criterion by criterion: what each says, and what each was given; both can be scored here. */
export function ComparePanes({ bundleId, stage, pair, onOther, onClose }: ComparePanesProps) {
  const language = useLanguage();
  const text = useTexts(compareText);
  const criteria = scoredCriteria(stage.rules.criteria);
  const [active, setActive] = useState(criteria[0]?.id ?? '');
  const [side, setSide] = useState<0 | 1>(0);
  const [section, setSection] = useState(() => sectionOf(stage.sections, active));
  const show = (criterion: string) => {
    setActive(criterion);
    setSection(sectionOf(stage.sections, criterion));
  };
  const criterion = criteria.find(({ id }) => id === active);
  useCompareCommands({ stage, criteria, active, show, editor: pair[side].editor, onSide: () => setSide(side === 0 ? 1 : 0) });
  const [first, second] = pair;
  return (
    <section className="compare" aria-label={text.title(first.proposal.entry, second.proposal.entry)}>
      <div className="compare__overview">
        <div className="compare__scores">
          <CompareTable rules={stage.rules} pair={pair} active={active} onActive={show} />
        </div>
        <div className="compare__tools">
          <Select
            label={text.section}
            hideLabel
            options={stage.sections.map(({ id, name }) => ({ value: id, label: name[language] }))}
            value={section}
            onChange={setSection}
          />
          <Button onPress={onOther}>{text.other}</Button>
          <Button onPress={onClose}>{text.close}</Button>
        </div>
      </div>
      <div className="compare__columns">
        {pair.map((compared, index) => (
          <CompareColumn
            key={compared.proposal.entry}
            bundleId={bundleId}
            rules={stage.rules}
            compared={compared}
            criterion={criterion}
            section={section}
            isActive={index === side}
            onActive={() => setSide(index === 0 ? 0 : 1)}
          />
        ))}
      </div>
    </section>
  );
}

// Forms usually have one section for each criterion, under the same id.
function sectionOf(sections: Stage['sections'], criterion: string): string {
  return sections.find(({ id }) => id === criterion)?.id ?? sections[0]?.id ?? '';
}

interface CompareCommandsOptions {
  readonly stage: Pick<Stage, 'rules'>;
  readonly criteria: readonly ScoredCriterion[];
  readonly active: string;
  readonly show: (criterion: string) => void;
  readonly editor: SheetEditor;
  readonly onSide: () => void;
}

function useCompareCommands({ stage, criteria, active, show, editor, onSide }: CompareCommandsOptions): void {
  const text = useTexts(compareText);
  const sheetText = useTexts(scoreSheetText);
  const at = criteria.findIndex(({ id }) => id === active);
  const step = (by: number) => show(criteria[(at + by + criteria.length) % criteria.length]?.id ?? active);
  const score = editor.sheet.scores.find((given) => given.criterion === active)?.score ?? null;
  const levels = editor.locked === null ? (criteria[at]?.levels ?? []) : [];
  useCommands([
    { id: 'compare-next', label: text.nextCriterion, shortcut: { key: 'ArrowDown', alt: true }, whileTyping: true, run: () => step(1) },
    {
      id: 'compare-previous',
      label: text.previousCriterion,
      shortcut: { key: 'ArrowUp', alt: true },
      whileTyping: true,
      run: () => step(-1),
    },
    { id: 'compare-side', label: text.side, shortcut: { key: 's', alt: true }, whileTyping: true, run: onSide },
    ...levels.slice(0, 9).map((level, index) => ({
      id: `level-${index + 1}`,
      label: sheetText.level(index + 1),
      shortcut: { key: String(index + 1) },
      run: () => chooseLevel(level, score, criteria[at]?.scale ?? stage.rules.scale, (next) => editor.setScore(active, next)),
    })),
  ]);
}
