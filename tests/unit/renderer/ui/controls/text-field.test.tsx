import { fireEvent, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { cleanLine, cleanText } from '#renderer/ui/controls/clean-text.ts';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { lineField, textField } from '#shared/formats/fields.ts';

const anything = fc.string({
  unit: fc.oneof(fc.constantFrom('\ud800', '\udfff', '\r', '\n', '\t', '\u0007'), fc.string({ unit: 'binary', maxLength: 1 })),
});

describe('text that files can hold', () => {
  it('is what remains of anything pasted', () => {
    expect(cleanText('satu\r\ndua\rtiga\u0000\u0007\tempat\ud800')).toBe('satu\ndua\ntiga\tempat');
    expect(cleanLine(' satu\r\n\tdua\u0000 ')).toBe(' satu  dua ');
  });

  it('keeps what needs two code units', () => {
    expect(cleanText('𝔐 👩‍⚖️')).toBe('𝔐 👩‍⚖️');
  });

  it('passes the schemas of the files whatever was typed', () => {
    fc.assert(fc.property(anything, (typed) => textField.safeParse(cleanText(typed)).success));
    fc.assert(
      fc.property(anything, (typed) => {
        const line = cleanLine(typed).trim();
        return line === '' || lineField.safeParse(line).success;
      }),
    );
  });
});

describe('a text field', () => {
  it.each([
    ['one line', {}, 500, 'Juri  1'],
    ['several lines', { rows: 3 }, 100_000, 'Juri\n 1'],
    ['a passphrase', { type: 'password' }, 1000, 'Juri\n\u0007 1'],
  ] as const)('for %s hands on only what a file can hold', (_, props, limit, handed) => {
    const change = vi.fn();
    render(<TextField label="Nama" onChange={change} {...props} />);
    const field = screen.getByLabelText('Nama');
    Object.defineProperty(field, 'value', { value: 'Juri\n\u0007 1', writable: true });
    fireEvent.input(field);
    expect(change).toHaveBeenLastCalledWith(handed);
    expect(field).toHaveProperty('maxLength', limit);
  });
});
