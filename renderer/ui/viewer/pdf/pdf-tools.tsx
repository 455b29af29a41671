import { type ReactNode, useState } from 'react';
import { Input, NumberField } from 'react-aria-components';
import { viewerText } from '#shared/text/screens/score-sheet/viewer.ts';
import { IconButton } from '../../controls/icon-button.tsx';
import { SearchField } from '../../controls/search-field.tsx';
import { useReturnedFocus } from '../../layout/use-returned-focus.ts';
import { ChevronDown, ChevronUp, PanelLeft, Search, X } from '../../theme/icons.tsx';
import { useTexts } from '../../theme/language.tsx';
import type { Zoom } from '../zoom.ts';
import { ZoomTools } from '../zoom-tools.tsx';
import type { PdfSearch } from './finding/use-pdf-search.ts';

interface PdfToolsProps {
  readonly pages: number;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly scale: number;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly thumbnails: boolean;
  readonly onThumbnails: (shown: boolean) => void;
  readonly searching: boolean;
  readonly onSearching: (searching: boolean) => void;
  readonly children: ReactNode;
}

/** The bar above the pages: page, scale, small pages, search, and whatever else the place offers. */
export function PdfTools({ pages, page, onPage, thumbnails, searching, children, ...props }: PdfToolsProps) {
  const text = useTexts(viewerText);
  return (
    <div className="viewer-tools" role="toolbar" aria-label={text.tools}>
      <div className="viewer-tools__group">
        <IconButton
          label={text.thumbnails}
          icon={<PanelLeft />}
          aria-pressed={thumbnails}
          onPress={() => props.onThumbnails(!thumbnails)}
        />
        <PageField pages={pages} page={page} onPage={onPage} />
        <span className="viewer-tools__pages">{text.ofPages(pages)}</span>
      </div>
      <ZoomTools scale={props.scale} zoom={props.zoom} onZoom={props.onZoom} />
      <div className="viewer-tools__end">
        <IconButton label={text.search} icon={<Search />} aria-pressed={searching} onPress={() => props.onSearching(!searching)} />
        {children}
      </div>
    </div>
  );
}

function PageField({ pages, page, onPage }: Pick<PdfToolsProps, 'pages' | 'page' | 'onPage'>) {
  const text = useTexts(viewerText);
  return (
    <NumberField
      aria-label={text.page}
      minValue={1}
      maxValue={pages}
      value={page}
      onChange={(typed) => (Number.isNaN(typed) ? undefined : onPage(typed))}
    >
      <Input className="viewer-tools__page" />
    </NumberField>
  );
}

interface PdfSearchBarProps {
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly search: PdfSearch;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The field for the words sought, how many there are, and the way from one to the next. */
export function PdfSearchBar({ words, onWords, search, onClose, children }: PdfSearchBarProps) {
  const text = useTexts(viewerText);
  const [typed, setTyped] = useState(words);
  useReturnedFocus();
  return (
    <search ref={focusField} className="viewer-tools" aria-label={text.search}>
      <div className="viewer-tools__search">
        <SearchField
          label={text.search}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            onWords(value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.shiftKey) search.previous();
            else if (event.key === 'Enter') search.next();
            else if (event.key === 'Escape' && typed === '') onClose();
            else event.continuePropagation();
          }}
        />
      </div>
      <output className="viewer-tools__hits">
        <HitCount words={words} search={search} />
      </output>
      <div className="viewer-tools__group">
        <IconButton label={text.previousHit} icon={<ChevronUp />} isDisabled={search.hits.length === 0} onPress={search.previous} />
        <IconButton label={text.nextHit} icon={<ChevronDown />} isDisabled={search.hits.length === 0} onPress={search.next} />
        {children}
        <IconButton label={text.closeSearch} icon={<X />} onPress={onClose} />
      </div>
    </search>
  );
}

function HitCount({ words, search }: Pick<PdfSearchBarProps, 'words' | 'search'>) {
  const text = useTexts(viewerText);
  if (words.trim() === '') return null;
  if (search.hits.length === 0) return search.done ? text.noHits : text.searching;
  return `${text.hits(search.at + 1, search.hits.length)}${search.done ? '' : ` · ${text.searching}`}`;
}

// Whoever opens the search wants to type.
function focusField(bar: HTMLElement | null): void {
  bar?.querySelector('input')?.focus();
}
