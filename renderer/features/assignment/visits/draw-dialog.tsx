import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { Checkbox } from '#renderer/ui/controls/checkbox.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { FormDialog } from '#renderer/ui/layout/form-dialog.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { VisitingPlan } from '#shared/domain/competition/assigning/draw-teams.ts';
import type { VisitsDraft } from '#shared/domain/competition/draft/records.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { assignmentText } from '#shared/text/screens/assignment/assignment.ts';
import { visitsAssigningText } from '#shared/text/screens/assignment/visits-assigning.ts';
import { withTeams } from './visit-edits.ts';

interface DrawDialogProps {
  readonly competition: string;
  readonly owner: string;
  readonly stage: string;
  readonly visits: VisitsDraft;
  /** The proposals whose teams are drawn. */
  readonly drawn: readonly string[];
  readonly onDrawn: (visits: VisitsDraft, shortfalls: VisitingPlan['shortfalls']) => void;
  readonly onClose: () => void;
}

const WHOLE = /^(?:[2-9]|[1-9]\d|100)$/;

/** The wish for field visits: how many jurors each, whether somebody leads, and the seed. */
export function DrawDialog({ competition, owner, stage, visits, drawn, onDrawn, onClose }: DrawDialogProps) {
  const bridge = useBridge();
  const words = useTexts(visitsAssigningText);
  const shared = useTexts(assignmentText);
  const language = useLanguage();
  const { ask, isBusy, error } = useRequest();
  const [perVisit, setPerVisit] = useState(String(visits.perVisit));
  const [seed, setSeed] = useState(visits.seed ?? `${competition} ${stage}`);
  const [hasLead, setHasLead] = useState(visits.teams.some(({ lead }) => lead !== null));
  const isWhole = WHOLE.test(perVisit);
  const draw = async () => {
    const wish = { entries: [...drawn], perVisit: Number(perVisit), withLead: hasLead, seed: seed.trim() };
    const plan = await ask(() => bridge['preparing:draw-teams']({ owner, id: competition, stage, ...wish }));
    if (!plan.ok) return;
    const isWholeDraw = visits.teams.every(({ entry }) => drawn.includes(entry));
    const made = withTeams({ ...visits, perVisit: wish.perVisit, seed: isWholeDraw ? wish.seed : null }, plan.value.teams);
    onDrawn({ ...made, teams: made.teams.filter(({ jurors }) => jurors.length > 0) }, plan.value.shortfalls);
    onClose();
  };
  return (
    <FormDialog
      title={words.drawTitle}
      action={words.draw}
      isReady={isWhole && seed.trim() !== ''}
      isBusy={isBusy}
      error={error}
      onSubmit={() => void draw()}
      onClose={onClose}
    >
      <p>{words.drawFor(formatNumber(drawn.length, language))}</p>
      <TextField
        label={words.perVisit}
        value={perVisit}
        onChange={setPerVisit}
        inputMode="numeric"
        error={isWhole ? null : words.perVisitError}
      />
      <Checkbox isSelected={hasLead} onChange={setHasLead}>
        {words.withLead}
      </Checkbox>
      <TextField label={shared.seed} value={seed} onChange={setSeed} help={shared.seedHelp} />
    </FormDialog>
  );
}
