import { useRef, useState } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Copy } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { ListActions } from '#renderer/work/list-actions.tsx';
import type { JurorCoverage } from '#shared/domain/panel/result/juror-coverage.ts';
import { coverageText } from '#shared/text/screens/coverage.ts';
import { owedList, visitsOwedList } from './owed-list.ts';

const ROWS = 8;

interface OwedProps {
  readonly coverage: readonly JurorCoverage[];
  readonly bundleId: string;
  readonly chair: string;
}

/** Who still owes scores, as a text to send and a table to save; the matrix can be saved in any case. */
export function Owed({ coverage, bundleId, chair }: OwedProps) {
  const words = useTexts(coverageText);
  const language = useLanguage();
  const list = owedList(coverage, language);
  return (
    <section className="coverage__owed">
      <h2>{words.owedTitle}</h2>
      {list === '' ? <Notice tone="good">{words.owedNone}</Notice> : <OwedText list={list} />}
      {list !== '' && <ListActions bundleId={bundleId} chair={chair} list="owed" />}
      <ListActions bundleId={bundleId} chair={chair} list="coverage" />
      <VisitsOwed lines={visitsOwedList(coverage, language)} />
    </section>
  );
}

function VisitsOwed({ lines }: { readonly lines: readonly string[] }) {
  const words = useTexts(coverageText);
  if (lines.length === 0) return null;
  return (
    <>
      <h2>{words.visitsTitle}</h2>
      <p className="soft small">{words.visitsIntro}</p>
      <ul className="coverage__visits small">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function OwedText({ list }: { readonly list: string }) {
  const words = useTexts(coverageText);
  const holder = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<'no' | 'yes' | 'selected'>('no');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(list);
      setCopied('yes');
    } catch {
      // Where the clipboard is refused, the text is selected, so that the keyboard can copy it.
      holder.current?.querySelector('textarea')?.select();
      setCopied('selected');
    }
  };
  return (
    <>
      <p className="soft small">{words.owedIntro}</p>
      <div ref={holder}>
        <TextField label={words.owedTitle} hideLabel rows={ROWS} value={list} isReadOnly />
      </div>
      <div className="cluster">
        <Button icon={<Copy />} onPress={() => void copy()}>
          {words.copy}
        </Button>
        <output className="soft small">
          {copied === 'yes' && words.copied}
          {copied === 'selected' && words.copyByHand}
        </output>
      </div>
    </>
  );
}
