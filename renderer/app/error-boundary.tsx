import { Component, type ReactNode } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { frameText } from '#shared/text/screens/frame/frame.ts';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly crashed: boolean;
}

/** Shows one calm sentence where a bug stopped a screen; what was saved stays saved. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { crashed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const text = useTexts(frameText);
  return (
    <main className="crashed">
      <Notice tone="bad" title={text.crashTitle} actions={<Button onPress={() => location.reload()}>{text.reload}</Button>}>
        {text.crashBody}
      </Notice>
    </main>
  );
}
