import { useEffect, useRef, useState } from 'react';
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
  const { narrative, know } = useNarrative(work, row.entry);
  const put = (section: string, text: string) => {
    const parts = withText(narrative ?? NOTHING, draft.sections, section, text);
    know(parts);
    actions.change(editNarrative(row.entry, parts, section));
  };
  return (
    <section className="stack stack--tight">
      <h3>{words.narrative}</h3>
      {draft.sections.map((section) => {
        const text = narrative === null ? null : (narrative.find((part) => part.section === section.id)?.text ?? '');
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
  /** Null until it is known, before which it cannot be corrected. */
  readonly text: string | null;
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
          <p className="intake__text">{text === '' ? words.emptySection : text}</p>
          <Button variant="quiet" icon={<Pencil />} isDisabled={text === null} onPress={() => setTyped(text)}>
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

/** The texts of a proposal, null until they are known; `know` takes in what was just written, before anything asked for earlier. */
function useNarrative({ identity, status }: CompetitionWork, entry: string) {
  const bridge = useBridge();
  const [known, setKnown] = useState<{ readonly entry: string; readonly parts: readonly NarrativePart[] } | null>(null);
  const written = useRef(0);
  useEffect(() => {
    let current = true;
    const before = written.current;
    void bridge['competition:narrative']({ owner: identity.thumbprint, id: status.id, entry }).then((answer) => {
      if (current && answer.ok && written.current === before) setKnown({ entry, parts: answer.value });
    });
    return () => {
      current = false;
    };
  }, [bridge, identity.thumbprint, status.id, status.revision, entry]);
  const know = (parts: readonly NarrativePart[]) => {
    written.current += 1;
    setKnown({ entry, parts });
  };
  return { narrative: known?.entry === entry ? known.parts : null, know };
}
