import { type FormEvent, useState } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Segmented } from '#renderer/ui/controls/radio-group.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { Card } from '#renderer/ui/layout/page.tsx';
import { Pencil } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { PlenaryItem } from '#shared/domain/panel/decisions/plenary-state.ts';
import { earnsPoints } from '#shared/domain/scoring/method.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { decisionKindText } from '#shared/text/decisions/decision-kinds.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { AgreedTotal, ExcludeWords, PlaceWords } from '../item/about-proposal.tsx';
import { DrawFields, OrderFields } from '../item/about-tie.tsx';
import { FileChoice } from '../item/about-files.tsx';
import { proposalsOf, type TalkedProposal } from '../item/facts-of-item.ts';
import { type Meant, toExclude, toOrder, toPlace } from './intents.ts';
import type { PlenaryDesk } from '../use-plenary.ts';

/** Kinds of decision that a form asks for. */
type FormKind = 'panel-adjustment' | 'quota-place' | 'exclude' | 'resolve-tie' | 'draw' | 'resolve-conflict';

interface DecisionFormProps {
  readonly desk: PlenaryDesk;
  readonly item: PlenaryItem;
}

const REASON_ROWS = 2;

/** What the panel decides on an item: one kind of decision, what it changes, and why. */
export function DecisionForm({ desk, item }: DecisionFormProps) {
  const words = useTexts(plenaryText);
  const names = useTexts(decisionKindText);
  const kinds = kindsFor(desk, item);
  const [kind, setKind] = useState<FormKind | null>(kinds[0] ?? null);
  const [meant, setMeant] = useState(() => meantAtFirst(kind, desk, item));
  const [reason, setReason] = useState('');
  const isReady = meant !== null && reason.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) void desk.record({ kind: 'draft', item: item.id, intent: { ...meant, reason: reason.trim() } });
  };
  const choose = (chosen: FormKind) => {
    setKind(chosen);
    setMeant(meantAtFirst(chosen, desk, item));
  };
  if (kind === null) return null;
  return (
    <Card title={words.decide}>
      <form className="stack" onSubmit={submit}>
        {kinds.length > 1 && (
          <Segmented
            label={words.decision}
            options={kinds.map((value) => ({ value, label: names[value] }))}
            value={kind}
            onChange={choose}
          />
        )}
        <FieldsOf key={kind} kind={kind} desk={desk} item={item} onMeant={setMeant} />
        <TextField label={words.reason} help={words.reasonHelp} rows={REASON_ROWS} value={reason} onChange={setReason} />
        <ErrorNotice error={desk.error} />
        <div className="cluster">
          <Button type="submit" icon={<Pencil />} isDisabled={!isReady} isPending={desk.isBusy}>
            {words.addDraft}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function kindsFor(desk: PlenaryDesk, item: PlenaryItem): readonly FormKind[] {
  if (item.juror !== null) return ['resolve-conflict'];
  const [first, ...others] = proposalsOf(desk);
  if (first === undefined) return [];
  return others.length > 0 ? ['resolve-tie', 'draw'] : kindsForOne(desk.work.bundle.stage.rules, first);
}

function kindsForOne(rules: Rules, { computed, decided }: TalkedProposal): readonly FormKind[] {
  const kinds: FormKind[] = [];
  if (earnsPoints(rules.aggregate.method) && computed.total !== null) kinds.push('panel-adjustment');
  if (rules.selection !== null && decided.rank !== null) kinds.push('quota-place');
  if (decided.status !== 'excluded') kinds.push('exclude');
  return kinds;
}

/** What a kind of decision means before anything is typed; null while it lacks something. */
function meantAtFirst(kind: FormKind | null, desk: PlenaryDesk, item: PlenaryItem): Meant | null {
  if (kind === 'resolve-tie') return toOrder(item.entries);
  const [talked] = proposalsOf(desk);
  if (talked === undefined) return null;
  if (kind === 'exclude') return toExclude(talked);
  return kind === 'quota-place' ? toPlace(talked) : null;
}

interface FieldsProps extends DecisionFormProps {
  readonly kind: FormKind;
  /** Told what the fields come to; null while they lack something. */
  readonly onMeant: (meant: Meant | null) => void;
}

function FieldsOf({ kind, desk, item, onMeant }: FieldsProps) {
  const [talked] = proposalsOf(desk);
  if (kind === 'resolve-conflict') return <FileChoice desk={desk} juror={item.juror ?? ''} onMeant={onMeant} />;
  if (kind === 'resolve-tie') return <OrderFields desk={desk} item={item} onMeant={onMeant} />;
  if (kind === 'draw') return <DrawFields desk={desk} item={item} onMeant={onMeant} />;
  if (talked === undefined) return null;
  if (kind === 'exclude') return <ExcludeWords />;
  if (kind === 'quota-place') return <PlaceWords talked={talked} />;
  return <AgreedTotal rules={desk.work.bundle.stage.rules} talked={talked} onMeant={onMeant} />;
}
