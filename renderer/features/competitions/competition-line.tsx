import { Badge } from '#renderer/ui/display/badge.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Menu } from '#renderer/ui/controls/menu.tsx';
import { Ellipsis } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatHere } from '#renderer/ui/theme/local-time.ts';
import type { CompetitionListing } from '#shared/domain/competition/draft/listing.ts';
import { competitionsText } from '#shared/text/screens/competitions.ts';
import './competition-line.css';

interface CompetitionLineProps {
  readonly listing: CompetitionListing;
  readonly isOpened: boolean;
  readonly onOpen: () => void;
  readonly onDuplicate: () => void;
  readonly onExport: () => void;
  readonly onRemove: () => void;
}

/** One competition of the list: what it is, how far it is, and what can be done to it. */
export function CompetitionLine({ listing, isOpened, onOpen, onDuplicate, onExport, onRemove }: CompetitionLineProps) {
  const language = useLanguage();
  const text = useTexts(competitionsText);
  const name = listing.name[language];
  const stages = listing.stages.map((stage) => stage[language]).join(' → ');
  const entries = [
    { id: 'duplicate', label: text.duplicate, onAction: onDuplicate },
    { id: 'export', label: text.export, onAction: onExport },
    { id: 'remove', label: text.remove, onAction: onRemove },
  ];
  return (
    <li className="competition-line">
      <div className="competition-line__what">
        <strong>{name}</strong>
        <span className="soft small">
          {listing.organiser} · {listing.year} · {text.proposals(listing.proposals)} · {text.savedAt(formatHere(listing.savedAt, language))}
        </span>
        <span className="soft small">{text.stages(stages)}</span>
      </div>
      {isOpened ? <Badge tone="good">{text.inUse}</Badge> : null}
      <Button aria-label={`${text.open}: ${name}`} onPress={onOpen}>
        {text.open}
      </Button>
      <Menu label={text.more(name)} trigger={<Ellipsis />} groups={[{ title: text.manage, entries }]} />
    </li>
  );
}
