import { useState } from 'react';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { officialDecimals } from '#shared/domain/scoring/rounding.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { formatDecimal, formatNumber } from '#shared/text/numbers.ts';
import { plenaryText } from '#shared/text/screens/plenary.ts';
import type { TalkedProposal } from './facts-of-item.ts';
import { agreedTotal, type Meant, toAdjust } from '../decisions/intents.ts';

interface AboutProposalProps {
  readonly talked: TalkedProposal;
  readonly onMeant: (meant: Meant | null) => void;
}

/** The final score that the panel agreed on. */
export function AgreedTotal({ talked, rules, onMeant }: AboutProposalProps & { readonly rules: Rules }) {
  const words = useTexts(plenaryText);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const after = agreedTotal(typed, rules);
  const change = (value: string) => {
    setTyped(value);
    const total = agreedTotal(value, rules);
    onMeant(total === null ? null : toAdjust(talked, total));
  };
  const computed = formatDecimal(talked.computed.total ?? '', language);
  return (
    <TextField
      label={words.agreedTotal}
      help={words.agreedTotalHelp(computed, formatNumber(officialDecimals(rules), language))}
      error={typed !== '' && after === null ? words.agreedTotalInvalid : null}
      inputMode="decimal"
      value={typed}
      onChange={change}
    />
  );
}

/** What giving or taking a place means for this proposal now. */
export function PlaceWords({ talked }: { readonly talked: TalkedProposal }) {
  const words = useTexts(plenaryText);
  return <p>{talked.decided.selected ? words.placeTake : words.placeGive}</p>;
}

/** What excluding a proposal means. */
export function ExcludeWords() {
  return <p>{useTexts(plenaryText).excludeHelp}</p>;
}
