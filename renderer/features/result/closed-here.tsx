import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import { FolderOpen } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import type { ClosedResult } from '#shared/ipc/views/result.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { resultText } from '#shared/text/screens/result/result.ts';

interface ClosedHereProps {
  readonly bundleId: string;
  readonly onOpen: (file: ChosenFile) => void;
}

/** The results of a stage that were closed on this laptop, or came back with a backup, each to be opened; nothing where there are none. */
export function ClosedHere({ bundleId, onOpen }: ClosedHereProps) {
  const words = useTexts(resultText);
  const language = useLanguage();
  const results = useClosedResults(bundleId);
  if (results.length === 0) return null;
  return (
    <Card title={words.closedHere}>
      <p className="soft small">{words.closedHereIntro}</p>
      <ul className="result__closed">
        {results.map(({ file, revision, code }) => (
          <li key={file.file}>
            <Button icon={<FolderOpen />} onPress={() => onOpen(file)}>
              {words.closedRevision(formatNumber(revision, language), code)}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function useClosedResults(bundleId: string): readonly ClosedResult[] {
  const bridge = useBridge();
  const [results, setResults] = useState<readonly ClosedResult[]>([]);
  useEffect(() => {
    let current = true;
    void bridge['result:closed']({ bundleId }).then((found) => {
      if (current) setResults(found);
    });
    return () => {
      current = false;
    };
  }, [bridge, bundleId]);
  return results;
}
