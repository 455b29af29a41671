import { Button } from '#renderer/ui/controls/button.tsx';
import { DropArea } from '#renderer/ui/controls/drop-area.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { FolderOpen, Trophy } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { InterruptedClosingNotice } from '#renderer/work/interrupted-closing.tsx';
import { JobProgress } from '#renderer/work/job-progress.tsx';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { countersignText } from '#shared/text/screens/result/countersign.ts';
import { resultText } from '#shared/text/screens/result/result.ts';
import { ResultBoard } from './result-board.tsx';
import { ClosedHere } from './closed-here.tsx';
import { type Opening, useOpenedResult } from './use-opened-result.ts';

interface ResultProps {
  /** Whose key opens the dossier; null when nobody is chosen. */
  readonly identity: IdentityView | null;
  /** The stage at work on, whose results were perhaps closed here; null for none. */
  readonly bundleId: string | null;
  /** The same person where they chair that stage, null otherwise. */
  readonly chair: IdentityView | null;
}

/** The secretariat opens a signed result: signatures, recount, ranking, exports. */
export function Result({ identity, bundleId, chair }: ResultProps) {
  const words = useTexts(resultText);
  const { opening, open, choose, drop, addSignature } = useOpenedResult(identity?.thumbprint ?? null);
  const isOpened = opening.status === 'opened';
  const button = (
    <Button variant={isOpened ? 'secondary' : 'primary'} icon={<FolderOpen />} onPress={() => void choose()}>
      {isOpened ? words.chooseOther : words.choose}
    </Button>
  );
  return (
    <DropArea hint={words.dropHint} onFiles={(files) => void drop(files)}>
      {isOpened ? (
        <ResultBoard
          key={opening.opened.view.resultId}
          opened={opening.opened}
          identity={identity}
          openOther={button}
          onSigned={addSignature}
        />
      ) : (
        <Page title={words.title}>
          {bundleId !== null && <InterruptedClosingNotice bundleId={bundleId} />}
          <OpeningNotice opening={opening} />
          {opening.status !== 'opening' && opening.status !== 'joining' && (
            <>
              <EmptyState title={words.emptyTitle} icon={<Trophy />} actions={button}>
                {words.emptyBody}
              </EmptyState>
              {bundleId !== null && <ClosedHere bundleId={bundleId} chair={chair} onOpen={(file) => void open(file)} />}
            </>
          )}
        </Page>
      )}
    </DropArea>
  );
}

function OpeningNotice({ opening }: { readonly opening: Opening }) {
  const words = useTexts(resultText);
  const own = useTexts(countersignText);
  const language = useLanguage();
  if (opening.status === 'opening') return <JobProgress job="verify" label={words.opening(opening.name)} />;
  if (opening.status === 'joining') return <JobProgress job="verify" label={own.joining(formatNumber(opening.count, language))} />;
  return opening.status === 'failed' ? <ErrorNotice error={opening.error} /> : null;
}
