import { useMemo, useState } from 'react';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { SearchField } from '#renderer/ui/controls/search-field.tsx';
import { Dialog } from '#renderer/ui/layout/dialog.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatDecimal } from '#shared/text/numbers.ts';
import { compareText } from '#shared/text/screens/score-sheet/compare.ts';
import { type Partner, partnersFor, type PartnersOptions } from './partners.ts';
import './compare.css';

const MOST_SHOWN = 40;

interface PartnerDialogProps {
  readonly options: PartnersOptions;
  readonly onPick: (entry: string) => void;
  readonly onClose: () => void;
}

/** Chooses the proposal to compare with; the likeliest stand first. */
export function PartnerDialog({ options, onPick, onClose }: PartnerDialogProps) {
  const text = useTexts(compareText);
  const [words, setWords] = useState('');
  const [partners] = useState(() => partnersFor(options));
  const found = useMemo(() => partners.filter(({ haystack }) => matches(haystack, words)), [partners, words]);
  return (
    <Dialog title={text.pickTitle} isOpen size="wide" onClose={onClose} actions={<Button onPress={onClose}>{text.cancel}</Button>}>
      <div className="stack">
        <SearchField
          label={text.search}
          value={words}
          onChange={setWords}
          onSubmit={() => found[0] !== undefined && onPick(found[0].entry)}
        />
        <p className="soft small">{text.pickIntro}</p>
        {found.length === 0 ? <p>{text.none}</p> : null}
        <ul className="partners">
          {found.slice(0, MOST_SHOWN).map((partner) => (
            <li key={partner.entry}>
              <button type="button" className="partners__one" onClick={() => onPick(partner.entry)}>
                <Line partner={partner} />
              </button>
            </li>
          ))}
        </ul>
        {found.length > MOST_SHOWN ? <p className="soft small">{text.more(found.length - MOST_SHOWN)}</p> : null}
      </div>
    </Dialog>
  );
}

function Line({ partner }: { readonly partner: Partner }) {
  const language = useLanguage();
  const text = useTexts(compareText);
  return (
    <>
      <span className="partners__title">
        <strong>
          {partner.entry} · {partner.title}
        </strong>
        <span className="soft small">{partner.agency}</span>
      </span>
      {partner.isNear ? <Badge tone="warn">{text.near}</Badge> : null}
      {partner.isFlagged ? <Badge tone="accent">{text.flagged}</Badge> : null}
      <strong className="partners__total">{partner.total === null ? '–' : formatDecimal(partner.total, language)}</strong>
    </>
  );
}

function matches(haystack: string, words: string): boolean {
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
