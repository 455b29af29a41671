import { memo, type ReactNode, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { Tabs } from '#renderer/ui/controls/tabs.tsx';
import { Meter } from '#renderer/ui/display/progress-bar.tsx';
import { NotebookPen } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { SelectionBar } from '#renderer/ui/viewer/selection-bar.tsx';
import { domRangeOf, offsetAtPoint, type TextPieces, textRangeOf } from '#renderer/ui/viewer/text-pieces.ts';
import { useTextHighlights } from '#renderer/ui/viewer/text-highlights.ts';
import { useTextPress } from '#renderer/ui/viewer/use-text-press.ts';
import { useSelectedText } from '#renderer/ui/viewer/use-selected-text.ts';
import type { Proposal } from '#shared/domain/competition/proposal.ts';
import type { FormSection } from '#shared/domain/competition/stage.ts';
import { rangeInText, type ReadingMark } from '#shared/domain/panel/sheet/reading-notes.ts';
import { readingText } from '#shared/text/screens/score-sheet/reading.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import { WordActions } from '../attachments/attachment-viewer.tsx';
import type { OwnNotesEditor } from '../notes/use-own-notes.ts';
import { countWords } from './count-words.ts';
import { paragraphsOf } from './paragraphs.ts';
import '#renderer/ui/viewer/text-highlights.css';
import './narrative.css';

interface NarrativeProps {
  readonly sections: readonly FormSection[];
  readonly proposal: Proposal;
  readonly section: string;
  readonly onSection: (section: string) => void;
  readonly notes: OwnNotesEditor;
}

/** What the agency wrote, section by section, to be marked while it is read. */
export const Narrative = memo(function Narrative({ sections, proposal, section, onSection, notes }: NarrativeProps) {
  const language = useLanguage();
  const text = useTexts(scoreSheetText);
  const items = sections.map((formSection) => ({
    id: formSection.id,
    title: formSection.name[language],
    content: (
      <Section
        section={formSection}
        written={proposal.narrative.find((part) => part.section === formSection.id)?.text ?? ''}
        notes={notes}
      />
    ),
  }));
  return <Tabs label={text.sections} items={items} selected={section} onSelect={onSection} />;
});

interface SectionProps {
  readonly section: FormSection;
  readonly written: string;
  readonly notes: OwnNotesEditor;
}

function Section({ section, written, notes }: SectionProps) {
  const text = useTexts(scoreSheetText);
  const [article, setArticle] = useState<HTMLElement | null>(null);
  const paragraphs = useMemo(() => paragraphsOf(written), [written]);
  const pieces = usePieces(article, written);
  const marks = useMemo(
    () => notes.marks.filter(({ place }) => place.kind === 'section' && place.section === section.id),
    [notes, section],
  );
  useMarkHighlights(pieces, marks, notes.active?.id ?? null);
  const read = useCallback((range: Range) => (pieces === null ? null : textRangeOf(pieces, range)), [pieces]);
  const { selected, clear } = useSelectedText(article, read);
  const { open } = notes;
  const press = useCallback(
    (x: number, y: number) => {
      const at = pieces === null ? null : offsetAtPoint(pieces, x, y);
      const hit = at === null ? undefined : marks.findLast((mark) => isWithin(mark, written, at));
      if (hit !== undefined) open(hit.id);
    },
    [pieces, marks, written, open],
  );
  useTextPress(article, press);
  const add = (range: { readonly start: number; readonly end: number } | null, writing: boolean) =>
    notes.add({ kind: 'section', section: section.id, range }, range === null ? '' : written.slice(range.start, range.end), writing);
  return (
    <article ref={setArticle} className="narrative">
      <Head section={section} written={written} onNote={() => add(null, true)} />
      {paragraphs.length === 0 ? <p className="soft">{text.noText}</p> : null}
      {paragraphs.map(({ start, words }) => (
        <p key={start} data-start={start}>
          {words}
        </p>
      ))}
      {selected === null ? null : (
        <Selection box={selected.box}>
          <WordActions
            onMark={(writing) => {
              add(selected.value, writing);
              clear();
            }}
          />
        </Selection>
      )}
    </article>
  );
}

function Selection({ box, children }: { readonly box: Parameters<typeof SelectionBar>[0]['box']; readonly children: ReactNode }) {
  const text = useTexts(readingText);
  return (
    <SelectionBar label={text.selection} box={box}>
      {children}
    </SelectionBar>
  );
}

function Head({ section, written, onNote }: Omit<SectionProps, 'notes'> & { readonly onNote: () => void }) {
  const language = useLanguage();
  const text = useTexts(scoreSheetText);
  const reading = useTexts(readingText);
  const words = countWords(written);
  const limit = section.wordLimit;
  return (
    <div className="narrative__head">
      <h3>{section.name[language]}</h3>
      <span className="soft small">{limit === null ? text.words(words) : text.wordsOf(words, limit)}</span>
      {limit === null ? null : <Meter share={words / limit} tone={words > limit ? 'warn' : 'accent'} />}
      {limit !== null && words > limit ? <span className="narrative__over">{text.overLimit}</span> : null}
      <span className="narrative__note">
        <IconButton label={reading.noteOnSection} icon={<NotebookPen />} onPress={onNote} />
      </span>
    </div>
  );
}

function usePieces(article: HTMLElement | null, written: string): TextPieces | null {
  return useMemo(() => {
    if (article === null) return null;
    const elements = [...article.querySelectorAll<HTMLElement>('[data-start]')];
    return { text: written, pieces: elements.map((element) => ({ element, start: Number(element.dataset['start']) })) };
  }, [article, written]);
}

function useMarkHighlights(pieces: TextPieces | null, marks: readonly ReadingMark[], active: string | null): void {
  const [all, chosen] = useMemo(() => {
    const ranges = marks.map((mark) => {
      const range = pieces === null ? null : rangeInText(mark, pieces.text);
      return [mark.id, pieces === null || range === null ? null : domRangeOf(pieces, range)] as const;
    });
    const shown = ranges.flatMap(([, range]) => (range === null ? [] : [range]));
    return [shown, ranges.flatMap(([id, range]) => (id === active && range !== null ? [range] : []))];
  }, [pieces, marks, active]);
  useTextHighlights('reading-mark', all);
  useTextHighlights('reading-mark-active', chosen);
  useLayoutEffect(() => {
    chosen[0]?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
}

function isWithin(mark: ReadingMark, written: string, at: number): boolean {
  const range = rangeInText(mark, written);
  return range !== null && range.start <= at && at < range.end;
}
