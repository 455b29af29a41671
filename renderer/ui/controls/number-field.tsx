import { type ReactNode, useState } from 'react';
import { decimalOf, parseDecimal, writeDecimal } from '#shared/base/decimal.ts';
import type { Language } from '#shared/base/language.ts';
import { useLanguage } from '../theme/language.tsx';
import { TextField } from './text-field.tsx';

interface NumberFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: number | null;
  /** Called for every number that fits, and with null where the field may be empty and is. */
  readonly onChange: (value: number | null) => void;
  /** Says why what is typed is not taken; null where it is. */
  readonly faultOf: (value: number | null) => string | null;
  /** Said of what is no number. */
  readonly notNumber: string;
  readonly help?: ReactNode;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly onFocus?: () => void;
}

/** A field for a number with comma or point; what is no number, or does not fit, stays in the field and says why, and the value stays what it was. */
export function NumberField({ label, value, onChange, faultOf, notNumber, onFocus, ...rest }: NumberFieldProps) {
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : readNumber(typed);
  const fault = read === null ? null : faultIn(read, faultOf, notNumber);
  const type = (next: string) => {
    setTyped(next);
    const number = readNumber(next);
    if (number !== undefined && faultOf(number) === null && number !== value) onChange(number);
  };
  return (
    <TextField
      {...rest}
      label={label}
      value={typed ?? writeNumber(value, language)}
      onChange={type}
      error={fault}
      inputMode="decimal"
      autoComplete="off"
      {...(onFocus === undefined ? {} : { onFocus })}
      onBlur={() => (fault === null ? setTyped(null) : undefined)}
    />
  );
}

function faultIn(read: number | null | undefined, faultOf: NumberFieldProps['faultOf'], notNumber: string): string | null {
  return read === undefined ? notNumber : faultOf(read);
}

/** Null for an empty field, undefined for what is no number. */
function readNumber(typed: string): number | null | undefined {
  const written = typed.trim().replace(',', '.');
  if (written === '') return null;
  const decimal = /e/i.test(written) ? null : parseDecimal(written);
  return decimal === null ? undefined : Number(writeDecimal(decimal));
}

/** Without group signs, as one types it. */
function writeNumber(value: number | null, language: Language): string {
  if (value === null) return '';
  const written = writeDecimal(decimalOf(value));
  return language === 'id' ? written.replace('.', ',') : written;
}
