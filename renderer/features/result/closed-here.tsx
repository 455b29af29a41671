import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import { FolderOpen, Save } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { JobProgress } from '#renderer/work/job-progress.tsx';
import type { ChosenFile, SavedFile } from '#shared/ipc/views/files.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import type { ClosedResult } from '#shared/ipc/views/result.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { resultText } from '#shared/text/screens/result/result.ts';

interface ClosedHereProps {
  readonly bundleId: string;
  /** The chair at work, who alone may save one again; null for anybody else. */
  readonly chair: IdentityView | null;
  readonly onOpen: (file: ChosenFile) => void;
}

/** The results of a stage that were closed on this laptop, or came back with a backup, each to be opened, or saved once more with its dossier; nothing where there are none. */
export function ClosedHere({ bundleId, chair, onOpen }: ClosedHereProps) {
  const words = useTexts(resultText);
  const language = useLanguage();
  const results = useClosedResults(bundleId);
  const { written, write, isBusy, error } = useWritingAgain(bundleId, chair?.thumbprint ?? '');
  if (results.length === 0) return null;
  return (
    <Card title={words.closedHere}>
      <p className="soft small">{words.closedHereIntro}</p>
      <ul className="result__closed">
        {results.map((closed) => (
          <li key={closed.file.file} className="cluster">
            <Button icon={<FolderOpen />} onPress={() => onOpen(closed.file)}>
              {words.closedRevision(formatNumber(closed.revision, language), closed.code)}
            </Button>
            {chair !== null && (
              <Button variant="quiet" icon={<Save />} isPending={isBusy} onPress={() => void write(closed)}>
                {words.writeAgain}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isBusy && <JobProgress job="verify" label={words.writingAgain} />}
      <ErrorNotice error={error} />
      {written !== null && !isBusy && (
        <Notice tone="good" title={words.writtenAgain(written.code)}>
          {words.writtenFiles(written.saved.name, written.dossier.name, written.saved.folder)}
        </Notice>
      )}
    </Card>
  );
}

interface Written {
  readonly code: string;
  readonly saved: SavedFile;
  readonly dossier: SavedFile;
}

function useWritingAgain(bundleId: string, chair: string) {
  const bridge = useBridge();
  const { ask, isBusy, error } = useRequest();
  const [written, setWritten] = useState<Written | null>(null);
  const write = async ({ file: { file }, code }: ClosedResult) => {
    setWritten(null);
    const answer = await ask(() => bridge['result:write-again']({ bundleId, chair, file }));
    if (answer.ok) setWritten({ code, ...answer.value });
  };
  return { written, write, isBusy, error };
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
