import { type ReactNode, useState } from 'react';
import { viewerText } from '#shared/text/screens/score-sheet/viewer.ts';
import { Notice } from '../../display/notice.tsx';
import { useTexts } from '../../theme/language.tsx';
import '../viewer.css';
import './media-view.css';

interface MediaViewProps {
  readonly kind: 'video' | 'audio';
  readonly address: string;
  readonly name: string;
  readonly actions: ReactNode;
  /** What can be done about a recording that cannot be played; what `actions` offers stays above it. */
  readonly faultActions?: ReactNode;
}

/** A film or sound in place, with the browser's own controls; only what is played is read. */
export function MediaView({ kind, address, name, actions, faultActions }: MediaViewProps) {
  const text = useTexts(viewerText);
  const [failed, setFailed] = useState(false);
  const shared = { className: 'media-view__player', src: address, controls: true, preload: 'metadata', onError: () => setFailed(true) };
  return (
    <div className="viewer">
      <div className="viewer-tools" role="toolbar" aria-label={text.tools}>
        <div className="viewer-tools__end">{actions}</div>
      </div>
      <div className="viewer__body media-view">
        {failed ? (
          <div className="viewer__message">
            <Notice tone="bad" actions={faultActions}>
              {text.mediaFailed}
            </Notice>
          </div>
        ) : null}
        {failed || kind === 'audio' ? null : (
          // oxlint-disable-next-line jsx-a11y/media-has-caption -- agencies hand in films without captions; there is no track to offer
          <video {...shared} aria-label={text.video(name)} controlsList="nodownload noremoteplayback" disablePictureInPicture />
        )}
        {failed || kind === 'video' ? null : (
          // oxlint-disable-next-line jsx-a11y/media-has-caption -- agencies hand in recordings without captions; there is no track to offer
          <audio {...shared} aria-label={text.audio(name)} controlsList="nodownload noremoteplayback" />
        )}
      </div>
    </div>
  );
}
