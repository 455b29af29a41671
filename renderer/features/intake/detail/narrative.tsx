import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { Pencil } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import type { NarrativePart } from '#shared/domain/competition/proposal.ts';
import type { FormSection } from '#shared/domain/competition/stage.ts';
import { runningText } from '#shared/domain/intake/values/clean-text.ts';
import { countWords } from '#shared/domain/intake/values/plain-words.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import { editNarrative } from '../changes.ts';
import type { ProposalRow } from '../proposal-rows.ts';

interface NarrativeProps {
  readonly work: CompetitionWork;
  readonly row: ProposalRow;
}

/** The form section by section, to be read and corrected; the texts are asked for when a proposal is looked at. */
export function Narrative({ work, row }: NarrativeProps) {
  const words = useTexts(intakeText);
  const { draft, actions } = work;
  const narrative = useNarrative(work, row.entry);
  const put = (section: string, text: string) =>
    actions.change(editNarrative(row.entry, withText(narrative, draft.sections, section, text), section));
  return (
    <section className="stack stack--tight">
      <h3>{words.narrative}</h3>
      {draft.sections.map((section) => {
        const text = narrative.find((part) => part.section === section.id)?.text ?? '';
        return (
          <Section
            key={`${row.entry} ${section.id}`}
            section={section}
            text={text}
            words={row.words[section.id] ?? 0}
            onText={(typed) => put(section.id, typed)}
          />
        );
      })}
    </section>
  );
}

interface SectionProps {
  readonly section: FormSection;
  readonly text: string;
  readonly words: number;
  readonly onText: (text: string) => void;
}

function Section({ section: { name, wordLimit }, text, words: count, onText }: SectionProps) {
  const words = useTexts(intakeText);
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <details className="intake__section">
      <summary>
        {name[language]} <CountedWords words={typed === null ? count : countWords(typed)} limit={wordLimit} />
      </summary>
      {typed === null ? (
        <>
          <p className="intake__text">{text || words.emptySection}</p>
          <Button variant="quiet" icon={<Pencil />} onPress={() => setTyped(text)}>
            {words.editText}
          </Button>
        </>
      ) : (
        <div className="stack stack--tight">
          <TextField label={name[language]} hideLabel rows={8} value={typed} onChange={setTyped} />
          <div className="cluster">
            <Button
              onPress={() => {
                onText(runningText(typed));
                setTyped(null);
              }}
            >
              {words.save}
            </Button>
            <Button variant="quiet" onPress={() => setTyped(null)}>
              {words.cancel}
            </Button>
          </div>
        </div>
      )}
    </details>
  );
}

function CountedWords({ words: count, limit }: { readonly words: number; readonly limit: number | null }) {
  const words = useTexts(intakeText);
  const isOver = limit !== null && count > limit;
  return <span className={isOver ? 'small intake__over' : 'small soft'}>{words.words(count, limit)}</span>;
}

/** The texts in the order of the form with one in place of what it was; an empty one is left out. */
function withText(
  narrative: readonly NarrativePart[],
  sections: readonly FormSection[],
  section: string,
  text: string,
): readonly NarrativePart[] {
  const texts = new Map(narrative.map((part) => [part.section, part.text]));
  texts.set(section, text);
  const order = [...sections.map(({ id }) => id), ...texts.keys()];
  return [...new Set(order)].flatMap((id) => {
    const written = texts.get(id) ?? '';
    return written === '' ? [] : [{ section: id, text: written }];
  });
}

const NOTHING: readonly NarrativePart[] = [];

function useNarrative({ identity, status }: CompetitionWork, entry: string): readonly NarrativePart[] {
  const bridge = useBridge();
  const [narrative, setNarrative] = useState({ entry, parts: NOTHING });
  useEffect(() => {
    let current = true;
    void bridge['competition:narrative']({ owner: identity.thumbprint, id: status.id, entry }).then((answer) => {
      if (current) setNarrative({ entry, parts: answer.ok ? answer.value : NOTHING });
    });
    return () => {
      current = false;
    };
  }, [bridge, identity.thumbprint, status.id, status.revision, entry]);
  return narrative.entry === entry ? narrative.parts : NOTHING;
}
