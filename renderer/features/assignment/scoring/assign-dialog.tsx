import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { RadioGroup } from '#renderer/ui/controls/radio-group.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { FormDialog } from '#renderer/ui/layout/form-dialog.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { AssignmentPlan } from '#shared/domain/competition/assigning/assign-jurors.ts';
import type { Pairing } from '#shared/domain/competition/assigning/task.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { assignmentText } from '#shared/text/screens/assignment/assignment.ts';
import type { BoardRow } from '../board/board.ts';
import type { ListedAssignment } from './pairing-edits.ts';

interface AssignDialogProps {
  readonly competition: string;
  readonly owner: string;
  readonly stage: string;
  readonly assignment: ListedAssignment;
  readonly rows: readonly BoardRow[];
  readonly marks: ReadonlySet<string>;
  readonly onAssigned: (assignment: ListedAssignment, shortfalls: AssignmentPlan['shortfalls']) => void;
  readonly onClose: () => void;
}

const WHOLE = /^[1-9]\d{0,3}$/;

/** The wish: how many jurors for each proposal, the seed, and what of the assignment stays as it is. */
export function AssignDialog({ competition, owner, stage, assignment, rows, marks, onAssigned, onClose }: AssignDialogProps) {
  const bridge = useBridge();
  const words = useTexts(assignmentText);
  const language = useLanguage();
  const { ask, isBusy, error } = useRequest();
  const [perProposal, setPerProposal] = useState(String(assignment.perProposal));
  const [seed, setSeed] = useState(assignment.seed ?? `${competition} ${stage}`);
  const [scope, setScope] = useState<'all' | 'keep' | 'marked'>(marks.size > 0 ? 'marked' : 'all');
  const isWhole = WHOLE.test(perProposal);
  const assign = async () => {
    const fixed = fixedIn(rows, scope, marks);
    const wish = { perProposal: Number(perProposal), seed: seed.trim(), fixed };
    const plan = await ask(() => bridge['preparing:assign']({ owner, id: competition, stage, ...wish }));
    if (!plan.ok) return;
    const { jurors, shortfalls } = plan.value;
    onAssigned({ mode: 'listed', perProposal: wish.perProposal, seed: scope === 'all' ? wish.seed : null, jurors }, shortfalls);
    onClose();
  };
  const scopes = [
    { value: 'all', label: words.scopeAll },
    { value: 'keep', label: words.keep },
    ...(marks.size > 0 ? ([{ value: 'marked', label: words.scopeMarked(formatNumber(marks.size, language)) }] as const) : []),
  ] as const;
  return (
    <FormDialog
      title={words.assignTitle}
      action={words.assign}
      isReady={isWhole && seed.trim() !== ''}
      isBusy={isBusy}
      error={error}
      onSubmit={() => void assign()}
      onClose={onClose}
    >
      <TextField
        label={words.perProposal}
        value={perProposal}
        onChange={setPerProposal}
        inputMode="numeric"
        error={isWhole ? null : words.perProposalError}
      />
      <RadioGroup label={words.scope} options={scopes} value={scope} onChange={setScope} />
      <TextField label={words.seed} value={seed} onChange={setSeed} help={words.seedHelp} />
    </FormDialog>
  );
}

/** What stays as it is: nothing, everything, or the rows that are not marked. */
function fixedIn(rows: readonly BoardRow[], scope: 'all' | 'keep' | 'marked', marks: ReadonlySet<string>): readonly Pairing[] {
  const stays = rows.filter(({ entry }) => scope === 'keep' || (scope === 'marked' && !marks.has(entry)));
  return stays.flatMap(({ entry, jurors }) => [...jurors].map((juror) => ({ juror, entry })));
}
