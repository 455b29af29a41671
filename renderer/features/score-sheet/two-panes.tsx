import { type ReactNode, useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Segmented } from '#renderer/ui/controls/radio-group.tsx';
import { SPLIT, Splitter } from '#renderer/ui/layout/splitter.tsx';
import { useMedia } from '#renderer/ui/layout/use-media.ts';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { readingText } from '#shared/text/screens/score-sheet/reading.ts';

interface TwoPanesProps {
  readonly proposal: ReactNode;
  readonly criteria: ReactNode;
}

// As in the style sheet of the sheet: narrow windows and enlarged text.
const NARROW = '(max-width: 56rem)';

/** Proposal and criteria side by side, at a border that stays where it was put; one of the two at a time where there is no room for both. What is read keeps its place. */
export function TwoPanes({ proposal, criteria }: TwoPanesProps) {
  const text = useTexts(readingText);
  const [share, setShare] = useKeptShare();
  const narrow = useMedia(NARROW);
  const [pane, setPane] = useState<'first' | 'second'>('first');
  const options = [
    { value: 'first', label: text.proposalPane },
    { value: 'second', label: text.criteriaPane },
  ] as const;
  return (
    <>
      {narrow ? (
        <div className="sheet__pane-choice">
          <Segmented label={text.panes} options={options} value={pane} onChange={setPane} />
        </div>
      ) : null}
      <Splitter
        label={text.splitter}
        shareInWords={text.share}
        share={share}
        onShare={setShare}
        alone={narrow ? pane : null}
        first={proposal}
        second={criteria}
      />
    </>
  );
}

/** Where the border is, as this laptop keeps it. */
function useKeptShare(): readonly [number, (share: number) => void] {
  const bridge = useBridge();
  const [share, setShare] = useState<number>(known);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      known = (await bridge['settings:get']({})).split ?? SPLIT.usual;
      if (current) setShare(known);
    };
    void ask();
    return () => {
      current = false;
    };
  }, [bridge]);
  const keep = (moved: number) => {
    known = moved;
    setShare(moved);
    void bridge['settings:set']({ split: moved });
  };
  return [share, keep];
}

// The next sheet is drawn with the border where it is, before the settings have answered.
let known: number = SPLIT.usual;
