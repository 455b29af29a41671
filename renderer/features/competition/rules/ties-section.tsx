import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { Menu } from '#renderer/ui/controls/menu.tsx';
import { Segmented } from '#renderer/ui/controls/radio-group.tsx';
import { OrderedList } from '#renderer/ui/layout/ordered-list.tsx';
import { Plus, Trash } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { moved } from '#shared/domain/competition/draft/edit-list.ts';
import { freeTieSteps, tieEnd, tieSteps, withTieSteps } from '#shared/domain/competition/draft/edit-rules.ts';
import type { TieStep } from '#shared/domain/scoring/rules.ts';
import { describeTieStep } from '#shared/text/rules/rules-in-words.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import { competitionRulesText } from '#shared/text/screens/competition/rules.ts';
import type { StageEditor } from '../editor.ts';
import { Section } from '../section.tsx';

/** What parts proposals with the same final score, tried in order. */
export function TiesSection({ editor: { rules, setRules } }: { readonly editor: StageEditor }) {
  const language = useLanguage();
  const text = useTexts(competitionEditorText);
  const words = useTexts(competitionRulesText);
  const steps = tieSteps(rules.ties);
  const free = freeTieSteps(rules);
  const set = (next: readonly TieStep[]) => setRules({ ties: withTieSteps(rules.ties, next) });
  const nameOf = (step: TieStep) => describeTieStep(step, rules, language);
  return (
    <Section title={text.sections.ties} path="rules.ties" help={words.tiesHelp}>
      <OrderedList
        label={text.sections.ties}
        items={steps}
        keyOf={(step) => step}
        handleOf={(step) => text.move(nameOf(step))}
        announce={(step, place) => text.movedTo(nameOf(step), place, steps.length)}
        onMove={(from, to) => set(moved(steps, from, to))}
      >
        {(step, index) => (
          <div className="editor__row">
            <span className="editor__grow">{nameOf(step)}</span>
            <IconButton label={text.remove(nameOf(step))} icon={<Trash />} onPress={() => set(steps.toSpliced(index, 1))} />
          </div>
        )}
      </OrderedList>
      <AddStep free={free} nameOf={nameOf} onAdd={(step) => set([...steps, step])} />
      <Segmented
        label={words.tieEnd}
        hideLabel={false}
        options={[
          { value: 'shared', label: words.shared },
          { value: 'draw', label: words.draw },
        ]}
        value={tieEnd(rules.ties)}
        onChange={(end) => setRules({ ties: [...steps, end] })}
      />
    </Section>
  );
}

interface AddStepProps {
  readonly free: readonly TieStep[];
  readonly nameOf: (step: TieStep) => string;
  readonly onAdd: (step: TieStep) => void;
}

function AddStep({ free, nameOf, onAdd }: AddStepProps) {
  const words = useTexts(competitionRulesText);
  if (free.length === 0) return null;
  return (
    <div>
      <Menu
        label={words.addTie}
        trigger={
          <>
            <Plus /> {words.addTie}
          </>
        }
        groups={[{ title: words.addTie, entries: free.map((step) => ({ id: step, label: nameOf(step), onAction: () => onAdd(step) })) }]}
      />
    </div>
  );
}
