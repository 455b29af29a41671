import { type ReactNode, useMemo, useState } from 'react';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { Download, FilePlus, FolderOpen, List, ListChecks } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import { StageChoice } from '#renderer/work/stage-choice.tsx';
import { JobProgress } from '#renderer/work/job-progress.tsx';
import { formatNumber } from '#shared/text/numbers.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import { AddDialog } from './add-dialog.tsx';
import { AttachmentsDialog } from './attachments/attachments-dialog.tsx';
import { useAttach } from './attachments/use-attach.ts';
import { outcomeOf } from './filter.ts';
import { OUTCOMES } from './filters.tsx';
import { type ProposalRow, useProposalRows } from './proposal-rows.ts';
import { ProposalDesk } from './proposal-desk.tsx';
import { FromResultButton, FromResultOutcome } from './selection/from-result.tsx';
import { SettingsDialog } from './selection/settings-dialog.tsx';
import { useFromResult } from './selection/use-from-result.ts';
import { useWordCounts } from './use-word-counts.ts';

interface ProposalsViewProps {
  readonly work: CompetitionWork;
  readonly stage: string;
  /** What was done just before, shown above the table. */
  readonly notice: ReactNode;
  readonly onImport: () => void;
}

/** The list with everything that can be done to it; where it is empty, the ways to fill it. */
export function ProposalsView({ work, stage, notice, onImport }: ProposalsViewProps) {
  const words = useTexts(intakeText);
  const { draft, actions } = work;
  const [asking, setAsking] = useState<'add' | 'settings' | null>(null);
  const rows = useRowsOf(work, stage);
  const attachments = useAttach(work);
  const isEmpty = draft.proposal.size === 0;
  const fill = <FillButtons onAdd={() => setAsking('add')} onImport={onImport} />;
  return (
    <Page
      title={words.title}
      layout="fill"
      beside={isEmpty ? null : <Outcomes rows={rows} />}
      actions={
        isEmpty ? null : (
          <>
            <WorkButtons attachments={attachments} onSettings={() => setAsking('settings')} />
            {fill}
          </>
        )
      }
    >
      <div className="intake">
        <div className="intake__notices">
          {notice}
          <AttachProgress attachments={attachments} />
          <StageBar work={work} stage={stage} />
        </div>
        {isEmpty ? <NoProposals actions={fill} /> : <ProposalDesk work={work} stage={stage} rows={rows} />}
      </div>
      {asking === 'add' && (
        <AddDialog draft={draft} stage={stage} by={work.identity.thumbprint} onChange={actions.change} onClose={() => setAsking(null)} />
      )}
      {asking === 'settings' && <SettingsDialog draft={draft} onChange={actions.change} onClose={() => setAsking(null)} />}
      {attachments.found !== null && <AttachmentsDialog found={attachments.found} onClose={attachments.close} />}
    </Page>
  );
}

function useRowsOf({ draft, status, identity }: CompetitionWork, stage: string): readonly ProposalRow[] {
  return useProposalRows(draft, stage, useWordCounts(identity.thumbprint, status.id, status.revision));
}

function FillButtons({ onAdd, onImport }: { readonly onAdd: () => void; readonly onImport: () => void }) {
  const words = useTexts(intakeText);
  return (
    <>
      <Button icon={<FilePlus />} onPress={onAdd}>
        {words.add}
      </Button>
      <Button variant="primary" icon={<Download />} onPress={onImport}>
        {words.import}
      </Button>
    </>
  );
}

interface WorkButtonsProps {
  readonly attachments: ReturnType<typeof useAttach>;
  readonly onSettings: () => void;
}

function WorkButtons({ attachments, onSettings }: WorkButtonsProps) {
  const words = useTexts(intakeText);
  return (
    <>
      <Button icon={<ListChecks />} onPress={onSettings}>
        {words.settings}
      </Button>
      <Button icon={<FolderOpen />} isPending={attachments.isAttaching} onPress={() => void attachments.attach()}>
        {words.attach}
      </Button>
    </>
  );
}

function NoProposals({ actions }: { readonly actions: ReactNode }) {
  const words = useTexts(intakeText);
  return (
    <EmptyState icon={<List />} title={words.emptyTitle} actions={actions}>
      {words.emptyBody}
    </EmptyState>
  );
}

function AttachProgress({ attachments: { error, isAttaching } }: { readonly attachments: ReturnType<typeof useAttach> }) {
  const words = useTexts(intakeText);
  return (
    <>
      <ErrorNotice error={error} />
      {isAttaching && <JobProgress job="attach" label={words.attaching} />}
    </>
  );
}

function Outcomes({ rows }: { readonly rows: readonly ProposalRow[] }) {
  const words = useTexts(intakeText);
  const language = useLanguage();
  const counts = useMemo(() => OUTCOMES.map((outcome) => rows.filter((row) => outcomeOf(row) === outcome).length), [rows]);
  const tones = { undecided: 'neutral', passed: 'good', failed: 'bad' } as const;
  return OUTCOMES.map((outcome, index) => (
    <Badge key={outcome} tone={tones[outcome]}>{`${words.outcomes[outcome]}: ${formatNumber(counts[index] ?? 0, language)}`}</Badge>
  ));
}

/** Each stage has its own selection, and a later one may take whom an earlier one selected; with a single stage there is nothing to choose. */
function StageBar({ work, stage }: Pick<ProposalsViewProps, 'work' | 'stage'>) {
  const words = useTexts(intakeText);
  const { draft } = work;
  const fromResult = useFromResult(work, stage);
  if (draft.stages.length < 2) return null;
  return (
    <>
      <div className="intake__stage">
        <StageChoice label={words.stage} hideLabel={false} draft={draft} stage={work.stage} onStage={work.onStage} />
        {draft.stages.indexOf(stage) > 0 && draft.proposal.size > 0 && <FromResultButton {...fromResult} />}
      </div>
      <FromResultOutcome fromResult={fromResult} draft={draft} />
    </>
  );
}
