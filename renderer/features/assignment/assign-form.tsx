import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Checkbox } from '#renderer/ui/controls/checkbox.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { AssignmentPlan } from '#shared/domain/competition/assigning/assign-jurors.ts';
import type { Pairing } from '#shared/domain/competition/assigning/task.ts';
import type { AssignmentDraft } from '#shared/domain/competition/draft/records.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { assignmentText } from '#shared/text/screens/assignment.ts';
import type { JurorName, ListedAssignment } from './rows.ts';

interface AssignFormProps {
  readonly competition: string;
  readonly owner: string;
  readonly stage: string;
  readonly assignment: ListedAssignment;
  readonly jurors: readonly JurorName[];
  readonly entries: readonly string[];
  readonly onAssign: (assignment: AssignmentDraft, step?: string | null) => void;
}

const WHOLE = /^[1-9]\d{0,3}$/;
const SHOWN_SHORTFALLS = 5;

/** The wish: how many jurors for each proposal, the seed, and whether what there is stays. */
export function AssignForm({ competition, owner, stage, assignment, jurors, entries, onAssign }: AssignFormProps) {
  const bridge = useBridge();
  const words = useTexts(assignmentText);
  const { ask, isBusy, error } = useRequest();
  const [perProposal, setPerProposal] = useState(String(assignment.perProposal));
  const [seed, setSeed] = useState(assignment.seed ?? `${competition} ${stage}`);
  const [keeps, setKeeps] = useState(false);
  const [shortfalls, setShortfalls] = useState<AssignmentPlan['shortfalls']>([]);
  const isWhole = WHOLE.test(perProposal);
  const isReady = isWhole && seed.trim() !== '' && jurors.length > 0 && entries.length > 0;
  const assign = async () => {
    const fixed = keeps ? pairingsOf(assignment, jurors, entries) : [];
    const wish = { perProposal: Number(perProposal), seed: seed.trim(), fixed };
    const plan = await ask(() => bridge['preparing:assign']({ owner, id: competition, stage, ...wish }));
    if (!plan.ok) return;
    setShortfalls(plan.value.shortfalls);
    onAssign({ mode: 'listed', perProposal: wish.perProposal, seed: keeps ? null : wish.seed, jurors: plan.value.jurors });
  };
  return (
    <>
      <form
        className="assignment__form"
        onSubmit={(event) => {
          event.preventDefault();
          void assign();
        }}
      >
        <TextField
          label={words.perProposal}
          value={perProposal}
          onChange={setPerProposal}
          inputMode="numeric"
          error={isWhole ? null : words.perProposalError}
        />
        <TextField label={words.seed} value={seed} onChange={setSeed} />
        <Checkbox isSelected={keeps} onChange={setKeeps}>
          {words.keep}
        </Checkbox>
        <Button variant="primary" type="submit" isPending={isBusy} isDisabled={!isReady}>
          {words.assign}
        </Button>
        <p className="soft small assignment__help">{words.seedHelp}</p>
      </form>
      <ErrorNotice error={error} />
      <Shortfalls shortfalls={shortfalls} />
    </>
  );
}

/** The pairings there are of jurors and proposals that still take part. */
function pairingsOf(assignment: ListedAssignment, jurors: readonly JurorName[], entries: readonly string[]): readonly Pairing[] {
  const [known, taking] = [new Set(jurors.map(({ juror }) => juror)), new Set(entries)];
  const pairings = assignment.jurors.flatMap(({ juror, entries: own }) => own.map((entry) => ({ juror, entry })));
  return pairings.filter(({ juror, entry }) => known.has(juror) && taking.has(entry));
}

function Shortfalls({ shortfalls }: Pick<AssignmentPlan, 'shortfalls'>) {
  const words = useTexts(assignmentText);
  const language = useLanguage();
  if (shortfalls.length === 0) return null;
  return (
    <details className="assignment__short">
      <summary>{words.short(formatNumber(shortfalls.length, language))}</summary>
      <ul>
        {shortfalls.slice(0, SHOWN_SHORTFALLS * SHOWN_SHORTFALLS).map(({ entry, got, wanted, cause }) => (
          <li key={entry}>
            {words.shortfall(entry, formatNumber(got, language), formatNumber(wanted, language))}
            {'; '}
            {cause === 'conflicts' ? words.byConflicts : words.byLoads}
          </li>
        ))}
      </ul>
    </details>
  );
}
