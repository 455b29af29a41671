import { memo } from 'react';
import { Meter } from '#renderer/ui/display/progress-bar.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { Tabs } from '#renderer/ui/controls/tabs.tsx';
import type { Proposal } from '#shared/domain/competition/proposal.ts';
import type { FormSection } from '#shared/domain/competition/stage.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet.ts';
import { Attachments } from './attachments.tsx';
import { countWords } from './count-words.ts';
import './narrative-pane.css';

interface NarrativePaneProps {
  readonly bundleId: string;
  readonly sections: readonly FormSection[];
  readonly proposal: Proposal;
  readonly section: string;
  readonly onSection: (section: string) => void;
}

/** What the agency wrote, section by section, and what it handed in; drawn once, however much is typed beside it. */
export const NarrativePane = memo(function NarrativePane({ bundleId, sections, proposal, section, onSection }: NarrativePaneProps) {
  const language = useLanguage();
  const text = useTexts(scoreSheetText);
  const items = sections.map((formSection) => ({
    id: formSection.id,
    title: formSection.name[language],
    content: <Section section={formSection} text={proposal.narrative.find((part) => part.section === formSection.id)?.text ?? ''} />,
  }));
  return (
    <div className="sheet__narrative">
      <h2 className="visually-hidden">{text.narrative}</h2>
      <Tabs label={text.sections} items={items} selected={section} onSelect={onSection} />
      <Attachments bundleId={bundleId} proposal={proposal} />
    </div>
  );
});

function Section({ section, text: written }: { readonly section: FormSection; readonly text: string }) {
  const language = useLanguage();
  const text = useTexts(scoreSheetText);
  const words = countWords(written);
  const limit = section.wordLimit;
  const paragraphs = written.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  return (
    <article className="narrative">
      <div className="narrative__head">
        <h3>{section.name[language]}</h3>
        <span className="soft small">{limit === null ? text.words(words) : text.wordsOf(words, limit)}</span>
        {limit === null ? null : <Meter share={words / limit} tone={words > limit ? 'warn' : 'accent'} />}
        {limit !== null && words > limit ? <span className="narrative__over">{text.overLimit}</span> : null}
      </div>
      {paragraphs.length === 0 ? <p className="soft">{text.noText}</p> : null}
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </article>
  );
}
