import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { viewerText } from '#shared/text/screens/score-sheet/viewer.ts';
import { Notice } from '../../display/notice.tsx';
import { useTexts } from '../../theme/language.tsx';
import { useRoom } from '../use-room.ts';
import { scaleOf, type Size, type Zoom } from '../zoom.ts';
import { zoomByKey, ZoomTools } from '../zoom-tools.tsx';
import { useDragToScroll } from './use-drag-to-scroll.ts';
import '../viewer.css';
import './picture-view.css';

interface PictureViewProps {
  readonly address: string;
  readonly name: string;
  readonly actions: ReactNode;
  /** What can be done about a picture that cannot be shown; what `actions` offers stays above it. */
  readonly faultActions?: ReactNode;
}

const SIDES = 2 * 12;

/** A picture in place, turned as its camera says, to be looked at closely: larger and smaller, moved by hand or by the arrow keys. */
export function PictureView({ address, name, actions, faultActions }: PictureViewProps) {
  const text = useTexts(viewerText);
  const scroller = useRef<HTMLDivElement>(null);
  const [body, setBody] = useState<HTMLDivElement | null>(null);
  const room = useRoom(body);
  const [zoom, setZoom] = useState<Zoom>({ kind: 'page' });
  const [size, setSize] = useState<Size | null>(null);
  const [failed, setFailed] = useState(false);
  useDragToScroll(scroller);
  const scale = size === null || room === null ? 1 : shownScale(zoom, size, room);
  const press = (event: KeyboardEvent) => {
    const zoomed = event.ctrlKey || event.altKey ? null : zoomByKey(event.key, scale);
    if (zoomed !== null) {
      event.preventDefault();
      setZoom(zoomed);
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys for what the buttons inside do too
    <div className="viewer" onKeyDown={press}>
      <div className="viewer-tools" role="toolbar" aria-label={text.tools}>
        <ZoomTools scale={scale} zoom={zoom} onZoom={setZoom} />
        <div className="viewer-tools__end">{actions}</div>
      </div>
      <div ref={setBody} className="viewer__body">
        {failed ? (
          <div className="viewer__message">
            <Notice tone="bad" actions={faultActions}>
              {text.pictureFailed}
            </Notice>
          </div>
        ) : (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must be able to reach it
          <section ref={scroller} className="picture-view" aria-label={text.picture(name)} tabIndex={0}>
            <img
              className="picture-view__picture"
              src={address}
              alt={name}
              draggable={false}
              style={size === null ? {} : { width: size.width * scale, height: size.height * scale }}
              onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => setSize(sizeOr(width, height))}
              onError={() => setFailed(true)}
            />
          </section>
        )}
      </div>
    </div>
  );
}

/** A small picture is not blown up by itself. */
function shownScale(zoom: Zoom, size: Size, room: Size): number {
  const fitted = scaleOf(zoom, size, { width: room.width - SIDES, height: room.height - SIDES });
  return zoom.kind === 'page' ? Math.min(1, fitted) : fitted;
}

// A drawing may have no size of its own.
function sizeOr(width: number, height: number): Size {
  return width > 0 && height > 0 ? { width, height } : { width: NO_SIZE, height: NO_SIZE };
}

const NO_SIZE = 600;
