import { Button } from '#renderer/ui/controls/button.tsx';
import { DropArea } from '#renderer/ui/controls/drop-area.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { ChevronLeft, FolderOpen } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import { JobProgress } from '#renderer/work/job-progress.tsx';
import type { ImportView } from '#shared/ipc/views/intake.ts';
import { formatBytes } from '#shared/text/numbers.ts';
import { jobText } from '#shared/text/screens/frame/job.ts';
import { importingText } from '#shared/text/screens/intake/importing.ts';
import { CheckStep } from './check-step.tsx';
import { MappingStep } from './mapping-step.tsx';
import { Step } from './step.tsx';
import { TableStep } from './table-step.tsx';
import { type ImportWork, useImport } from './use-import.ts';
import './importing.css';

interface ImportScreenProps {
  readonly work: CompetitionWork;
  /** The stage whose selection the list may tell, unless somebody says otherwise. */
  readonly stage: string;
  readonly onBack: () => void;
  readonly onAccepted: (view: ImportView) => void;
}

/** Importing a list on one page, each step below the one before: file, table, columns, check, accept. */
export function ImportScreen({ work, stage, onBack, onAccepted }: ImportScreenProps) {
  const words = useTexts(importingText);
  const job = useTexts(jobText);
  const importWork = useImport(work, { stage, onAccepted });
  const { importing, doing, error } = importWork;
  return (
    <DropArea hint={words.dropHint} onFiles={(files) => void importWork.drop(files)}>
      <Page
        title={words.title}
        layout="fill"
        actions={
          <Button icon={<ChevronLeft />} onPress={onBack}>
            {words.back}
          </Button>
        }
      >
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must be able to reach it */}
        <section className="importing" tabIndex={0} aria-label={words.title}>
          <FileStep importWork={importWork} />
          {doing === 'look' && <JobProgress job="import" label={words.reading} />}
          {importing === null && <ErrorNotice error={error} />}
          {importing === null && error?.kind === 'cancelled' && <Notice>{job.stopped}</Notice>}
          {importing !== null && <TableStep importWork={importWork} />}
          {importing !== null && importing.table.headingRow !== null && (
            <>
              <MappingStep importWork={importWork} draft={work.draft} />
              <CheckStep importWork={importWork} work={work} />
            </>
          )}
        </section>
      </Page>
    </DropArea>
  );
}

function FileStep({ importWork: { importing, doing, choose } }: { readonly importWork: ImportWork }) {
  const words = useTexts(importingText);
  const language = useLanguage();
  const file = importing?.file ?? null;
  return (
    <Step number={1} name={words.steps.file}>
      <div className="cluster">
        {file !== null && (
          <p>
            <strong>{file.name}</strong> <span className="soft">{formatBytes(file.bytes, language)}</span>
          </p>
        )}
        <Button
          variant={file === null ? 'primary' : 'secondary'}
          icon={<FolderOpen />}
          isPending={doing !== null}
          onPress={() => void choose()}
        >
          {file === null ? words.choose : words.chooseOther}
        </Button>
      </div>
      {file === null && <p className="soft">{words.fileHelp}</p>}
    </Step>
  );
}
