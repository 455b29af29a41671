import { useState } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { Select } from '#renderer/ui/controls/select.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { ChevronUp, UserPlus } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { type Contribution, isJointSeed, joinSeed } from '#shared/domain/panel/decisions/draw-seed.ts';
import type { PlenaryItem } from '#shared/domain/panel/decisions/plenary-state.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import { membersOf, proposalIn } from './facts-of-item.ts';
import { type Meant, toDraw, toOrder } from '../decisions/intents.ts';
import type { PlenaryDesk } from '../use-plenary.ts';

interface AboutTieProps {
  readonly desk: PlenaryDesk;
  readonly item: PlenaryItem;
  readonly onMeant: (meant: Meant | null) => void;
}

/** The order of those who share a rank, moved into place one by one. */
export function OrderFields({ desk, item, onMeant }: AboutTieProps) {
  const words = useTexts(plenaryText);
  const [order, setOrder] = useState(item.entries);
  // What stands on top keeps its button: whoever raised it by keys would lose the focus with it.
  const raise = (at: number) => {
    if (at === 0) return;
    const next = order.toSpliced(at, 1).toSpliced(at - 1, 0, ...order.slice(at, at + 1));
    setOrder(next);
    onMeant(toOrder(next));
  };
  return (
    <div className="field">
      <span className="field__label">{words.order}</span>
      <ol className="plenary__order">
        {order.map((entry, at) => (
          <li key={entry}>
            <span>
              <strong>{proposalIn(desk.work.bundle, entry)?.title}</strong> <span className="soft small">{entry}</span>
            </span>
            <IconButton label={words.moveUp(entry)} icon={<ChevronUp />} onPress={() => raise(at)} />
          </li>
        ))}
      </ol>
    </div>
  );
}

const NOBODY: Contribution = { name: '', words: '' };

/** What members give to the seed, in front of the panel, and the seed that it makes. */
export function DrawFields({ desk, item, onMeant }: AboutTieProps) {
  const words = useTexts(plenaryText);
  const [given, setGiven] = useState<readonly Contribution[]>([NOBODY, NOBODY]);
  const whole = given.filter(({ name, words: said }) => name !== '' && said.trim() !== '');
  const seed = joinSeed(whole);
  const change = (at: number, contribution: Contribution) => {
    const next = given.with(at, contribution);
    setGiven(next);
    const counted = next.filter(({ name, words: said }) => name !== '' && said.trim() !== '');
    onMeant(isJointSeed(joinSeed(counted)) ? toDraw(item.entries, counted) : null);
  };
  return (
    <div className="stack">
      <p>{words.drawHelp}</p>
      {given.map((contribution, at) => (
        <ContributionFields key={at} desk={desk} at={at} contribution={contribution} onChange={(changed) => change(at, changed)} />
      ))}
      <div className="cluster">
        <Button variant="quiet" icon={<UserPlus />} onPress={() => setGiven([...given, NOBODY])}>
          {words.addMember}
        </Button>
      </div>
      <p aria-live="polite">
        <span className="soft">{words.seed}: </span>
        <code>{seed}</code>
      </p>
    </div>
  );
}

interface ContributionFieldsProps {
  readonly desk: PlenaryDesk;
  readonly at: number;
  readonly contribution: Contribution;
  readonly onChange: (contribution: Contribution) => void;
}

function ContributionFields({ desk, at, contribution, onChange }: ContributionFieldsProps) {
  const words = useTexts(plenaryText);
  const language = useLanguage();
  const number = formatNumber(at + 1, language);
  const { present } = desk.state;
  const members = membersOf(desk).filter(({ thumbprint }) => present === null || present.includes(thumbprint));
  return (
    <div className="plenary__contribution">
      <Select
        label={words.member(number)}
        options={[{ value: '', label: words.memberNone }, ...members.map(({ name }) => ({ value: name, label: name }))]}
        value={contribution.name}
        onChange={(name) => onChange({ ...contribution, name })}
      />
      <TextField label={words.words(number)} value={contribution.words} onChange={(said) => onChange({ ...contribution, words: said })} />
    </div>
  );
}
