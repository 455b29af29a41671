import { Lock } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { readingText } from '#shared/text/screens/score-sheet/reading.ts';
import './notes.css';

/** Says that notes stay here. */
export function PrivateLine({ long = false }: { readonly long?: boolean }) {
  const text = useTexts(readingText);
  return (
    <p className="notes__private">
      <Lock /> {long ? text.privateLong : text.private}
    </p>
  );
}
