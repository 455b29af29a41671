import type { ReactNode } from 'react';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { importingText } from '#shared/text/screens/intake/importing.ts';

/** One step of the import with its number. */
export function Step({ number, name, children }: { readonly number: number; readonly name: string; readonly children: ReactNode }) {
  const words = useTexts(importingText);
  return (
    <section className="card importing__step" aria-label={words.step(number, name)}>
      <h2>{words.step(number, name)}</h2>
      {children}
    </section>
  );
}
