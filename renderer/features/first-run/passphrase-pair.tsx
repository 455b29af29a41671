import { useTexts } from '#renderer/ui/theme/language.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { PASSPHRASE_CHARACTERS } from '#shared/formats/people/identity.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';

/** A new passphrase as typed twice. */
export interface TypedPassphrase {
  readonly first: string;
  readonly second: string;
}

export const NO_PASSPHRASE: TypedPassphrase = { first: '', second: '' };

/** Whether the passphrase is long enough and was typed alike twice. */
export function isUsable({ first, second }: TypedPassphrase): boolean {
  return isLongEnough(first) && first === second;
}

interface PassphrasePairProps {
  readonly value: TypedPassphrase;
  readonly onChange: (value: TypedPassphrase) => void;
  /** Says what is wrong only after the person has tried to go on. */
  readonly showErrors: boolean;
}

/** Two fields for a new passphrase. */
export function PassphrasePair({ value, onChange, showErrors }: PassphrasePairProps) {
  const text = useTexts(firstRunText);
  const tooShort = !isLongEnough(value.first);
  return (
    <>
      <TextField
        label={text.passphrase}
        requiredWord={text.required}
        type="password"
        autoComplete="new-password"
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
        help={text.passphraseRule(PASSPHRASE_CHARACTERS)}
        error={showErrors && tooShort ? text.tooShort(PASSPHRASE_CHARACTERS) : null}
      />
      <TextField
        label={text.repeat}
        requiredWord={text.required}
        type="password"
        autoComplete="new-password"
        value={value.second}
        onChange={(second) => onChange({ ...value, second })}
        error={showErrors && !tooShort && value.first !== value.second ? text.differs : null}
      />
    </>
  );
}

function isLongEnough(passphrase: string): boolean {
  return Array.from(passphrase).length >= PASSPHRASE_CHARACTERS;
}
