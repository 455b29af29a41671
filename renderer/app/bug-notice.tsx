import { useEffect, useState } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import './bug-notice.css';

/** Says that something a person asked for came to nothing because of a bug: expected failures are told where they were asked for. */
export function BugNotice() {
  const text = useTexts(frameText);
  const [happened, setHappened] = useState(false);
  useEffect(() => {
    const notice = () => setHappened(true);
    window.addEventListener('unhandledrejection', notice);
    return () => window.removeEventListener('unhandledrejection', notice);
  }, []);
  if (!happened) return null;
  return (
    <div className="bug-notice">
      <Notice
        tone="bad"
        title={text.bugTitle}
        actions={
          <>
            <Button onPress={() => setHappened(false)}>{text.dismiss}</Button>
            <Button onPress={() => location.reload()}>{text.reload}</Button>
          </>
        }
      >
        {text.bugBody}
      </Notice>
    </div>
  );
}
