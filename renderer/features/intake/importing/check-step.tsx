import { useRef } from 'react';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { CircleCheck, Search } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { JobProgress } from '#renderer/work/job-progress.tsx';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import type { ImportView } from '#shared/ipc/views/intake.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { jobText } from '#shared/text/screens/frame/job.ts';
import { importingText } from '#shared/text/screens/intake/importing.ts';
import { BadCells } from './bad-cells.tsx';
import { Changes, MissingProposals, NewProposals } from './changes.tsx';
import { Step } from './step.tsx';
import { isComplete } from './mapping-step.tsx';
import { UnknownDivisions } from './unknown-divisions.tsx';
import type { ImportWork } from './use-import.ts';

interface CheckStepProps {
  readonly importWork: ImportWork;
  readonly work: CompetitionWork;
}

/** Every cell is read, and what the import would do is shown before it is done. */
export function CheckStep({ importWork, work }: CheckStepProps) {
  const words = useTexts(importingText);
  const { importing, doing, check } = importWork;
  const top = useRef<HTMLDivElement>(null);
  if (importing === null) return null;
  const { checked, table } = importing;
  // What was found stands below a long table of columns.
  const checkAndShow = async () => {
    await check();
    requestAnimationFrame(() => top.current?.closest('section')?.scrollIntoView({ block: 'start' }));
  };
  const isFirst = checked === null;
  return (
    <>
      <Step number={4} name={words.steps.check}>
        <div ref={top} className="cluster">
          <Button
            variant={isFirst ? 'primary' : 'secondary'}
            icon={<Search />}
            isDisabled={!isComplete(table.fields)}
            isPending={doing !== null}
            onPress={() => void checkAndShow()}
          >
            {isFirst ? words.check : words.again}
          </Button>
        </div>
        <CheckOutcome importWork={importWork} work={work} />
      </Step>
      {checked !== null && checked.plan !== null && <AcceptStep view={checked} importWork={importWork} />}
    </>
  );
}

function CheckOutcome({ importWork, work }: CheckStepProps) {
  const words = useTexts(importingText);
  const job = useTexts(jobText);
  const { importing, doing, error } = importWork;
  const checked = importing?.checked ?? null;
  return (
    <>
      {doing === 'check' && <JobProgress job="check" label={words.checking} />}
      <ErrorNotice error={error} />
      {error?.kind === 'cancelled' && <Notice>{job.stopped}</Notice>}
      {checked !== null && <Outcome view={checked} importWork={importWork} work={work} />}
    </>
  );
}

interface OutcomeProps extends CheckStepProps {
  readonly view: ImportView;
}

const ROWS_NAMED = 12;

function Outcome({ view, importWork, work }: OutcomeProps) {
  const { draft } = work;
  const words = useTexts(importingText);
  const rows = view.passedOver.slice(0, ROWS_NAMED).join(', ');
  return (
    <div className="stack" aria-live="polite">
      <Counts view={view} />
      {view.passedOver.length > 0 && (
        <p className="soft small">{words.passedOver(view.passedOver.length, view.passedOver.length > ROWS_NAMED ? `${rows}, …` : rows)}</p>
      )}
      <UnknownDivisions view={view} importWork={importWork} work={work} />
      {view.badCells > 0 && <BadCells view={view} sections={draft.sections} />}
      {view.badCells === 0 && <NewProposals view={view} draft={draft} />}
      {view.badCells === 0 && <Changes view={view} draft={draft} />}
      {view.badCells === 0 && <MissingProposals view={view} draft={draft} />}
    </div>
  );
}

function Counts({ view }: { readonly view: ImportView }) {
  const { counts } = useTexts(importingText);
  const language = useLanguage();
  const figures = [
    { label: counts.bad, value: view.badCells, tone: 'bad' },
    { label: counts.added, value: view.added.length, tone: 'good' },
    { label: counts.changed, value: view.changed.length, tone: 'accent' },
    { label: counts.unchanged, value: view.unchanged, tone: 'neutral' },
    { label: counts.missing, value: view.missing.length, tone: 'warn' },
    { label: counts.decided, value: view.decided, tone: 'neutral' },
  ] as const;
  return (
    <p className="cluster">
      {figures
        .filter(({ value }) => value > 0)
        .map(({ label, value, tone }) => (
          <Badge key={label} tone={tone}>{`${label}: ${formatNumber(value, language)}`}</Badge>
        ))}
    </p>
  );
}

function AcceptStep({ view, importWork: { accept, doing } }: { readonly view: ImportView; readonly importWork: ImportWork }) {
  const words = useTexts(importingText);
  const [added, changed] = [view.added.length, view.changed.length];
  if (added + changed === 0) {
    return (
      <Step number={5} name={words.steps.accept}>
        <Notice tone="good">{words.nothingToDo}</Notice>
      </Step>
    );
  }
  return (
    <Step number={5} name={words.steps.accept}>
      <p className="soft">{words.acceptHelp}</p>
      <div className="cluster">
        <Button variant="primary" icon={<CircleCheck />} isPending={doing === 'accept'} onPress={() => void accept()}>
          {view.isOnlyDecided ? words.acceptDecisions(view.decided) : words.acceptNow(added, changed)}
        </Button>
      </div>
    </Step>
  );
}
