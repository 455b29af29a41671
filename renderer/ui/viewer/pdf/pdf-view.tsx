import { type KeyboardEvent, type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { viewerText } from '#shared/text/screens/score-sheet/viewer.ts';
import { Notice } from '../../display/notice.tsx';
import { useTexts } from '../../theme/language.tsx';
import { SelectionBar } from '../selection-bar.tsx';
import { useRoom } from '../use-room.ts';
import { useSelectedText } from '../use-selected-text.ts';
import type { Zoom } from '../zoom.ts';
import { zoomByKey } from '../zoom-tools.tsx';
import type { PageTarget, PdfMark, PickedWords } from './finding/page-words.ts';
import { PdfPages, type PdfPagesHandle } from './pdf-pages.tsx';
import type { PdfSource } from './pdf-source.ts';
import { PdfThumbnails } from './pdf-thumbnails.tsx';
import { PdfSearchBar, PdfTools } from './pdf-tools.tsx';
import { type Find, useFind } from './finding/use-find.ts';
import { type OpenPdf, usePdf } from './use-pdf.ts';
import '../text-highlights.css';
import '../viewer.css';

interface PdfViewProps {
  readonly source: PdfSource;
  readonly name: string;
  readonly marks: readonly PdfMark[];
  readonly activeMark: string | null;
  readonly onMark: (id: string) => void;
  /** The page to begin with. */
  readonly firstPage: number;
  readonly onPage: (page: number) => void;
  /** Where to go, each time it changes. */
  readonly target: PageTarget | null;
  /** What can be done with words that are selected or found. */
  readonly wordActions: (words: PickedWords, done: () => void) => ReactNode;
  readonly wordActionsLabel: string;
  /** What can be done with the hit that is looked at. */
  readonly hitActions: (hit: PickedWords) => ReactNode;
  /** What can be done with the page that is read. */
  readonly pageActions: (page: number) => ReactNode;
  /** What can be done about what cannot be shown. */
  readonly faultActions: ReactNode;
}

/** A PDF file in place: its pages, small pages, search, scale and the words to select. */
export function PdfView(props: PdfViewProps) {
  const text = useTexts(viewerText);
  const opening = usePdf(props.source);
  if (opening.status === 'open') return <Document {...props} pdf={opening.pdf} />;
  return (
    <div className="viewer">
      <div className="viewer__message">
        {opening.status === 'opening' ? (
          <p className="soft">{text.opening}</p>
        ) : (
          <Notice tone="bad" actions={props.faultActions}>
            {text.failed[opening.fault]}
          </Notice>
        )}
      </div>
    </div>
  );
}

function Document({ pdf, onPage, ...props }: PdfViewProps & { readonly pdf: OpenPdf }) {
  const pages = useRef<PdfPagesHandle>(null);
  const [zoom, setZoom] = useState<Zoom>({ kind: 'width' });
  const [scale, setScale] = useState(1);
  const [page, setPage] = useState(props.firstPage);
  const [thumbnails, setThumbnails] = useState(false);
  const find = useFind(pdf, page);
  useEffect(() => onPage(page), [page, onPage]);
  const press = (event: KeyboardEvent) => {
    const zoomed = isTyping(event) || event.ctrlKey || event.altKey ? null : zoomByKey(event.key, scale);
    if (zoomed === null) return;
    event.preventDefault();
    setZoom(zoomed);
  };
  const goTo = (wanted: number) => pages.current?.goTo(wanted);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys for what the buttons inside do too
    <div className="viewer" onKeyDown={press}>
      <PdfTools
        pages={pdf.pages}
        page={page}
        onPage={goTo}
        {...{ scale, zoom, thumbnails }}
        onZoom={setZoom}
        onThumbnails={setThumbnails}
        searching={find.open}
        onSearching={find.setOpen}
      >
        {props.pageActions(page)}
      </PdfTools>
      {find.open ? (
        <PdfSearchBar words={find.words} onWords={find.setWords} search={find.search} onClose={() => find.setOpen(false)}>
          {find.hit === null ? null : props.hitActions(find.hit)}
        </PdfSearchBar>
      ) : null}
      <div className="viewer__body">
        {thumbnails ? <PdfThumbnails pdf={pdf} page={page} onPage={goTo} /> : null}
        <Room {...props} {...{ pdf, pages, zoom, find }} onPage={setPage} onScale={setScale} />
      </div>
    </div>
  );
}

interface RoomProps extends PdfViewProps {
  readonly pdf: OpenPdf;
  readonly pages: RefObject<PdfPagesHandle | null>;
  readonly zoom: Zoom;
  readonly find: Find;
  readonly onScale: (scale: number) => void;
}

/** The room that the pages have, and over them what can be done with the words that are selected. */
function Room({ pdf, pages, zoom, find, onScale, ...props }: RoomProps) {
  const [body, setBody] = useState<HTMLDivElement | null>(null);
  const room = useRoom(body);
  const target = useTarget(props.target, find.hit);
  const { selected, clear } = useSelectedText(
    body,
    useCallback((range: Range) => pages.current?.picked(range) ?? null, [pages]),
  );
  return (
    <div ref={setBody} className="viewer__room">
      {room === null ? null : (
        <PdfPages
          ref={pages}
          {...{ pdf, room, zoom, target, onScale }}
          name={props.name}
          firstShown={props.firstPage}
          marks={props.marks}
          activeMark={props.activeMark}
          hits={find.hits}
          currentHit={find.hit}
          onPage={props.onPage}
          onMark={props.onMark}
          faultActions={props.faultActions}
        />
      )}
      {selected === null ? null : (
        <SelectionBar label={props.wordActionsLabel} box={selected.box}>
          {props.wordActions(selected.value, clear)}
        </SelectionBar>
      )}
    </div>
  );
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** The last place that was asked for, be it from outside or by the search. */
function useTarget(asked: PageTarget | null, hit: PageTarget | null): PageTarget | null {
  const [known, setKnown] = useState({ asked, hit, target: asked });
  if (known.asked === asked && known.hit === hit) return known.target;
  const target = known.asked === asked ? hit : asked;
  setKnown({ asked, hit, target });
  return target;
}
