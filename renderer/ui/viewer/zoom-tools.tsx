import { viewerText } from '#shared/text/screens/score-sheet/viewer.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { Maximize, Minus, MoveHorizontal, Plus } from '../theme/icons.tsx';
import { useTexts } from '../theme/language.tsx';
import { nextScale, type Zoom } from './zoom.ts';
import './viewer.css';

interface ZoomToolsProps {
  /** The scale that is shown. */
  readonly scale: number;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

/** Smaller, larger, as wide as the room, as a whole. */
export function ZoomTools({ scale, zoom, onZoom }: ZoomToolsProps) {
  const text = useTexts(viewerText);
  return (
    <div className="viewer-tools__group">
      <IconButton label={text.zoomOut} icon={<Minus />} onPress={() => onZoom({ kind: 'scale', scale: nextScale(scale, -1) })} />
      <output className="viewer-tools__scale">{text.zoom(Math.round(scale * 100))}</output>
      <IconButton label={text.zoomIn} icon={<Plus />} onPress={() => onZoom({ kind: 'scale', scale: nextScale(scale, 1) })} />
      <IconButton
        label={text.fitWidth}
        icon={<MoveHorizontal />}
        isDisabled={zoom.kind === 'width'}
        onPress={() => onZoom({ kind: 'width' })}
      />
      <IconButton label={text.fitPage} icon={<Maximize />} isDisabled={zoom.kind === 'page'} onPress={() => onZoom({ kind: 'page' })} />
    </div>
  );
}

/** What a key does to the scale: plus, minus, 0 for the width; null for every other key. */
export function zoomByKey(key: string, scale: number): Zoom | null {
  if (key === '+' || key === '=') return { kind: 'scale', scale: nextScale(scale, 1) };
  if (key === '-') return { kind: 'scale', scale: nextScale(scale, -1) };
  return key === '0' ? { kind: 'width' } : null;
}
